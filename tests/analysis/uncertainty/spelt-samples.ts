import { inputsOf } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type Ledger, ledgersOf } from "@/lib/analysis/uncertainty/cost-samples";
import { finish } from "@/lib/cooperative";

/** A ledger with every month written out. */
export type SpeltLedger = Pick<Ledger, "id" | "perQuery"> & { readonly spent: readonly Float64Array[] };

export const ledgersIn = ({ baseCases, horizonMonths }: Evaluation, draws: number): readonly Ledger[] =>
  finish(ledgersOf([...baseCases.values()], inputsOf(baseCases.values()), draws, horizonMonths));

export const speltLedgers = (evaluation: Evaluation, draws: number): readonly SpeltLedger[] =>
  ledgersIn(evaluation, draws).map(spell);

export const spell = ({ id, perQuery, horizon, spentBy }: Ledger): SpeltLedger => ({
  id,
  perQuery,
  spent: Array.from({ length: horizon + 1 }, (_, month) => spentBy(month)),
});
