import { broadcast } from "../sheet/broadcast";
import { evaluateSheet, type SheetValues } from "../sheet/evaluate";
import { add, multiply, sumOf } from "../sheet/factored";
import { firstAlong } from "../sheet/totals";
import { fromBase, parseUnit } from "../sheet/units";
import { at, countingOver, hasAxis, type Sizes, type Value } from "../sheet/values";
import type { Assembled, BillLine } from "./assemble";

const perMonth = parseUnit("month");

/** How often a retraining every `k` months falls at the start of month `month`: at k+1, 2k+1, … ; 0 means never. */
export function timesDue(k: number, month: number): number {
  if (!(k > 0) || month < 2) return 0;
  return Math.floor((month - 1) / k) - Math.floor((month - 2) / k);
}

/** How often a line that is paid every or at some month falls at the start of month `month`. */
const timesIn = ({ kind }: BillLine, months: number, month: number): number =>
  kind === "everyMonths" ? dueInMonth(months, month) : onlyInMonth(months, month);

/** What a line costs in month `month` (0 is set-up), at one position of the other axes. */
export function spendOf(sheetValues: SheetValues, line: BillLine, month: number, draw = 0, volume = 0): number {
  if ((line.kind === "once") !== (month === 0)) return 0;
  const place = { draw, volume, month: Math.max(0, month - 1) };
  if (line.kind === "once" || line.kind === "monthly") return valueAt(sheetValues, line.amount, place);
  if (line.kind === "perQuery") return valueAt(sheetValues, line.inMonth ?? line.amount, place);
  const times = timesIn(line, valueAt(sheetValues, line.months ?? "", place), month);
  return times === 0 ? 0 : times * valueAt(sheetValues, line.amount, place);
}

const valueAt = (
  { value, sizes }: SheetValues,
  name: string,
  place: { readonly draw: number; readonly volume: number; readonly month: number },
): number => at(value(name), place, sizes);

/** How often the amount of a line is paid in month `month`, 0 being set-up. */
export function timesPaid(sheetValues: SheetValues, line: BillLine, month: number): number {
  if (line.kind === "once" || month === 0) return Number(line.kind === "once" && month === 0);
  if (line.months === undefined) return 1;
  const months = at(sheetValues.value(line.months), { draw: 0, volume: 0, month: month - 1 }, sheetValues.sizes);
  return timesIn(line, months, month);
}

/** A whole bill over all axes at once: paid at set-up, and in each month from 1 on. */
export type Spending = { readonly setup: Value; readonly monthly: Value };

export function spendingOver({ lines }: Assembled, { value, sizes }: SheetValues): Spending {
  const setup: Value[] = [];
  const monthly: Value[] = [];
  // Kind after kind, so that sums of the same lines are the same to the last bit.
  for (const { kind, amount } of lines)
    if (kind === "once") setup.push(value(amount));
    else if (kind === "monthly") monthly.push(value(amount));
  for (const { kind, amount, inMonth } of lines) if (kind === "perQuery") monthly.push(value(inMonth ?? amount));
  for (const line of lines)
    if (line.kind === "everyMonths" || line.kind === "atMonth")
      monthly.push(multiply(timesOver(line, value(line.months ?? ""), sizes), value(line.amount), sizes));
  return { setup: sumOf(setup, sizes), monthly: sumOf(monthly, sizes) };
}

/** What one query costs in month 1. */
export function perQueryOver({ lines }: Assembled, { value, sizes }: SheetValues): Value {
  let perQuery: Value = 0;
  for (const { kind, amount } of lines)
    if (kind === "perQuery") perQuery = add(perQuery, firstAlong(value(amount), "month", sizes), sizes);
  return perQuery;
}

/** How often it is paid in each month; in most cases that are tried, in the same months as in the case before. */
function timesOver(line: BillLine, months: Value, sizes: Sizes): Value {
  const before = lastTimes.get(line);
  if (before?.months === months && before.count === sizes.month) return before.times;
  const spread = line.kind === "everyMonths" ? dueInMonth : onlyInMonth;
  const times = broadcast(spread, months, countingOver("month", sizes.month), 0, sizes);
  if (typeof months === "number") lastTimes.set(line, { months, count: sizes.month, times });
  return times;
}

type Times = { readonly months: number; readonly count: number; readonly times: Value };
const lastTimes = new WeakMap<BillLine, Times>();

const dueInMonth = (months: number, month: number): number => timesDue(fromBase(months, perMonth), month);
const onlyInMonth = (months: number, month: number): number => Number(Math.floor(fromBase(months, perMonth)) === month);

/** One line's spend by month, index 0 being set-up. */
type LineSpend = { readonly line: BillLine; readonly byMonth: Float64Array };

export type Bill = { readonly sheetValues: SheetValues; readonly lines: readonly LineSpend[] };

/** The bill of an assembled approach at one set of inputs, for months 0 to `months`. Inputs in base units. */
export const billFor = (assembled: Assembled, inputs: (name: string) => Value, months: number): Bill =>
  billOf(assembled, evaluateSheet(assembled.sheet, inputs, { draw: 1, volume: 1, month: months }));

/** The bill that the values of its sheet come to, for as many months as they have. */
export function billOf(assembled: Assembled, sheetValues: SheetValues): Bill {
  const lines = assembled.lines.map((line) => ({ line, byMonth: spentByMonth(sheetValues, line) }));
  return { sheetValues, lines };
}

function spentByMonth(sheetValues: SheetValues, line: BillLine): Float64Array {
  const byMonth = new Float64Array(sheetValues.sizes.month + 1);
  for (let month = 0; month < byMonth.length; month++) byMonth[month] = spendOf(sheetValues, line, month);
  return byMonth;
}

/** A set-up line is paid once, so it may not change with the month. */
export function refuseMonthlySetup(assembled: Assembled, sheetValues: SheetValues): void {
  for (const line of assembled.lines)
    if (line.kind === "once" && hasAxis(sheetValues.value(line.amount), "month"))
      throw new Error(`set-up line depends on the month: ${line.id}`);
}

export const sumUpTo = (byMonth: Float64Array, horizon: number): number => {
  let sum = 0;
  for (let month = 0; month <= horizon; month++) sum += byMonth[month] ?? 0;
  return sum;
};
