import { dayMs, dayNumber } from "../bytes/time";
import type { Totals } from "../totals/totals";

/** What was billed in a month of the calendar. */
export type MonthBill = {
  /** YYYY-MM. */
  readonly month: string;
  readonly days: number;
  /** Whether the log has all of it. */
  readonly isWhole: boolean;
  readonly calls: number;
  readonly billedUsd: number;
};

/** Days since 1970 of the first of a month, `later` months on. */
export function firstDayOf(month: string, later = 0): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + later;
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, 1);
}

/** The months of a log, the first and the last of which may be cut. */
export function monthBills({ days, firstAt, lastAt }: Pick<Totals, "days" | "firstAt" | "lastAt">): MonthBill[] {
  if (firstAt === null || lastAt === null) return [];
  // A sum ends where the next begins.
  const [first, last] = [Math.floor(firstAt / dayMs), Math.ceil(lastAt / dayMs)];
  const months = new Map<string, { calls: number; billedUsd: number }>();
  for (const { day, calls, costUsd } of days) {
    const month = months.get(day.slice(0, 7)) ?? { calls: 0, billedUsd: 0 };
    months.set(day.slice(0, 7), { calls: month.calls + calls, billedUsd: month.billedUsd + costUsd });
  }
  return [...months].map(([month, bill]) => {
    const [from, to] = [firstDayOf(month), firstDayOf(month, 1)];
    return { month, days: to - from, isWhole: first <= from && last >= to, ...bill };
  });
}
