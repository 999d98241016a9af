import type { Limit, TimeMeasure } from "../../../analysis/latency/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatMs, formatUsdSentence } from "../../../sheet/format";
import { firstUpper, joinSentences, joinWords, plural } from "../../../sheet/words";
import type { LatencyInput } from "../shared/input";
import { absentSentences, excessMs, measureNames, namesOf, undrawn } from "../shared/latency-wording";
import { isOnFrontier } from "./frontier";
import type { PlacedApproach } from "./placed";

export const titlesOf = (placed: readonly PlacedApproach[]) => namesOf(placed.map(({ answer }) => answer));
const least = (values: readonly number[]) => Math.min(...values);
const isBest = (placed: readonly PlacedApproach[]) => (one: PlacedApproach) => isOnFrontier(one, placed);

/** The cheapest that keeps the limit; without one, whether the cheapest is the fastest too. */
export function costLatencyTitle(
  placed: readonly PlacedApproach[],
  { latency, horizonMonths }: LatencyInput,
  measure: TimeMeasure,
): string {
  const limit = latency.budget.limits[measure];
  const over = `over ${plural(horizonMonths, "month")}`;
  if (limit) {
    const within = `within ${formatMs(limit.ms)} (${limit.percentile})`;
    const keeping = placed.filter(({ times }) => excessMs(times, limit) <= 0);
    const usd = least(keeping.map(({ y }) => y));
    const cheapest = keeping.filter(({ y }) => y === usd);
    if (keeping.length === 0) return `No approach gets to the ${measureNames[measure]} ${within}`;
    const name = firstUpper(titlesOf(cheapest));
    if (placed.length === 1) return `${name} costs ${formatUsdSentence(usd)} ${over}, ${within}`;
    return `${name} ${cheapest.length === 1 ? "is" : "are"} cheapest ${within}: ${formatUsdSentence(usd)}`;
  }
  const cheapest = placed.filter(({ y }) => y === least(placed.map((one) => one.y)));
  const fastest = placed.filter(({ x }) => x === least(placed.map((one) => one.x)));
  const both = cheapest.filter((one) => fastest.includes(one));
  if (placed.length === 1) return `${titlesOf(placed)} costs ${formatUsdSentence(placed[0]?.y ?? 0)} ${over}`;
  if (both.length > 0)
    return `${firstUpper(titlesOf(both))} ${both.length === 1 ? "is" : "are"} both cheapest and fastest`;
  const be = (count: number) => (count === 1 ? "is" : "are");
  return firstUpper(
    `${titlesOf(cheapest)} ${be(cheapest.length)} cheapest, ${titlesOf(fastest)} ${be(fastest.length)} fastest`,
  );
}

/** `unseen` is a limit that is not drawn, because it is for p50 or lies far outside. */
export function costLatencySummary(
  placed: readonly PlacedApproach[],
  { latency, odds }: LatencyInput,
  unseen: Limit | null,
): string {
  const figures = placed.map(
    ({ answer, x, y }) => `${lowerFirst(answer.title)} ${formatUsdSentence(y)} and ${formatMs(x)}`,
  );
  const best = placed.filter(isBest(placed));
  return joinSentences([
    `Cost and p95: ${joinWords(figures)}.`,
    frontierSentence(best, placed),
    `A line to the left reaches p50${odds ? "; an upright line holds 90% of the cases of the cost" : ""}.`,
    unseen ? `The limit of ${formatMs(unseen.ms)} (${unseen.percentile}) is not drawn: ${undrawn(unseen)}.` : "",
    ...absentSentences(latency),
  ]);
}

function frontierSentence(best: readonly PlacedApproach[], placed: readonly PlacedApproach[]): string {
  const places = new Set(best.map(({ x, y }) => `${x} ${y}`)).size;
  if (places > 1) return `The dotted line joins ${titlesOf(best)}, which no other beats in both.`;
  return best.length < placed.length ? `No other is cheaper or faster than ${titlesOf(best)}.` : "";
}
