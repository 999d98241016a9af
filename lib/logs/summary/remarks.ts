import type { LogReading } from "../read/reading";
import { leastDays } from "./estimate";
import type { Summary } from "./summary";
import { count, counted, duration, percent } from "./words";

/** What a reader must know of the figures, each in a sentence. */
export function remarksOn(
  summary: Summary,
  reading: Pick<LogReading, "format" | "zoneless" | "rejected" | "totals">,
): string[] {
  const { totals, rejected, zoneless, format } = reading;
  const said = (holds: boolean, sentence: string) => (holds ? [sentence] : []);
  return [
    ...(format.note ? [format.note] : []),
    ...(totals.calls > 0 ? volumeRemarks(summary) : []),
    ...said(rejected.count > 0, `${counted(rejected.count, "row")} could not be used.`),
    ...said(
      totals.failed > 0,
      `${counted(totals.failed, "call")} failed (${percent(summary.failedShare)}); they are in no mean and no time.`,
    ),
    ...said(
      totals.retried > 0,
      `${counted(totals.retried, "call")} were sent again (${percent(summary.retriedShare)}); their tokens are in no mean.`,
    ),
    ...said(
      totals.unmeasured > 0,
      `${counted(totals.unmeasured, "call")} succeeded and say no tokens; they are in no mean.`,
    ),
    ...said(
      totals.duplicates > 0,
      `${counted(totals.duplicates, "row")} stood there again, and every row is counted once.`,
    ),
    ...said(zoneless > 0, `${counted(zoneless, "time")} have no time zone and are read as UTC.`),
    ...said(
      totals.cost.n > 0 && totals.cost.n < totals.calls && !totals.sums,
      `${count(totals.calls - totals.cost.n)} rows say no cost, which is not a cost of 0.`,
    ),
    ...said(
      totals.sums !== null && totals.calls > 0,
      "The log has sums of many calls, so there are means and no percentiles.",
    ),
    ...said(
      summary.allTimes.isMixed && totals.wholeMs.p50 !== null,
      `The log has ${summary.times.length} models; times are given for each, and none of all together is used.`,
    ),
    ...prefixRemark(summary),
  ];
}

function volumeRemarks({ perMonth, seenMs, wholeDays }: Summary): string[] {
  const { calls } = perMonth;
  if (!calls) return ["The log does not say when calls were made, so it says nothing of the volume."];
  if (calls.method !== "span" || seenMs === null) return [];
  const why =
    wholeDays < leastDays
      ? "under 7 whole days, so how much weeks differ is not known"
      : "its days differ too much for a mean day to say more";
  return [`The volume is carried forward from ${duration(seenMs)}: ${why}.`];
}

function prefixRemark({ prefix }: Summary): string[] {
  if (!prefix) return [];
  return [
    `${percent(prefix.repeatedShare)} of the prompt tokens stood in an earlier prompt, and ${percent(prefix.inAllShare)} stand in every one. Neither is by itself the share that a cache finds.`,
  ];
}
