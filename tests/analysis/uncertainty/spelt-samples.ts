import { inputsOf } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type CostSamples, costSamplesOf } from "@/lib/analysis/uncertainty/cost-samples";
import { runToEnd } from "@/lib/sliced";

/** A samples with every month written out. */
export type SpeltLedger = Pick<CostSamples, "id" | "perQuery"> & { readonly spent: readonly Float64Array[] };

export const ledgersIn = ({ baseCases, horizonMonths }: Evaluation, draws: number): readonly CostSamples[] =>
  runToEnd(costSamplesOf([...baseCases.values()], inputsOf(baseCases.values()), draws, horizonMonths));

export const speltLedgers = (evaluation: Evaluation, draws: number): readonly SpeltLedger[] =>
  ledgersIn(evaluation, draws).map(spell);

export const spell = ({ id, perQuery, horizon, spentBy }: CostSamples): SpeltLedger => ({
  id,
  perQuery,
  spent: Array.from({ length: horizon + 1 }, (_, month) => spentBy(month)),
});
