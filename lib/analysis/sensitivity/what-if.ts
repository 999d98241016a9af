import type { ApproachId } from "../../model/names";
import { meanOf } from "../../scenario/text/quantity-text";
import { allToBase, parseUnit, toBase } from "../../sheet/units";
import { spreadOver, type Value } from "../../sheet/values";
import { totalsWith } from "../base-case/costs-over";
import type { Input } from "../base-case/inputs";
import { compareDraws } from "../break-even/crossings";
import type { Evaluation } from "../evaluation/evaluate-scenario";

/** One case: values, in the fields' own units, to put in place of the means. */
export type WhatIfCase = ReadonlyMap<string, number>;

/** What every priced approach costs over the horizon in each case. Infinite where it cannot be had. */
export type CaseTotals = readonly { readonly id: ApproachId; readonly costs: Float64Array }[];

/** Those of an approach that is priced. */
export const costsOf = (totals: CaseTotals, id: ApproachId): Float64Array =>
  (totals.find((each) => each.id === id) as CaseTotals[number]).costs;

/** Evaluates many cases at once; all other inputs stay at their mean. */
export const whatIf = (evaluation: Evaluation, inputs: readonly Input[], cases: readonly WhatIfCase[]): CaseTotals =>
  caseTotals(evaluation, movedInputs(inputs, cases), cases.length);

/** The same where one input alone moves, with a value of it for each case. */
export const whatIfAlone = (evaluation: Evaluation, { field, quantity }: Input, values: Float64Array): CaseTotals =>
  caseTotals(
    evaluation,
    new Map([[field, spreadOver("draw", allToBase(values, parseUnit(quantity.unit)))]]),
    values.length,
  );

function caseTotals(
  { baseCases, horizonMonths }: Evaluation,
  moved: ReadonlyMap<string, Value>,
  cases: number,
): CaseTotals {
  // What is put in place counts as typed.
  return Array.from(baseCases, ([id, baseCase]) => ({ id, costs: totalsWith(baseCase, moved, cases, horizonMonths) }));
}

function movedInputs(inputs: readonly Input[], cases: readonly WhatIfCase[]): ReadonlyMap<string, Value> {
  const inputOf = new Map(inputs.map((input) => [input.field, input]));
  const moved = new Map<string, Float64Array>();
  for (const [index, each] of cases.entries())
    for (const [field, value] of each) {
      const { quantity, range } = inputOf.get(field) as Input;
      const unit = parseUnit(quantity.unit);
      const values = moved.get(field) ?? new Float64Array(cases.length).fill(toBase(meanOf(range), unit));
      values[index] = toBase(value, unit);
      moved.set(field, values);
    }
  return new Map([...moved].map(([field, values]) => [field, spreadOver("draw", values)]));
}

/** By how much the best of the others is dearer than `present` in a case; negative where one is cheaper, 0 for a tie. */
export function leadOf(totals: CaseTotals, index: number, present: ApproachId): number {
  const own = costsOf(totals, present)[index] as number;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, costs } of totals) if (id !== present) least = Math.min(least, costs[index] as number);
  return compareDraws(least, own) === 0 ? 0 : least - own;
}

/** The cheapest in a case; while nothing is cheaper than `present`, that. Null when nothing can be had. */
export function winnerOf(totals: CaseTotals, index: number, present: ApproachId | null): ApproachId | null {
  let best = present;
  let least = present === null ? Number.POSITIVE_INFINITY : (costsOf(totals, present)[index] as number);
  for (const { id, costs } of totals) {
    const cost = costs[index] as number;
    if (compareDraws(cost, least) >= 0) continue;
    best = id;
    least = cost;
  }
  return best;
}
