import { dayMs, dayNumber, fiveMinutesMs, monthMs } from "../bytes/time";
import type { DayTotals, Totals } from "../totals/totals";
import { type Estimate, leastDays, meanOverDays } from "./estimate";
import { student95 } from "./student";

const monthDays = monthMs / dayMs;
/** The days a volume is taken from: the last four weeks, so that each day of the week counts alike. */
const mostDays = 28;
const leastWeeks = 4;

/** Calls of every day between the first and the last, which may be cut; none where there is no call. */
export function wholeDays(days: readonly DayTotals[]): number[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const from = numberOf(first.day) + 1;
  const calls = new Array<number>(Math.max(0, numberOf(last.day) - from)).fill(0);
  for (const day of days) {
    const at = numberOf(day.day) - from;
    if (at >= 0 && at < calls.length) calls[at] = day.calls;
  }
  return calls;
}

function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return dayNumber(year, month, date);
}

/** Days that differ so much that their mean says less than all that was seen: the interval is wider than the mean itself. */
const isUnsteady = ({ value, interval }: Estimate): boolean =>
  interval === null || interval.high - interval.low > value;

/** Milliseconds that were seen, and calls in them: between the first call and the last, or between the first sum and the last. */
export function seen({ calls, firstAt, lastAt, sums }: Totals): { calls: number; ms: number } | null {
  if (firstAt === null || lastAt === null) return null;
  if (sums && sums.spans > 2) return { calls: calls - sums.firstCalls - sums.lastCalls, ms: sums.betweenMs };
  return lastAt > firstAt ? { calls: sums ? calls : calls - 1, ms: lastAt - firstAt } : null;
}

/** Calls a month: from whole days where there are seven and they are steady, else carried forward from all that was seen. */
export function callsPerMonth(totals: Totals): Estimate | null {
  if (totals.calls === 0) return null;
  return fromDays(totals) ?? fromSpan(totals);
}

function fromDays(totals: Totals): Estimate | null {
  const days = wholeDays(totals.days);
  if (days.length < leastDays) return null;
  const weeks = Math.min(mostDays, days.length - (days.length % 7));
  const estimate = meanOverDays(days.slice(-weeks), monthDays);
  return isUnsteady(estimate) ? null : estimate;
}

function fromSpan(totals: Totals): Estimate | null {
  const span = seen(totals);
  if (!span || span.ms <= 0 || span.calls <= 0) return null;
  return { value: (span.calls / span.ms) * monthMs, interval: null, n: totals.calls, method: "span" };
}

/** Conversations or traces a month, as they stand to calls. */
export function unitsPerMonth(totals: Totals, units: number, calls: Estimate | null): Estimate | null {
  if (units === 0 || !calls) return null;
  const span = seen(totals);
  if (calls.method === "span" && span) return { ...calls, value: (units / span.ms) * monthMs, n: units };
  const share = units / totals.calls;
  const { interval } = calls;
  return {
    ...calls,
    value: calls.value * share,
    interval: interval && { low: interval.low * share, high: interval.high * share },
  };
}

/** Growth a month, as a straight line through the logarithms of whole weeks. Null under four weeks, and of unsteady days. */
export function growthPerMonth(totals: Totals): Estimate | null {
  const days = wholeDays(totals.days);
  if (!fromDays(totals)) return null;
  const count = Math.floor(days.length / 7);
  const from = days.length - count * 7;
  const weeks = Array.from({ length: count }, (_, week) => sum(days.slice(from + week * 7, from + week * 7 + 7)));
  if (count < leastWeeks || weeks.some((calls) => calls === 0)) return null;
  const logs = weeks.map(Math.log);
  const middle = (count - 1) / 2;
  const mean = sum(logs) / count;
  const spread = sum(logs.map((_, week) => (week - middle) ** 2));
  const slope = sum(logs.map((each, week) => (week - middle) * (each - mean))) / spread;
  const rest = sum(logs.map((each, week) => (each - mean - slope * (week - middle)) ** 2));
  const width = student95(count - 2) * Math.sqrt(rest / (count - 2) / spread);
  const share = (each: number) => Math.exp((each * monthDays) / 7) - 1;
  return {
    value: share(slope),
    interval: { low: share(slope - width), high: share(slope + width) },
    n: count,
    method: "weeks",
  };
}

/** Calls of the busiest five minutes over those of mean ones. With fewer than five calls in a mean one it is chance. */
export function peakOverMean(totals: Totals): Peak | null {
  const { busiest, firstAt, lastAt, calls } = totals;
  if (busiest === null || firstAt === null || lastAt === null || lastAt - firstAt < fiveMinutesMs) return null;
  const mean = calls / ((lastAt - firstAt) / fiveMinutesMs);
  return { value: busiest / mean, isSure: mean >= leastInMean };
}

const leastInMean = 5;

export type Peak = { readonly value: number; readonly isSure: boolean };

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
