import type { Latency, Limit, TimeMeasure } from "../../../analysis/latency/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatMs } from "../../../sheet/format";
import { joinSentences, joinWords } from "../../../sheet/words";
import { absentSentences, excessMs, measureNames, namesOf, type TimedInput } from "../shared/latency-wording";

/** How many of 100 are answered within the time. */
export function withinText(withinMs: readonly number[], ms: number): number {
  const index = withinMs.findIndex((one) => one > ms);
  return index === -1 ? withinMs.length : index;
}

/** "83 of 100", "at least 95 of 100": nothing is said beyond the last percentile. */
export function requestShareText(count: number, last: number): string {
  if (count >= last) return `at least ${last} of 100`;
  return count === 0 ? "fewer than 1 of 100" : `${count} of 100`;
}

const get = (measure: TimeMeasure) => `get their ${measureNames[measure]}`;
const shareWithin = ({ times: { withinMs } }: TimedInput, ms: number) =>
  requestShareText(withinText(withinMs, ms), withinMs.length);

/** How many are answered within the limit by the approach that is furthest from it; without a limit, how fast the fastest is. */
export function distributionTitle(latency: Latency, timed: readonly TimedInput[], measure: TimeMeasure): string {
  const limit = latency.budget.limits[measure];
  const score = ({ times }: TimedInput) => (limit ? times[limit.percentile].ms : -times.p95.ms);
  const shown = timed.reduce((worst, one) => (score(one) > score(worst) ? one : worst));
  const name = lowerFirst(shown.approach.title);
  if (!limit) return `With ${name} 95 of 100 requests ${get(measure)} within ${formatMs(shown.times.p95.ms)}`;
  const isKept = excessMs(shown.times, limit) <= 0;
  const who = isKept && timed.length > 1 ? everyOne(latency, timed) : name;
  const share = shareWithin(shown, limit.ms);
  const least = isKept && timed.length > 1 && !share.startsWith("at least") ? `at least ${share}` : share;
  return `With ${who} ${least} requests ${get(measure)} within ${formatMs(limit.ms)}`;
}

function everyOne({ approaches }: Latency, timed: readonly TimedInput[]): string {
  return approaches.length === timed.length ? "every approach" : namesOf(timed.map(({ approach }) => approach));
}

export function distributionSummary(
  latency: Latency,
  timed: readonly TimedInput[],
  unseen: Limit | null,
  measure: TimeMeasure,
): string {
  const limit = latency.budget.limits[measure];
  const shares = limit ? timed.map((one) => `${lowerFirst(one.approach.title)} ${shareWithin(one, limit.ms)}`) : [];
  const p95s = timed.map(({ approach, times }) => `${lowerFirst(approach.title)} ${formatMs(times.p95.ms)}`);
  return joinSentences([
    limit ? `Within ${formatMs(limit.ms)}: ${joinWords(shares)}.` : "",
    `95 of 100 requests ${get(measure)} within: ${joinWords(p95s)}.`,
    "Nothing is said about the slowest 5.",
    unseen ? "The limit lies far outside the chart." : "",
    ...absentSentences(latency),
  ]);
}
