import type { ApproachId } from "../model/names";
import type { Quantity } from "../model/technique";
import { meanOf } from "../scenario/quantity-text";
import { parseUnit, toBase } from "../sheet/units";
import { spreadOver, type Value } from "../sheet/values";
import type { Answer } from "./answer";
import { compareDraws } from "./crossings";
import type { Central } from "./evaluate-approach";
import type { Input } from "./inputs";
import { totalsOf } from "./many-cases";

/** One case: values, in the fields' own units, to put in place of the means. */
export type Case = ReadonlyMap<string, number>;

/** What every priced approach costs over the horizon in each case. Infinite where it cannot be had. */
export type CaseTotals = ReadonlyMap<ApproachId, Float64Array>;

/** Evaluates many cases at once; all other inputs stay at their mean. */
export function whatIf(answer: Answer, inputs: readonly Input[], cases: readonly Case[]): CaseTotals {
  const moved = new Map<string, Value>();
  for (const { field, quantity, range } of inputs) {
    if (!cases.some((each) => each.has(field))) continue;
    const unit = parseUnit(quantity.unit);
    const values = Float64Array.from(cases, (each) => toBase(each.get(field) ?? meanOf(range), unit));
    moved.set(field, spreadOver("draw", values));
  }
  const replaced = (field: string, _: Quantity) => moved.get(field);
  const totals = (central: Central) => totalsOf(central, replaced, cases.length, answer.horizonMonths);
  return new Map([...answer.centrals].map(([id, central]) => [id, totals(central)]));
}

/** The cheapest in a case; while nothing is cheaper than `present`, that. Null when nothing can be had. */
export function winnerOf(totals: CaseTotals, index: number, present: ApproachId | null): ApproachId | null {
  let best = present;
  for (const [id, costs] of totals) {
    const cost = costs[index] as number;
    const least = best === null ? Number.POSITIVE_INFINITY : (totals.get(best)?.[index] as number);
    if (compareDraws(cost, least) < 0) best = id;
  }
  return best;
}
