import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import type { Odds, PairOdds, Sensitivity, Swing, UncertaintyAnalysis } from "../analysis/uncertainty/types";
import { approaches } from "../model/approaches";
import { fields } from "../model/registry";
import type { Quantity } from "../model/technique";
import { formatRange } from "../scenario/text/quantity-text";
import { formatUsdAbout } from "../sheet/format";
import { shareText } from "../sheet/share-text";
import { firstUpper, joinWords } from "../sheet/words";
import { input, name, type Phrase, text } from "./phrase";

/** The headline's second line: how far apart the two best may be, how likely each is, and what to measure first. */
export function uncertaintySummary(
  evaluation: Evaluation,
  { odds, sensitivity }: UncertaintyAnalysis,
): readonly Phrase[] {
  const { evaluation: compared, late, isAnyInTime } = inTime(evaluation);
  if (isAnyInTime && late.length > 0 && compared.runnerUp === null)
    return [text("Nothing else whose time is known keeps the limit, so there is nothing to compare it with.")];
  const said = comparedWords(compared, { odds, sensitivity });
  return isAnyInTime || said.length === 0 ? said : [text("By cost alone: "), ...said];
}

function comparedWords(
  compared: Evaluation,
  { odds, sensitivity }: Pick<UncertaintyAnalysis, "odds" | "sensitivity">,
): readonly Phrase[] {
  if (!odds) return sensitivity ? withoutRanges(sensitivity) : [];
  const { pair } = odds;
  if (!pair) return ownSpread(compared, odds);
  const { p5, p95 } = pair.differenceUsd;
  // Nothing that counts for the two best is a range when the difference does not move by a dollar in a million.
  const both = odds.approaches.filter(({ id }) => id === pair.best || id === pair.next);
  const size = Math.max(...both.map(({ totalUsd }) => Math.abs(totalUsd.p50)));
  if (p95 - p5 <= 1e-6 * size) return [...untouched(pair), ...likeliest(compared, odds)];
  return [...spread(pair), text(" "), ...likeliest(compared, odds), ...advice(compared, odds, sensitivity)];
}

/** Of an approach that nothing can be compared with: what it may cost. */
function ownSpread({ cheapest }: Evaluation, { approaches: all }: Odds): readonly Phrase[] {
  const { p5 = 0, p95 = 0 } = all.find(({ id }) => id === cheapest)?.totalUsd ?? {};
  if (cheapest === null || p95 - p5 <= 1e-6 * Math.abs(p95)) return [];
  return [
    text("Within your ranges, 9 times in 10 "),
    name(cheapest),
    text(` costs ${formatUsdAbout(p5)} to ${formatUsdAbout(p95)}.`),
  ];
}

const untouched = ({ best, next }: PairOdds): readonly Phrase[] => [
  text("Your ranges leave the difference between "),
  name(best),
  text(" and "),
  name(next),
  text(" as it is. "),
];

/** How much the two differ 9 times in 10: "RAG is $105,000 to $144,000 cheaper than fine-tuning", or who at which end. */
function spread({ best, next, differenceUsd: { p5, p95 } }: PairOdds): readonly Phrase[] {
  const cheaper = (difference: number) => (difference < 0 ? next : best);
  const [least, most] = [p5, p95].map(Math.abs).sort((a, b) => a - b) as [number, number];
  if (p5 < 0 === p95 < 0)
    return [
      text("Within your ranges, 9 times in 10 "),
      name(cheaper(p5)),
      text(` is ${formatUsdAbout(least)} to ${formatUsdAbout(most)} cheaper than `),
      name(cheaper(-p5)),
      text("."),
    ];
  const side = (difference: number): readonly Phrase[] => [
    name(cheaper(difference)),
    text(` ${formatUsdAbout(Math.abs(difference))} cheaper`),
  ];
  return [
    text("Within your ranges, 9 times in 10 the difference lies between "),
    ...side(p5),
    text(" and "),
    ...side(p95),
    text("."),
  ];
}

function likeliest({ cheapest }: Evaluation, { approaches: all }: Odds): readonly Phrase[] {
  const [first, second] = [...all].sort((a, b) => b.cheapestShare - a.cheapestShare);
  if (!first) return [];
  const others: readonly Phrase[] =
    second && second.cheapestShare > 0
      ? [text(", "), name(second.id), text(` in ${casesText(second.cheapestShare)}`)]
      : [];
  const lead = cheapest === first.id ? "" : "all the same ";
  return [
    { ...name(first.id), text: firstUpper(approaches[first.id].inSentence) },
    text(` is ${lead}cheapest in ${fullCasesText(first.cheapestShare)}`),
    ...others,
    text("."),
  ];
}

/** "83 of 100 cases", and where it is all of them "every case tried". */
const fullCasesText = (share: number): string => (share > 1 - 1e-9 ? "every case tried" : `${casesText(share)} cases`);

/** "83 of 100": what can fail is never all of them. */
const casesText = (share: number): string => `${shareText(share).replace("%", "")} of 100`;

/** Odds at which there is nothing left to find out. */
const certain = 0.9995;

/** Which input to measure first, and what for: to choose right, or to narrow the band. */
function advice(
  evaluation: Evaluation,
  { approaches: all, pair }: Odds,
  sensitivity: Sensitivity | null,
): readonly Phrase[] {
  if (all.some(({ cheapestShare }) => cheapestShare > certain)) return [];
  for (const { field, title, varianceShare, evppiUsd } of pair?.valueOfInformation ?? []) {
    const swing = sensitivity?.swings.find((each) => each.field === field);
    const isWorthKnowing = evppiUsd > 0 && evppiUsd >= 0.001 * least(evaluation);
    const reasons = [
      varianceShare >= 0.01 ? `it makes ${shareText(varianceShare)} of the spread` : "",
      // What it saves to know is saved by changing the winner.
      swing?.changesWinner && !isWorthKnowing ? "alone it can change the winner" : "",
      isWorthKnowing ? `knowing it saves ${formatUsdAbout(evppiUsd)} on average` : "",
    ].filter(Boolean);
    if (reasons.length > 0) return [text(" Measure "), input(title, field), text(` first: ${joinWords(reasons)}.`)];
  }
  return [];
}

const least = ({ approaches: all }: Evaluation): number => Math.min(...all.map(({ totalUsd }) => totalUsd));

/** Without ranges there are no odds; what moves the answer most can still be said. */
function withoutRanges({ swings }: Sensitivity): readonly Phrase[] {
  const widest = swings.find(({ field }) => !quantityOf(field)?.whole);
  if (!widest) return [text("Every input is a single figure. Type a range, such as 2 to 5, to see the odds.")];
  return [
    text("Every input is a single figure. "),
    input(widest.title, widest.field),
    text(` moves the answer most: ${flipWords(widest)}. Type a range, such as ${rangeOf(widest)}, to see the odds.`),
  ];
}

function quantityOf(id: string): Quantity | undefined {
  const field = fields.get(id);
  return field?.type === "quantity" ? field.quantity : undefined;
}

function rangeOf({ field, low, high }: Swing): string {
  const [from, to] = [low, high].map(({ value }) => Number(value.toPrecision(3))) as [number, number];
  return formatRange({ low: from, high: to }, { percent: quantityOf(field)?.percent ?? false });
}

const flipWords = ({ changesWinner, low, high }: Swing): string =>
  changesWinner
    ? "a quarter less or more of it changes the winner"
    : `a quarter less or more of it moves the difference by ${formatUsdAbout(Math.abs(high.differenceUsd - low.differenceUsd))}`;
