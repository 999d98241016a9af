import type { Measure } from "../totals/tally";
import type { DayTotals } from "../totals/totals";
import { student95 } from "./student";

/** How an interval was made. */
type Method =
  /** From how whole days differ. */
  | "days"
  /** From how single calls differ, as if each were independent: too narrow where calls of a conversation are alike. */
  | "calls"
  /** From how whole weeks lie about their trend. */
  | "weeks"
  /** Carried forward from less than a week: no interval is known. */
  | "span";

/** A figure with what it is known from. */
export type Estimate = {
  readonly value: number;
  /** Where the figure lies, 95 in 100; null where that is not known. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly n: number;
  readonly method: Method;
};

/** Days from which on they say how much days differ. */
export const leastDays = 7;

/** Tokens of a mean call. Days are alike within, so where there are enough of them they are compared, not calls. */
export function meanTokens(measure: Measure, days: readonly DayTotals[], tokens: "prompt" | "answer"): Estimate | null {
  const { n, sum, sumOfSquares } = measure;
  if (n === 0) return null;
  const value = sum / n;
  const counted = days.filter(({ measured }) => measured > 0);
  if (counted.length >= leastDays) {
    const squares = counted.reduce((all, day) => all + (day[tokens] - value * day.measured) ** 2, 0);
    const error = Math.sqrt((squares * counted.length) / (counted.length - 1)) / n;
    return { value, n, method: "days", interval: around(value, student95(counted.length - 1) * error) };
  }
  if (sumOfSquares === null || n < 2) return { value, n, method: "calls", interval: null };
  const variance = Math.max(0, (sumOfSquares - n * value * value) / (n - 1));
  return { value, n, method: "calls", interval: around(value, student95(n - 1) * Math.sqrt(variance / n)) };
}

/** The mean of values by day and its interval. */
export function meanOverDays(values: readonly number[], times: number): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, each) => sum + each, 0) / n;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
  const value = mean * times;
  return { value, n, method: "days", interval: around(value, student95(n - 1) * Math.sqrt(variance / n) * times) };
}

const around = (value: number, width: number) => ({ low: Math.max(0, value - width), high: value + width });
