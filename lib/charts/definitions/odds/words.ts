import type { Odds } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { formatVolume } from "../../../sheet/format";
import { shareText, shareTexts } from "../../../sheet/share-text";
import { firstUpper, joinSentences, joinWords, plural } from "../../../sheet/words";
import { drawSentence } from "../shared/band-wording";
import { isGrowing } from "../shared/input";
import { volumeScope } from "../shared/wording";
import type { OddsInput } from "./input";

export function oddsTitle({ odds, horizonMonths }: OddsInput): string {
  const over = `over ${plural(horizonMonths, "month")}`;
  const texts = shareTexts(odds.approaches.map(({ cheapestShare }) => cheapestShare));
  const most = Math.max(0, ...odds.approaches.map(({ cheapestShare }) => cheapestShare));
  if (most === 0) return `No approach can be had in any case ${over}`;
  const leaders = odds.approaches.filter(({ cheapestShare }) => most - cheapestShare < 1e-9);
  const names = firstUpper(joinWords(leaders.map(({ id }) => approaches[id].inSentence)));
  const text = texts[odds.approaches.findIndex(({ cheapestShare }) => cheapestShare === most)] ?? "";
  const share = text === "100%" ? "every case" : `${text} of the cases`;
  return `${names} ${leaders.length > 1 ? "are each" : "is"} cheapest in ${share} ${over}`;
}

export function oddsSummary({ odds, horizonMonths }: OddsInput): string {
  const texts = shareTexts(odds.approaches.map(({ cheapestShare }) => cheapestShare));
  const shares = odds.approaches
    .map(({ id, cheapestShare }, index) => ({ cheapestShare, text: `${approaches[id].inSentence} in ${texts[index]}` }))
    .filter(({ cheapestShare }) => cheapestShare > 0)
    .sort((one, other) => other.cheapestShare - one.cheapestShare);
  return joinSentences([
    shares.length > 0
      ? `Cheapest over ${plural(horizonMonths, "month")}: ${joinWords(shares.map(({ text }) => text))} of ${plural(odds.draws, "case")}.`
      : "",
    firstUpper(drawSentence),
    leadSentence(odds, horizonMonths),
    unavailableSentence(odds),
  ]);
}

/** From when on the approach that leads at the end is cheapest in more than half of the draws. */
function leadSentence({ approaches: all }: Odds, horizonMonths: number): string {
  const leader = all.find(({ cheapestShare }) => cheapestShare > 0.5);
  if (!leader || horizonMonths < 1) return "";
  const last = leader.cheapestShareByMonth.findLastIndex((share) => share <= 0.5);
  const name = firstUpper(approaches[leader.id].inSentence);
  if (last < 0) return `${name} is cheapest in more than half of them at every month-end.`;
  if (last + 1 >= leader.cheapestShareByMonth.length) return "";
  return `${name} is cheapest in more than half of them from month ${last + 1}.`;
}

function unavailableSentence({ approaches: all }: Odds): string {
  return all
    .filter(({ cannotShare }) => cannotShare > 0)
    .map(
      ({ id, cannotShare }) =>
        `${firstUpper(approaches[id].inSentence)} cannot be had in ${shareText(cannotShare)} of the cases.`,
    )
    .join(" ");
}

/** Where the queries are a range, the draws do not hold at their mean. */
export function drawnScope(input: OddsInput): string {
  const { queriesGiven: range } = input;
  if (!range || range.low === range.high || isGrowing(input)) return volumeScope(input);
  return `at ${formatVolume(range.low)} to ${formatVolume(range.high)} queries a month`;
}
