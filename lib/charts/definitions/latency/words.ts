import type { Latency, Limit, TimeMeasure } from "../../../analysis/latency/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatMs } from "../../../sheet/format";
import { firstUpper, joinSentences, joinWords } from "../../../sheet/words";
import { absentSentences, excessMs, measureNames, namesOf, type TimedInput, timedOf } from "../shared/latency-wording";

/** Who keeps the limit; without one, who is fastest. */
export function latencyTitle(latency: Latency, measure: TimeMeasure): string {
  const timed = timedOf(latency, measure);
  const limit = latency.budget.limits[measure];
  if (timed.length === 0) return "No approach has a time that holds";
  return limit ? limitTitle(latency, timed, limit, measure) : fastestTitle(timed, measure);
}

function fastestTitle(timed: readonly TimedInput[], measure: TimeMeasure): string {
  const least = Math.min(...timed.map(({ times }) => times.p95.ms));
  const fastest = timed.filter(({ times }) => times.p95.ms === least).map(({ approach }) => approach);
  const time = `${formatMs(least)} to the ${measureNames[measure]} at p95`;
  if (timed.length === 1) return `${namesTitle(fastest)} takes ${time}`;
  return `${namesTitle(fastest)} ${fastest.length === 1 ? "is" : "are"} fastest: ${time}`;
}

function limitTitle({ approaches }: Latency, timed: readonly TimedInput[], limit: Limit, measure: TimeMeasure): string {
  const within = `the limit of ${formatMs(limit.ms)} to the ${measureNames[measure]} at ${limit.percentile}`;
  const keeping = timed.filter(({ times }) => excessMs(times, limit) <= 0).map(({ approach }) => approach);
  const count = approaches.length;
  if (keeping.length === count && count > 1) return `${count === 2 ? "Both" : `All ${words[count]}`} keep ${within}`;
  if (keeping.length > 0) {
    const only = keeping.length === 1 && count > 1 ? "Only " : "";
    const names = only ? lowerFirst(namesTitle(keeping)) : namesTitle(keeping);
    return `${only}${names} ${keeping.length === 1 ? "keeps" : "keep"} ${within}`;
  }
  const nearest = timed.reduce((best, one) => (excessMs(one.times, limit) < excessMs(best.times, limit) ? one : best));
  const excess = formatMs(excessMs(nearest.times, limit));
  if (count === 1) return `${nearest.approach.title} is ${excess} over ${within}`;
  return `None keeps ${within}; ${lowerFirst(nearest.approach.title)} is nearest, ${excess} over`;
}

const words: Readonly<Record<number, string>> = { 3: "three", 4: "four", 5: "five" };

function namesTitle(approaches: readonly { readonly title: string }[]): string {
  return firstUpper(namesOf(approaches));
}

/** `unseen` is a limit that lies too far outside the chart to be drawn. */
export function latencySummary(latency: Latency, measure: TimeMeasure, unseen: Limit | null): string {
  const timed = timedOf(latency, measure);
  const figures = timed.map(
    ({ approach, times }) => `${lowerFirst(approach.title)} ${formatMs(times.p50.ms)} and ${formatMs(times.p95.ms)}`,
  );
  return joinSentences([
    figures.length > 0 ? `Time to the ${measureNames[measure]}, p50 and p95: ${joinWords(figures)}.` : "",
    compositionSentence(timed),
    unseen ? `The limit of ${formatMs(unseen.ms)} (${unseen.percentile}) lies far outside the chart.` : "",
    ...absentSentences(latency),
  ]);
}

/** Percentiles do not add; says by how much that would be wrong where it is most so. */
function compositionSentence(timed: readonly TimedInput[]): string {
  const [first] = timed;
  if (!first) return "";
  const share = ({ times }: TimedInput) => times.p95.overstatedShare ?? 0;
  const most = timed.reduce((best, one) => (Math.abs(share(one)) > Math.abs(share(best)) ? one : best), first);
  const percent = Math.round(Math.abs(share(most)) * 100);
  const whole = "A p95 bar is the p95 of whole requests";
  if (percent < 1) return `${whole}; here the stages' own p95s add up to within 1% of it.`;
  const wrong = share(most) > 0 ? "overstate" : "understate";
  const upTo = timed.length > 1 ? `up to ${percent}% (${lowerFirst(most.approach.title)})` : `${percent}%`;
  return `${whole}; adding the stages' own p95s would ${wrong} it by ${upTo}.`;
}
