import { inputsOf } from "../../analysis/base-case/inputs";
import { type Evaluation, pricedCase } from "../../analysis/evaluation/evaluate-scenario";
import { costSamplesOf } from "../../analysis/uncertainty/cost-samples";
import { firstDraws } from "../../analysis/uncertainty/most-draws";
import type { ApproachId } from "../../model/names";
import { runToEnd } from "../../sliced";
import { drawRange } from "../../stats/draw-range";
import { quantilesAt } from "../../stats/quantiles";
import { uniforms } from "../../stats/streams";
import { dayMs, monthMs } from "../bytes/time";
import { callsPerMonth } from "../summary/traffic";
import type { Totals } from "../totals/totals";
import type { MonthBill } from "./month-bills";
import { pricedMonth } from "./priced-month";

/** 5, 50 and 95 of 100 cases. */
type Band = { readonly low: number; readonly mid: number; readonly high: number };

/** What a scenario that knows nothing of a month says of its bill, and the bill. */
export type Proof = {
  /** YYYY-MM. */
  readonly month: string;
  /** Days that the scenario was fitted on. */
  readonly fittedDays: number;
  readonly billedUsd: number;
  readonly predictedUsd: Band;
  /** The same, each call at what calls were billed at before that month. */
  readonly atBilledPricesUsd: Band;
  readonly running: ApproachId;
};

const monthDays = monthMs / dayMs;

/**
 * Month 1 of the scenario is the four weeks before the month of the bill, which is month 2: it has grown once. Only what is
 * billed by the query counts, as in a log. Null for an approach that is not priced.
 */
export function proofOf(evaluation: Evaluation, running: ApproachId, month: MonthBill, before: Totals): Proof | null {
  const baseCase = pricedCase(evaluation, running);
  const calls = callsPerMonth(before)?.value;
  if (!baseCase || !calls) return null;
  const inputs = inputsOf([baseCase]);
  const [samples] = runToEnd(costSamplesOf([baseCase], inputs, firstDraws, 2));
  if (!samples) return null;
  const drawn = (field: string, given: number): Float64Array => {
    const range = inputs.find((input) => input.field === field)?.range ?? { low: given, high: given };
    return Float64Array.from(drawRange(range, uniforms(field, 0, firstDraws)));
  };
  const queries = drawn("queries", evaluation.queriesPerMonth);
  const growth = drawn("growth", evaluation.growthPerMonthShare);
  const share = month.days / monthDays;
  const bills = samples.perQuery.map(
    (usd, draw) => usd * (queries[draw] as number) * (1 + (growth[draw] as number)) * share,
  );
  const [high = 0, mid = 0, low = 0] = quantilesAt([0.95, 0.5, 0.05], bills);
  const billed = before.cost.sum / before.calls;
  const priced = pricedMonth(evaluation, running).usd / calls;
  const times = priced > 0 ? billed / priced : 0;
  return {
    month: month.month,
    fittedDays: before.days.length - 1,
    billedUsd: month.billedUsd,
    predictedUsd: { low, mid, high },
    atBilledPricesUsd: { low: low * times, mid: mid * times, high: high * times },
    running,
  };
}
