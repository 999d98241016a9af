import type { Limit, TimeMeasure } from "../../../analysis/latency/types";
import { formatMs, formatVolume } from "../../../sheet/format";
import { firstUpper, joinSentences, joinWords } from "../../../sheet/words";
import { measureNames, namesOf, undrawn } from "../shared/latency-wording";
import type { Hosted } from "./hosted";

const maxListed = 3;

const nextCopy = ({ headroom: { anotherAt, queriesPerMonth } }: Hosted) =>
  anotherAt.find((volume) => volume >= queriesPerMonth);

/** Which machines are overloaded now, or where the next copy is needed. */
export function headroomTitle(hosted: readonly Hosted[], end: number): string {
  const unstable = hosted.filter(({ approach }) => approach.times === null).map(({ approach }) => approach);
  if (unstable.length > 0) {
    const you = formatVolume(hosted[0]?.headroom.queriesPerMonth ?? 0);
    return firstUpper(
      `${namesOf(unstable)} ${unstable.length === 1 ? "is" : "are"} overloaded at ${you} queries a month`,
    );
  }
  const inOrder = hosted
    .flatMap((one) => {
      const volume = nextCopy(one);
      return volume === undefined ? [] : [{ volume, approach: one.approach }];
    })
    .sort((one, other) => one.volume - other.volume);
  const [next] = inOrder;
  if (!next) {
    const all = hosted.map(({ approach }) => approach);
    return `${needs(all)} no other copy up to ${formatVolume(end)} queries a month`;
  }
  const first = inOrder.filter(({ volume }) => volume === next.volume).map(({ approach }) => approach);
  return `${needs(first)} another copy above ${formatVolume(next.volume)} queries a month`;
}

function needs(approaches: readonly { readonly title: string }[]): string {
  return `${firstUpper(namesOf(approaches))} ${approaches.length === 1 ? "needs" : "need"}`;
}

export function headroomSummary(hosted: readonly Hosted[], measure: TimeMeasure, unseen: Limit | null): string {
  const hasGap = hosted.some(({ headroom }) => headroom.points.some(({ p95Ms }) => p95Ms === null));
  return joinSentences([
    ...hosted.map((one) => approachSentence(one, measure)),
    hasGap ? "Where a line has a gap, the machines are overloaded." : "",
    unseen ? `The limit of ${formatMs(unseen.ms)} (${unseen.percentile}) is not drawn: ${undrawn(unseen)}.` : "",
  ]);
}

function approachSentence({ approach, headroom }: Hosted, measure: TimeMeasure): string {
  const { anotherAt, queriesPerMonth } = headroom;
  const at = `at ${formatVolume(queriesPerMonth)} queries a month`;
  const now = approach.times
    ? `${approach.title} takes ${formatMs(approach.times[measure].p95.ms)} to the ${measureNames[measure]} at p95 ${at}`
    : `${approach.title} is unstable ${at}`;
  if (anotherAt.length === 0) return `${now}, and no other copy of the model is bought in the range shown.`;
  const volumes = joinWords(anotherAt.slice(0, maxListed).map(formatVolume));
  const all = anotherAt.length > maxListed ? ` (${anotherAt.length} times in all)` : "";
  return `${now}; another copy of the model is bought above ${volumes}${all}.`;
}
