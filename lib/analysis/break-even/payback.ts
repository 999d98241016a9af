import { compareCosts } from "./crossings";
import type { Payback } from "./types";

/**
 * When the challenger's spending so far is no higher than the incumbent's, looking at month-ends. `queriesByMonth` and
 * the two running totals start at month 0, which is set-up, and may run beyond the horizon.
 */
export function paybackOf(
  challenger: readonly number[],
  incumbent: readonly number[],
  queriesByMonth: readonly number[],
  horizon: number,
): Omit<Payback, "reason"> {
  const ahead = (month: number) => compareCosts(challenger[month] as number, incumbent[month] as number) <= 0;
  const changes: { month: number; ahead: boolean }[] = [];
  for (let month = 1; month <= horizon; month++)
    if (ahead(month) !== (changes.at(-1)?.ahead ?? false)) changes.push({ month, ahead: ahead(month) });
  const first = changes[0]?.month ?? null;
  const last = changes.at(-1);
  const later = first === null ? firstFrom(horizon + 1, challenger.length, ahead) : null;
  return {
    firstAheadMonth: first,
    aheadForGoodMonth: last?.ahead ? last.month : null,
    changes,
    queriesServed: first === null ? null : queriesUpTo(queriesByMonth, first),
    firstAheadBeyondHorizon: later,
    equal: challenger
      .slice(0, horizon + 1)
      .every((spent, month) => compareCosts(spent, incumbent[month] as number) === 0),
    fromTheStart: compareCosts(challenger[0] as number, incumbent[0] as number) <= 0 && first === 1,
  };
}

function firstFrom(start: number, end: number, holds: (month: number) => boolean): number | null {
  for (let month = start; month < end; month++) if (holds(month)) return month;
  return null;
}

const queriesUpTo = (byMonth: readonly number[], month: number): number =>
  byMonth.slice(1, month + 1).reduce((sum, queries) => sum + queries, 0);
