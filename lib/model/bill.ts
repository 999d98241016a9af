import { evaluateSheet, type SheetValues } from "../sheet/evaluate";
import { add, multiply } from "../sheet/factored";
import { firstAlong } from "../sheet/totals";
import { fromBase, parseUnit } from "../sheet/units";
import { at, broadcast, hasAxis, spreadOver, type Value } from "../sheet/values";
import type { Assembled, BillLine } from "./assemble";

const perMonth = parseUnit("month");

/** How often a retraining every `k` months falls at the start of month `month`: at k+1, 2k+1, … ; 0 means never. */
export function timesDue(k: number, month: number): number {
  if (!(k > 0) || month < 2) return 0;
  return Math.floor((month - 1) / k) - Math.floor((month - 2) / k);
}

/** How often a line that is paid every or at some month falls at the start of month `month`. */
const timesIn = ({ kind }: BillLine, months: number, month: number): number =>
  kind === "everyMonths" ? timesDue(months, month) : Number(Math.floor(months) === month);

/** What a line costs in month `month` (0 is set-up), at one position of the other axes. */
export function spendOf(sheetValues: SheetValues, line: BillLine, month: number, draw = 0, volume = 0): number {
  const read = (name: string, index: number) =>
    at(sheetValues.value(name), { draw, volume, month: index }, sheetValues.sizes);
  if (line.kind === "once") return month === 0 ? read(line.amount, 0) : 0;
  if (month === 0) return 0;
  if (line.kind === "monthly") return read(line.amount, month - 1);
  if (line.kind === "perQuery") return read(line.inMonth ?? line.amount, month - 1);
  const times = timesIn(line, fromBase(read(line.months ?? "", month - 1), perMonth), month);
  return times === 0 ? 0 : times * read(line.amount, month - 1);
}

/** How often the amount of a line is paid in month `month`, 0 being set-up. */
export function timesPaid(sheetValues: SheetValues, line: BillLine, month: number): number {
  if (line.kind === "once" || month === 0) return Number(line.kind === "once" && month === 0);
  if (line.months === undefined) return 1;
  const months = at(sheetValues.value(line.months), { draw: 0, volume: 0, month: month - 1 }, sheetValues.sizes);
  return timesIn(line, fromBase(months, perMonth), month);
}

/** A whole bill over all axes at once: paid at set-up, and in each month from 1 on. */
export type Spending = {
  readonly setup: Value;
  readonly monthly: Value;
  /** Of one query in month 1. */
  readonly perQuery: Value;
};

export function spendingOver({ lines }: Assembled, { value, sizes }: SheetValues): Spending {
  const addUp = (parts: readonly Value[]) => parts.reduce((sum, part) => add(sum, part, sizes), 0);
  const ofKind = (...kinds: readonly BillLine["kind"][]) => lines.filter(({ kind }) => kinds.includes(kind));
  const months = spreadOver(
    "month",
    Float64Array.from({ length: sizes.month }, (_, index) => index + 1),
  );
  const times = (line: BillLine) =>
    broadcast((k, month) => timesIn(line, fromBase(k, perMonth), month), value(line.months ?? ""), months, 0, sizes);
  return {
    setup: addUp(ofKind("once").map(({ amount }) => value(amount))),
    monthly: addUp([
      ...ofKind("monthly").map(({ amount }) => value(amount)),
      ...ofKind("perQuery").map(({ amount, inMonth }) => value(inMonth ?? amount)),
      ...ofKind("everyMonths", "atMonth").map((line) => multiply(times(line), value(line.amount), sizes)),
    ]),
    perQuery: addUp(ofKind("perQuery").map(({ amount }) => firstAlong(value(amount), "month", sizes))),
  };
}

/** One line's spend by month, index 0 being set-up. */
type LineSpend = { readonly line: BillLine; readonly byMonth: Float64Array };

export type Bill = { readonly sheetValues: SheetValues; readonly lines: readonly LineSpend[] };

/** The bill of an assembled approach at one set of inputs, for months 0 to `months`. Inputs in base units. */
export const billFor = (assembled: Assembled, inputs: (name: string) => Value, months: number): Bill =>
  billOf(assembled, evaluateSheet(assembled.sheet, inputs, { draw: 1, volume: 1, month: months }));

/** The bill that the values of its sheet come to, for as many months as they have. */
export function billOf(assembled: Assembled, sheetValues: SheetValues): Bill {
  const length = sheetValues.sizes.month + 1;
  const lines = assembled.lines.map((line) => ({
    line,
    byMonth: Float64Array.from({ length }, (_, month) => spendOf(sheetValues, line, month)),
  }));
  return { sheetValues, lines };
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
