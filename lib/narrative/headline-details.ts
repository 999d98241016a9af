import type { ApproachResult, Pair } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { formatCount, formatMonths, formatUsdSentence, formatVolume } from "../sheet/format";
import { boughtWords } from "./bought-words";
import { capital, name, type Phrase, text } from "./phrase";
import { reasonWords } from "./reason-words";

/** When the two best change places in time, at which volumes the cheapest changes, and what a model swap does. */
export function detailsOf(
  evaluation: Evaluation,
  best: ApproachResult,
  next: ApproachResult,
  isLimited: boolean,
): (readonly Phrase[])[] {
  const pair = evaluation.pairs.find(
    ({ challenger, incumbent }) =>
      [challenger, incumbent].includes(best.id) && [challenger, incumbent].includes(next.id),
  );
  const bought = [best.id, next.id].map((id) => boughtWords(evaluation, id));
  return [
    pair ? inTime(evaluation, pair, best) : [],
    ...bought,
    ...byVolume(evaluation, isLimited),
    splitWords(evaluation),
  ].filter(({ length }) => length > 0);
}

/** When the two best change places in time. */
function inTime(evaluation: Evaluation, { challenger, incumbent, payback }: Pair, best: ApproachResult): Phrase[] {
  if (payback.equal) return [];
  const why = `payback.${incumbent}.${challenger}`;
  const month = (value: number): Phrase => ({ type: "figure", text: `month ${value}`, why });
  const { firstAheadMonth: first, aheadForGoodMonth: good } = payback;
  const subject = capital(name(challenger));
  if (payback.fromTheStart && good === 1) return [subject, text(" is no dearer from the first query on.")];
  if (first !== null && good !== null && first !== good) {
    const behind = payback.changes.find(({ ahead }) => !ahead)?.month ?? first;
    const between = payback.changes.length - 3;
    return [
      subject,
      text(" is first ahead in "),
      month(first),
      text(", falls behind in "),
      month(behind),
      text(between > 0 ? `, changes places ${between} more times and stays ahead from ` : " and stays ahead from "),
      month(good),
      text("."),
    ];
  }
  if (first !== null && good !== null)
    return [
      subject,
      text(" breaks even with "),
      name(incumbent),
      text(" after "),
      { type: "figure", text: `${formatCount(Math.round(payback.queriesServed ?? 0))} queries`, why },
      text(", at the end of "),
      month(first),
      text("."),
    ];
  if (first !== null)
    return [
      subject,
      text(" is ahead of "),
      name(incumbent),
      text(" for a while from "),
      month(first),
      text(", but not at the end."),
    ];
  if (payback.firstAheadBeyondHorizon !== null)
    return [
      subject,
      text(" would break even with "),
      name(incumbent),
      text(" in "),
      month(payback.firstAheadBeyondHorizon),
      text(`, after your ${formatMonths(evaluation.horizonMonths)}.`),
    ];
  if (challenger === best.id) return [];
  return payback.reason
    ? [text(reasonWords(payback.reason))]
    : [subject, text(" does not catch up with "), name(incumbent), text(" within ten years.")];
}

/** Where along the volume the cheapest approach changes. More than three changes are counted, not listed. */
function byVolume({ envelope, horizonMonths }: Evaluation, isLimited: boolean): (readonly Phrase[])[] {
  if (envelope.length < 2) return [];
  const listedIntervals = envelope.slice(0, 4);
  const [first, ...rest] = listedIntervals;
  if (!first) return [];
  const changes = rest.flatMap(({ from, cheapest }, index): Phrase[] => [
    text(", "),
    name(cheapest),
    text(" above "),
    { type: "figure", text: formatVolume(from), why: `volume.${index + 1}` },
  ]);
  const more = envelope.length - listedIntervals.length;
  const period = formatMonths(horizonMonths);
  const end = more > 0 ? ` and ${more} more ${more === 1 ? "change" : "changes"} above that.` : ".";
  return [
    [
      text(`Cheapest ${isLimited ? "within the limit " : ""}over ${period} by queries a month: `),
      name(first.cheapest),
      text(" at first"),
      ...changes,
      text(end),
    ],
  ];
}

/** What the model and what the method makes of the difference between two approaches on different models. */
function splitWords({ split, cheapest, runnerUp }: Evaluation): readonly Phrase[] {
  if (!split || !cheapest || !runnerUp) return [];
  const { modelUsd, methodUsd } = split;
  const part =
    modelUsd >= 0
      ? `The model makes ${formatUsdSentence(modelUsd)} of the difference`
      : `The model works against it by ${formatUsdSentence(-modelUsd)}`;
  return [
    text(`The two are on different models (${split.cheaperModel}; ${split.dearerModel}). ${part}: on the same model, `),
    name(methodUsd >= 0 ? cheapest : runnerUp),
    text(` would be ${formatUsdSentence(Math.abs(methodUsd))} cheaper.`),
  ];
}
