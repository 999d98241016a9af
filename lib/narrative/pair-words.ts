import type { Pair } from "../analysis/break-even/types";
import { approaches } from "../model/approaches";
import { formatCount, formatVolume } from "../sheet/format";
import { type Phrase, text } from "./phrase";
import { reasonWords } from "./reason-words";

const maxListed = 3;

/** At which volumes the cheaper of two approaches changes, a phrase list for each; or, in one, why it never does. */
export function volumeWords({
  crossings,
  always,
  reason,
  incumbent,
  challenger,
  scannedTo,
}: Pair): readonly Phrase[][] {
  if (always === "equal") return [[text("The same at every volume.")]];
  if (always !== null)
    return [[text(reason ? reasonWords(reason) : `${approaches[always].title} is cheaper at every volume.`)]];
  if (crossings.length === 0) return [[text(unfollowedWords(scannedTo))]];
  const more = crossings.length - maxListed;
  return [
    ...crossings.slice(0, maxListed).map(({ queriesPerMonth, cheaperAbove }, index): Phrase[] => [
      text(`${approaches[cheaperAbove].title} cheaper above `),
      {
        type: "figure",
        text: formatVolume(queriesPerMonth),
        why: `crossing.${incumbent}.${challenger}.${index}`,
      },
    ]),
    ...(more > 0 ? [[text(`and ${formatCount(more)} more, at each added machine`)]] : []),
  ];
}

const unfollowedWords = (scannedTo: number): string =>
  `No change up to ${formatVolume(scannedTo)} queries a month; beyond, the machines are too many to follow.`;

/** In which months the one that starts dearer gets ahead, or why it never does. */
export function timeWords({ payback, challenger, incumbent }: Pair): readonly Phrase[] {
  const name = approaches[challenger].title;
  const month = (number: number): Phrase => ({
    type: "figure",
    text: `month ${number}`,
    why: `payback.${incumbent}.${challenger}`,
  });
  if (payback.equal) return [text("The same in every month.")];
  if (payback.firstAheadMonth !== null)
    return payback.changes.flatMap((change, index) => [
      text(
        `${index === 0 ? name : ","} ${placeWords(change.ahead, index, change.month === payback.aheadForGoodMonth)} `,
      ),
      month(change.month),
    ]);
  if (payback.firstAheadBeyondHorizon !== null)
    return [text(`${name} ahead from `), month(payback.firstAheadBeyondHorizon), text(", after your horizon")];
  return [text(payback.reason ? reasonWords(payback.reason) : `${name} is not ahead within ten years.`)];
}

function placeWords(ahead: boolean, index: number, isLast: boolean): string {
  if (!ahead) return "behind in";
  if (isLast) return "ahead for good from";
  return index === 0 ? "first ahead in" : "ahead again in";
}

/** The pair without the sentences that give a reason: what is left says only what happens. */
export const withoutReasons = (pair: Pair): Pair => ({
  ...pair,
  reason: null,
  payback: { ...pair.payback, reason: null },
});
