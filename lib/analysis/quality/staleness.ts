import type { ApproachId } from "../../model/names";
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
const freshTotals = (baseCase: BaseCase, months: number): Float64Array =>
  totalsAt(baseCase, "factsChangedShare", [figureIn(baseCase, "factsChangedShare", "1"), 0], months);

/** The total for trainings never, every month, every 2 months and so on up to the horizon. */
const totalsByInterval = (baseCase: BaseCase, months: number): Float64Array =>
  totalsAt(
    baseCase,
    "retrainEvery",
    Array.from({ length: months + 1 }, (_, every) => every),
    months,
  );

/** The total over the horizon with each of these values, in the quantity's own unit. */
function totalsAt(baseCase: BaseCase, name: string, values: readonly number[], months: number): Float64Array {
  const unit = parseUnit(baseCase.quantities.get(name)?.unit ?? "1");
  const cases = spreadOver(
    "draw",
    Float64Array.from(values, (value) => toBase(value, unit)),
  );
  // By its field, not by itself: a server may hold a technique twice.
  const { drawnAs } = baseCase.resolved(name);
  return totalsOf(baseCase, (field) => (field === drawnAs ? cases : undefined), values.length, months);
}
