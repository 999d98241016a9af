import { compareCosts, isClose } from "../../../analysis/break-even/crossings";
import type { Odds } from "../../../analysis/uncertainty/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatUsdSentence } from "../../../sheet/format";
import { firstUpper, joinSentences, joinWords, plural } from "../../../sheet/words";
import { bandSentences, monthBandTexts } from "../shared/band-wording";
import { approachOdds } from "../shared/bands";
import { type ChartInput, resultOf } from "../shared/input";
import { volumeScope } from "../shared/wording";
import { changeSentence, leadChanges } from "./lead-changes";

export function overTimeTitle(input: ChartInput): string {
  const { approaches, cheapest, horizonMonths } = input;
  const leader = resultOf(input, cheapest);
  const tied = approaches.filter(({ totalUsd }) => compareCosts(totalUsd, leader.totalUsd) === 0);
  const over = `over ${plural(horizonMonths, "month")}`;
  if (approaches.length === 1) return `${leader.title} costs ${formatUsdSentence(leader.totalUsd)} ${over}`;
  if (tied.length > 1) {
    const names = joinWords(tied.map((approach) => lowerFirst(approach.title)));
    return `${firstUpper(names)} cost the same ${over}`;
  }
  const next = input.runnerUp && resultOf(input, input.runnerUp);
  if (next && isClose(leader.totalUsd, next.totalUsd)) {
    const gap = formatUsdSentence(next.totalUsd - leader.totalUsd);
    return `${leader.title} and ${lowerFirst(next.title)} are within ${gap} ${over}`;
  }
  const from = cheapestFrom(input);
  return from === 0 ? `${leader.title} is cheapest throughout` : `${leader.title} is cheapest from month ${from}`;
}

export function overTimeSummary(input: ChartInput, odds: Odds | null): string {
  const { approaches, horizonMonths } = input;
  const inOrder = [...approaches].sort((one, other) => one.totalUsd - other.totalUsd);
  const totals = inOrder.map(({ title, totalUsd }) => `${lowerFirst(title)} ${formatUsdSentence(totalUsd)}`);
  return joinSentences([
    `Over ${plural(horizonMonths, "month")}, ${volumeScope(input)}: ${joinWords(totals)}.`,
    changeSentence(input),
    retrainSentence(input),
    ...(input.ended ?? []).map(
      ({ title, endsOn, endUsd }) => `${title} ends on ${endsOn}, after ${formatUsdSentence(endUsd)}.`,
    ),
    leadChanges(input).length > 1
      ? "Leads are counted at month-ends; a retraining within a month can interrupt them."
      : "",
    ...bandSentences(
      odds,
      input,
      monthBandTexts(approachOdds(odds, input.cheapest)).at(-1) ?? "",
      `by month ${horizonMonths}`,
    ),
  ]);
}

/** First month-end from which the cheapest has cost no more than any other, to the end. */
function cheapestFrom({ approaches, cheapest }: ChartInput): number {
  const leader = approaches.find(({ id }) => id === cheapest)?.cumulativeUsd ?? [];
  const isDearer = (spent: number, month: number) =>
    approaches.some(({ cumulativeUsd }) => (cumulativeUsd[month] ?? 0) < spent * (1 - 1e-9));
  return leader.findLastIndex(isDearer) + 1;
}

function retrainSentence({ approaches }: ChartInput): string {
  const retrained = approaches.filter(({ retrainMonths }) => retrainMonths.length > 0);
  const [first] = retrained;
  if (!first) return "";
  const names = joinWords(retrained.map(({ title }) => lowerFirst(title)));
  const months = first.retrainMonths;
  if (retrained.some(({ retrainMonths }) => String(retrainMonths) !== String(months))) {
    return `Short strokes across the lines of ${names} are retrainings.`;
  }
  const subject = `${firstUpper(names)} ${retrained.length > 1 ? "are" : "is"} retrained`;
  if (months.length > 6) return `${subject} ${months.length} times, first at the start of month ${months[0]}.`;
  return `${subject} at the start of month${months.length > 1 ? "s" : ""} ${joinWords(months.map(String))}.`;
}
