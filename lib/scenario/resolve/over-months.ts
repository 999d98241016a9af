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
  const ends = changes.map(({ from }) => sharesBefore(from, starts, sizes.month));
  const later = new Float64Array(sizes.month);
  for (const [index, { to }] of changes.entries()) {
    const price = toBase(to, parseUnit(unit));
    for (let month = 0; month < sizes.month; month++)
      later[month] = (later[month] ?? 0) + price * ((ends[index + 1]?.[month] ?? 1) - (ends[index]?.[month] ?? 0));
  }
  const until = spreadOver("month", ends[0] as Float64Array);
  return add(multiply(first, until, sizes), spreadOver("month", later), sizes);
}

/** The share of each month that lies before a day. */
function sharesBefore(day: string, starts: string, months: number): Float64Array {
  const [days, change] = [monthStarts(starts, months), dayNumber(day)];
  return Float64Array.from({ length: months }, (_, month) => {
    const [begins = 0, ends = 0] = [days[month], days[month + 1]];
    return Math.min(1, Math.max(0, (change - begins) / (ends - begins)));
  });
}

/** All prices of a scenario begin on one day, so the last one asked for is kept. */
let kept: { readonly starts: string; readonly days: readonly number[] } = { starts: "", days: [] };

function monthStarts(starts: string, months: number): readonly number[] {
  if (kept.starts !== starts || kept.days.length <= months)
    kept = {
      starts,
      days: Array.from({ length: months + 1 }, (_, after) => dayNumber(dayAfterMonths(starts, after))),
    };
  return kept.days;
}
