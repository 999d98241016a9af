import type { Assembled } from "../../model/assemble";
import { type Spending, spendingOver } from "../../model/bill";
import type { Quantity } from "../../model/technique";
import { changedOver, meanOver } from "../../scenario/validate/approach-sheet";
import { evaluateAgain, evaluateSheet, type SheetValues } from "../../sheet/evaluate";
import { add, multiply, termsOf } from "../../sheet/factored";
import { firstAlong, runningSum, sumOver } from "../../sheet/totals";
import {
  at,
  broadcast,
  type Column,
  countingOver,
  hasAxis,
  type Product,
  type Sizes,
  strides,
  type Value,
} from "../../sheet/values";
import type { BaseCase } from "./base-case";

/** What to put in place of a field's mean, in base units: one value, or one for each of many cases along an axis. */
export type Replacements = (field: string, quantity: Quantity) => Value | undefined;

/** What an approach spends over many cases at once, and 1 where the conditions of its techniques hold. */
export type VectorisedCosts = Spending & { readonly holds: Value };

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
  const { value, sizes } = sheetValues;
  let holds: Value = 1;
  for (const { formula } of assembled.rules) holds = multiply(holds, value(formula), sizes);
  return { ...spendingOver(assembled, sheetValues), holds: firstAlong(holds, "month", sizes) };
}

type Means = { readonly sheetValues: SheetValues; readonly costs: VectorisedCosts };
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
  const means = { sheetValues, costs: costsFrom(assembled, sheetValues) };
  known.set(baseCase, means);
  return means;
}

/** Spent over the whole horizon. What cannot be had costs infinitely much, so it is never cheapest. */
export const totalOver = (costs: VectorisedCosts, sizes: Sizes): Value =>
  whereHad(costs.holds, add(costs.setup, sumOver(costs.monthly, "month", sizes), sizes), sizes);

/** Spent by the end of each month from 1 on. */
export const runningOver = (costs: VectorisedCosts, sizes: Sizes): Value =>
  whereHad(costs.holds, add(costs.setup, runningSum(costs.monthly, "month", sizes), sizes), sizes);

export const setupOver = (costs: VectorisedCosts, sizes: Sizes): Value => whereHad(costs.holds, costs.setup, sizes);

const whereHad = (holds: Value, value: Value, sizes: Sizes): Value =>
  holds === 1 ? value : broadcast(infiniteWithout, value, holds, 0, sizes);

const infiniteWithout = (total: number, has: number): number => (has === 0 ? Number.POSITIVE_INFINITY : total);

/** Writes a value's draws, at one volume and month, into an array. A figure that is no number counts as infinite. */
export function copyDraws(value: Value, sizes: Sizes, place: Place, into: Float64Array, first = 0): void {
  const row = into.subarray(first, first + sizes.draw);
  for (const [index, term] of termsOf(value).entries()) addDraws(term, sizes, place, row, index === 0);
  for (let draw = 0; draw < row.length; draw++) if (Number.isNaN(row[draw])) row[draw] = Number.POSITIVE_INFINITY;
}

type Place = { readonly volume?: number; readonly month?: number };

/** At one volume and month, a term is a number times the one factor that varies with the draw. */
function addDraws({ scale, factors }: Product, sizes: Sizes, place: Place, row: Float64Array, isFirst: boolean): void {
  let [fixed, drawn]: [number, Column | undefined] = [scale, undefined];
  for (const factor of factors)
    if (drawn === undefined && hasAxis(factor, "draw")) drawn = factor;
    else fixed *= at(factor, place, sizes);
  const [step, volume, month] = strides(drawn?.axes ?? 0, sizes);
  const data = drawn?.data ?? one;
  let read = volume * (place.volume ?? 0) + month * (place.month ?? 0);
  for (let draw = 0; draw < row.length; draw++) {
    const part = fixed * (data[read] as number);
    row[draw] = isFirst ? part : (row[draw] as number) + part;
    read += step;
  }
}

const one = Float64Array.of(1);

/** The total of each case along the draws. */
export function totalsOf(baseCase: BaseCase, replaced: Replacements, cases: number, months: number): Float64Array {
  const sizes = { draw: cases, volume: 1, month: months };
  const totals = new Float64Array(cases);
  copyDraws(totalOver(costsOver(baseCase, replaced, sizes), sizes), sizes, {}, totals);
  return totals;
}
