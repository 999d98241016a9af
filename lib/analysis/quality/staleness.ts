import type { ApproachId } from "../../model/names";
import { staleFacts } from "../../model/techniques/quality/stale-facts";
import { retrainEvery } from "../../model/techniques/tuning/retraining";
import { figureIn } from "../../scenario/validate/approach-sheet";
import { parseUnit, toBase } from "../../sheet/units";
import { spreadOver } from "../../sheet/values";
import type { BaseCase } from "../base-case/base-case";
import { totalsOf } from "../base-case/costs-over";
import { type Evaluation, pricedCase } from "../evaluation/evaluate-scenario";

/** How old an approach's answers get between two trainings, what that costs, and how often training it would cost least. */
export type Staleness = {
  readonly id: ApproachId;
  /** Of the facts its answers rest on: on average between two trainings, and just before one. */
  readonly meanShare: number;
  readonly worstShare: number;
  /** What is wrong only because it has gone out of date, US dollars over the horizon. */
  readonly staleUsd: number;
  /** Months between trainings, now and where all costs are least; 0 is never. */
  readonly everyMonths: number;
  readonly leastMonths: number;
  /** What the latter saves, US dollars over the horizon. */
  readonly savesUsd: number;
};

/** Null where nothing ages, or nobody has said what a wrong answer costs. */
export function stalenessOf(evaluation: Evaluation, id: ApproachId): Staleness | null {
  const baseCase = pricedCase(evaluation, id);
  if (!baseCase?.quantities.has("learntShare")) return null;
  const rests = figureIn(baseCase, "learntShare", "1");
  const [meanShare, worstShare] = [figureIn(baseCase, "meanStale", "1"), figureIn(baseCase, "worstStale", "1")];
  if (!(rests * meanShare > 0)) return null;
  const { horizonMonths } = evaluation;
  const [now = 0, fresh = 0] = freshTotals(baseCase, horizonMonths);
  const totals = totalsByInterval(baseCase, horizonMonths);
  const leastMonths = totals.indexOf(Math.min(...totals));
  const leastUsd = totals[leastMonths] ?? now;
  return {
    id,
    meanShare: rests * meanShare,
    worstShare: rests * worstShare,
    staleUsd: now - fresh,
    everyMonths: figureIn(baseCase, "retrainEvery", "month"),
    leastMonths,
    savesUsd: Math.max(0, now - leastUsd),
  };
}

/** The total as it is, and with facts that never change. */
const freshTotals = (baseCase: BaseCase, months: number): Float64Array => {
  const changed = figureIn(baseCase, "factsChangedShare", "1");
  const shares = spreadOver("draw", Float64Array.of(changed, 0));
  const { factsChangedShare } = staleFacts.quantities;
  return totalsOf(baseCase, (_, quantity) => (quantity === factsChangedShare ? shares : undefined), 2, months);
};

/** The total for trainings never, every month, every 2 months and so on up to the horizon. */
function totalsByInterval(baseCase: BaseCase, months: number): Float64Array {
  const unit = parseUnit(retrainEvery.unit);
  const intervals = spreadOver(
    "draw",
    Float64Array.from({ length: months + 1 }, (_, every) => toBase(every, unit)),
  );
  return totalsOf(baseCase, (_, quantity) => (quantity === retrainEvery ? intervals : undefined), months + 1, months);
}
