import type { Limit, Measure } from "../decide/latency-types";
import { volumeText } from "../decide/phrase";
import { formatMs } from "../sheet/format";
import type { Hosted } from "./headroom";
import { kept, measureNames, namesOf } from "./latency-wording";
import { firstUpper, listed } from "./wording";

const nextCopy = ({ headroom: { anotherAt, queriesPerMonth } }: Hosted) =>
  anotherAt.find((volume) => volume >= queriesPerMonth);

/** Which machines are overloaded now, or where the next copy is needed. */
export function headroomTitle(hosted: readonly Hosted[], end: number): string {
  const unstable = hosted.filter(({ approach }) => approach.times === null).map(({ approach }) => approach);
  if (unstable.length > 0) {
    const you = volumeText(hosted[0]?.headroom.queriesPerMonth ?? 0);
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
  if (next) return `${next.approach.title} needs another copy above ${volumeText(next.volume)} queries a month`;
  const names = firstUpper(namesOf(hosted.map(({ approach }) => approach)));
  return `${names} ${hosted.length === 1 ? "needs" : "need"} no other copy up to ${volumeText(end)} queries a month`;
}

export function headroomSummary(hosted: readonly Hosted[], measure: Measure, unseen: Limit | null): string {
  return kept([
    ...hosted.map((one) => approachSentence(one, measure)),
    unseen ? `The limit of ${formatMs(unseen.ms)} (${unseen.percentile}) is not drawn: ${reason(unseen)}.` : "",
  ]);
}

function reason({ percentile }: Limit): string {
  return percentile === "p50" ? "the chart shows p95" : "it lies far outside the chart";
}

function approachSentence({ approach, headroom }: Hosted, measure: Measure): string {
  const { anotherAt, points, queriesPerMonth } = headroom;
  const now = approach.times
    ? `${formatMs(approach.times[measure].p95.ms)} to the ${measureNames[measure]} at p95`
    : "unstable";
  const at = `${approach.title} ${approach.times ? "takes" : "is"} ${now} at ${volumeText(queriesPerMonth)} queries a month`;
  const gaps = points.some(({ p95Ms }) => p95Ms === null)
    ? " Where the line has a gap, its machines are overloaded."
    : "";
  if (anotherAt.length === 0) return `${at}; no other copy of the model is bought in the range shown.${gaps}`;
  const first = anotherAt.slice(0, 3).map(volumeText);
  const more = anotherAt.length > 3 ? `, ${anotherAt.length} times in all` : "";
  return `${at}. Another copy is bought above ${listed(first)}${more}.${gaps}`;
}
