import type { Assembled } from "../../model/assemble";
import { perQueryOver, type Spending, spendingOver } from "../../model/bill";
import type { Quantity } from "../../model/technique";
import { changedOver, meanOver } from "../../scenario/validate/approach-sheet";
import { broadcast } from "../../sheet/broadcast";
import { drawsOf } from "../../sheet/draws-along";
import { evaluateAgain, evaluateSheet, type SheetValues } from "../../sheet/evaluate";
import { add, multiply } from "../../sheet/factored";
import { firstAlong, runningSum, sumOver } from "../../sheet/totals";
import { countingOver, type Sizes, type Value } from "../../sheet/values";
import type { BaseCase } from "./base-case";

/** What to put in place of a field's mean, in base units: one value, or one for each of many cases along an axis. */
export type Replacements = (field: string, quantity: Quantity) => Value | undefined;

/** What an approach spends over many cases at once, and 1 where the conditions of its techniques hold. */
type TotalCosts = Spending & { readonly holds: Value };
/** The same, with what one query costs in month 1. */
export type VectorisedCosts = TotalCosts & { readonly perQuery: Value };

export function costsOver(baseCase: BaseCase, replaced: Replacements, sizes: Sizes): VectorisedCosts {
  const { assembled, resolved, quantities } = baseCase;
  const moved = new Map<string, Value>();
  for (const [name, quantity] of quantities) {
    const value = replaced(resolved(name).drawnAs, quantity);
    // Of a price that changes, the one up to its first change is replaced.
    if (value !== undefined) moved.set(name, changedOver(baseCase, name, value, sizes));
  }
  const means = meansOf(baseCase, sizes.month);
  return moved.size === 0 ? means.costs : costsFrom(assembled, evaluateAgain(means.sheetValues, moved, sizes));
}

function costsFrom(assembled: Assembled, sheetValues: SheetValues): VectorisedCosts {
  const totals = totalCostsFrom(assembled, sheetValues);
  return { ...totals, perQuery: perQueryOver(assembled, sheetValues) };
}

function totalCostsFrom(assembled: Assembled, sheetValues: SheetValues): TotalCosts {
  const { value, sizes } = sheetValues;
  let holds: Value = 1;
  for (const { formula } of assembled.rules) holds = multiply(holds, value(formula), sizes);
  return { ...spendingOver(assembled, sheetValues), holds: firstAlong(holds, "month", sizes) };
}

type Means = { readonly sheetValues: SheetValues; readonly costs: VectorisedCosts; readonly total: number };
const known = new WeakMap<BaseCase, Means>();

/** The approach with every input at its mean, over so many months; what no case moves is taken from here. */
function meansOf(baseCase: BaseCase, months: number): Means {
  const before = known.get(baseCase);
  if (before?.sheetValues.sizes.month === months) return before;
  const { assembled } = baseCase;
  const sizes = { draw: 1, volume: 1, month: months };
  const everyMonth = countingOver("month", months);
  const input = (name: string) => (name === "month" ? everyMonth : meanOver(baseCase, name, sizes));
  const sheetValues = evaluateSheet(assembled.sheet, input, sizes);
  const costs = costsFrom(assembled, sheetValues);
  const means = { sheetValues, costs, total: totalsFrom(costs, sizes)[0] as number };
  known.set(baseCase, means);
  return means;
}

/** Spent over the whole horizon. What cannot be had costs infinitely much, so it is never cheapest. */
export const totalOver = (costs: TotalCosts, sizes: Sizes): Value =>
  whereHad(costs.holds, add(costs.setup, sumOver(costs.monthly, "month", sizes), sizes), sizes);

/** Spent by the end of each month from 1 on. */
export const runningOver = (costs: VectorisedCosts, sizes: Sizes): Value =>
  whereHad(costs.holds, add(costs.setup, runningSum(costs.monthly, "month", sizes), sizes), sizes);

export const setupOver = (costs: VectorisedCosts, sizes: Sizes): Value => whereHad(costs.holds, costs.setup, sizes);

const whereHad = (holds: Value, value: Value, sizes: Sizes): Value =>
  holds === 1 ? value : broadcast(infiniteWithout, value, holds, 0, sizes);

const infiniteWithout = (total: number, has: number): number => (has === 0 ? Number.POSITIVE_INFINITY : total);

/** The total of each case along the draws. */
export function totalsOf(baseCase: BaseCase, replaced: Replacements, cases: number, months: number): Float64Array {
  const sizes = { draw: cases, volume: 1, month: months };
  return totalsFrom(costsOver(baseCase, replaced, sizes), sizes);
}

const totalsFrom = (costs: TotalCosts, sizes: Sizes): Float64Array => drawsOf(totalOver(costs, sizes), sizes);

/** The total of each case with some fields, in base units, as if they were typed. What they do not move is not worked out again. */
export function totalsWith(
  baseCase: BaseCase,
  typed: ReadonlyMap<string, Value>,
  cases: number,
  months: number,
): Float64Array {
  const sizes = { draw: cases, volume: 1, month: months };
  const moved = new Map<string, Value>();
  for (const [field, value] of typed)
    for (const [name, isTold] of namesMovedBy(baseCase, field))
      if (isTold || !moved.has(name)) moved.set(name, changedOver(baseCase, name, isTold ? 1 : value, sizes));
  const means = meansOf(baseCase, months);
  if (moved.size === 0) return new Float64Array(cases).fill(means.total);
  const sheetValues = evaluateAgain(means.sheetValues, moved, sizes);
  return totalsFrom(totalCostsFrom(baseCase.assembled, sheetValues), sizes);
}

/** Quantities of an approach that a field moves, by name, and whether each is only told that the field is typed. */
type MovedNames = readonly (readonly [name: string, isTold: boolean])[];
const moving = new WeakMap<BaseCase, ReadonlyMap<string, MovedNames>>();
const nothingMoved: MovedNames = [];

function namesMovedBy(baseCase: BaseCase, field: string): MovedNames {
  const before = moving.get(baseCase);
  if (before) return before.get(field) ?? nothingMoved;
  const found = new Map<string, [string, boolean][]>();
  const enter = (by: string, name: string, isTold: boolean) => {
    const names = found.get(by) ?? [];
    names.push([name, isTold]);
    found.set(by, names);
  };
  for (const [name, { tellsTyped }] of baseCase.quantities) {
    enter(baseCase.resolved(name).drawnAs, name, false);
    if (tellsTyped !== undefined) enter(tellsTyped, name, true);
  }
  moving.set(baseCase, found);
  return found.get(field) ?? nothingMoved;
}
