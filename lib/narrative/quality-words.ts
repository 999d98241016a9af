import type { EnvelopeInterval } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import { envelopeBeforeWrong } from "../analysis/quality/before-wrong";
import type { Staleness } from "../analysis/quality/staleness";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import { formatCount, formatMonths, formatUsdSentence, formatVolume } from "../sheet/format";
import { shareText } from "../sheet/share-text";
import { firstUpper } from "../sheet/words";
import { onceIn } from "./once-in";

/** The changes of the cheapest that one sentence holds. */
const mostChanges = 3;

/** "prompting up to 104,380 queries a month, then RAG". */
function leadersOf(envelope: readonly EnvelopeInterval[]): string {
  const names = envelope.map(({ cheapest }) => approaches[cheapest].inSentence);
  if (names.length === 0) return "nothing is priced";
  if (names.length === 1) return `${names[0]} at every volume`;
  const shown = envelope.slice(1, mostChanges + 1);
  const parts = shown.map(({ from }, index) => `${names[index]} up to ${formatVolume(from)}`);
  const more = envelope.length - 1 - shown.length;
  const end = `then ${names[shown.length]}${more > 0 ? `, and ${more} more ${more === 1 ? "change" : "changes"}` : ""}`;
  return `${parts.join(", then ")} queries a month, ${end}`;
}

/** Where the cheapest changes, with wrong answers and before them. */
export function breakEvenWords(evaluation: Evaluation): readonly string[] {
  const { evaluation: compared } = inTime(evaluation);
  return [
    `Cheapest with wrong answers: ${leadersOf(compared.envelope)}.`,
    `Cheapest before them: ${leadersOf(envelopeBeforeWrong(compared))}.`,
  ];
}

/** How many questions an approach must take off people so that it costs no more than they would. */
export function payingWords(id: ApproachId, share: number): string {
  const name = firstUpper(approaches[id].inSentence);
  if (share > 1) return `${name} costs more than people who answer every question.`;
  const once = onceIn(share);
  const often =
    once === null ? `${shareText(share)} of the questions need` : `one question in ${formatCount(once)} needs`;
  return `${name} costs no more than people who answer every question once ${often} no person.`;
}

const everyWords = (months: number): string =>
  months === 0 ? "never" : months === 1 ? "every month" : `every ${formatMonths(months)}`;

/** How old the facts get, what that costs, and the interval that costs least. */
export function stalenessWords({ id, meanShare, worstShare, staleUsd, ...rest }: Staleness): string {
  const aged = `${firstUpper(approaches[id].inSentence)}: ${shareText(meanShare)} of its facts are out of date on average between two trainings, ${shareText(worstShare)} just before one. That costs ${formatUsdSentence(staleUsd)}.`;
  if (!(rest.savesUsd > 0)) return `${aged} Training ${everyWords(rest.everyMonths)} costs least in all.`;
  return `${aged} Training ${everyWords(rest.leastMonths)} instead of ${everyWords(rest.everyMonths)} costs ${formatUsdSentence(rest.savesUsd)} less in all.`;
}

/** The way to the interval that costs least; none where that is the present one. */
export const retrainAt = ({ id, leastMonths, savesUsd }: Staleness) =>
  savesUsd > 0
    ? {
        say: `Train ${everyWords(leastMonths)}`,
        values: [{ field: `${id}.retrainEvery`, value: String(leastMonths) }],
      }
    : null;
