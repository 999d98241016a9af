import { dayAfterMonths, dayNumber } from "../../sheet/calendar";
import { add, multiply } from "../../sheet/factored";
import { parseUnit, toBase } from "../../sheet/units";
import { type Sizes, spreadOver, type Value } from "../../sheet/values";
import type { Change } from "../../stats/range";

/**
 * A price over the months: `first` until its first change, then what it changes to, all in base units. The price of a month in
 * which it changes is the mean weighted by time.
 */
export function overMonths(
  first: Value,
  changes: readonly Change[] | undefined,
  unit: string,
  starts: string,
  sizes: Sizes,
): Value {
  if (!changes) return first;
  const days = Array.from({ length: sizes.month + 1 }, (_, months) => dayNumber(dayAfterMonths(starts, months)));
  /** The share of each month that lies before a day. */
  const before = (day: string) =>
    Float64Array.from({ length: sizes.month }, (_, month) => {
      const [begins = 0, ends = 0] = [days[month], days[month + 1]];
      return Math.min(1, Math.max(0, (dayNumber(day) - begins) / (ends - begins)));
    });
  const ends = changes.map(({ from }) => before(from));
  const later = new Float64Array(sizes.month);
  for (const [index, { to }] of changes.entries()) {
    const price = toBase(to, parseUnit(unit));
    for (let month = 0; month < sizes.month; month++)
      later[month] = (later[month] ?? 0) + price * ((ends[index + 1]?.[month] ?? 1) - (ends[index]?.[month] ?? 0));
  }
  const until = spreadOver("month", ends[0] as Float64Array);
  return add(multiply(first, until, sizes), spreadOver("month", later), sizes);
}
