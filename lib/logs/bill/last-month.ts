import { dayMs, dayText } from "../bytes/time";
import type { DayTotals, Totals } from "../totals/totals";
import { firstDayOf, type MonthBill, monthBills } from "./month-bills";

/** Days before a month that a scenario is fitted on: four weeks, so that a volume has an interval, and the first, which may be cut. */
const leastDays = 29;

/** The last whole month with a bill, and what a log without it and all that came after would have said. */
export function withoutLastMonth(totals: Totals): { month: MonthBill; before: Totals } | null {
  const month = monthBills(totals).findLast(({ isWhole, billedUsd, calls }) => isWhole && billedUsd > 0 && calls > 0);
  if (!month) return null;
  const from = dayText(firstDayOf(month.month));
  const days = totals.days.filter(({ day }) => day < from);
  return days.length < leastDays ? null : { month, before: restricted(totals, days, from) };
}

/**
 * What is known of some days alone: calls, tokens and costs. Shares of failures, repeats, cache hits and conversations are not
 * kept by the day; they are those of the whole log.
 */
function restricted(totals: Totals, days: readonly DayTotals[], until: string): Totals {
  const sumOf = (figure: "calls" | "measured" | "prompt" | "answer" | "costUsd") =>
    days.reduce((sum, day) => sum + day[figure], 0);
  const share = totals.calls > 0 ? sumOf("calls") / totals.calls : 0;
  const measure = (figure: "prompt" | "answer") => ({
    n: sumOf("measured"),
    sum: sumOf(figure),
    sumOfSquares: null,
    p50: null,
    p95: null,
  });
  // The last day is whole, since the log goes on: a day without calls stands for what would be cut.
  const next = { day: until, calls: 0, measured: 0, prompt: 0, answer: 0, costUsd: 0 };
  return {
    ...totals,
    calls: sumOf("calls"),
    failed: totals.failed * share,
    retried: totals.retried * share,
    unmeasured: totals.unmeasured * share,
    sessions: totals.sessions * share,
    traces: totals.traces * share,
    days: [...days, next],
    prompt: measure("prompt"),
    answer: measure("answer"),
    cached: scaled(totals.cached, share),
    reasoning: { n: totals.reasoning.n * share, sum: totals.reasoning.sum * share },
    cost: { n: totals.cost.n * share, sum: sumOf("costUsd") },
    lastAt: firstDayMs(until),
    sums: null,
    prefix: null,
  };
}

const scaled = ({ n, sum, hits }: Totals["cached"], share: number) => ({
  n: n * share,
  sum: sum * share,
  hits: hits * share,
});

const firstDayMs = (day: string): number => firstDayOf(day.slice(0, 7)) * dayMs;
