import { compareCosts } from "../analysis/break-even/crossings";
import { curveAt, pieceAt } from "../analysis/break-even/curve";
import type { ApproachResult, Pair } from "../analysis/break-even/types";
import { type Evaluation, pricedCase } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import { inDollars } from "../sheet/display";
import type { Explanation } from "../sheet/explain";
import { formatCount, formatUsd, formatUsdFine, formatUsdRate } from "../sheet/format";
import { explainLine, explainPerThousand, explainSetup, explainTotal, overHorizon } from "./explain-bill";
import { explainStage, explainTime } from "./explain-latency";

/**
 * The reasons behind a figure of the page, by its name: "rag.total", "rag.line.generation.prompt", "difference.rag.prompting",
 * "rag.stage.embed", "rag.time.firstToken.p95", "payback.rag.fineTuning", "volume.1" (the change before the second interval), "crossing.rag.fineTuning.0". Null for a name that means nothing here.
 * In US dollars, in whatever currency the figure is shown.
 */
export const explainFigure = (evaluation: Evaluation, why: string): Explanation | null =>
  inDollars(() => explained(evaluation, why));

function explained(evaluation: Evaluation, why: string): Explanation | null {
  const [head = "", ...rest] = why.split(".");
  if (head === "difference") return explainDifference(evaluation, rest);
  if (head === "payback") return explainPayback(evaluation, rest);
  if (head === "volume") return explainVolume(evaluation, Number(rest[0]));
  if (head === "crossing") return explainCrossing(evaluation, rest);
  const baseCase = pricedCase(evaluation, head as ApproachId);
  if (!baseCase) return null;
  if (rest[0] === "total") return explainTotal(evaluation, baseCase);
  if (rest[0] === "setup") return explainSetup(evaluation, baseCase);
  if (rest[0] === "perThousand") return explainPerThousand(evaluation, baseCase);
  if (rest[0] === "stage") return explainStage(evaluation, baseCase, rest[1] ?? "");
  if (rest[0] === "time") return explainTime(evaluation, baseCase, rest[1] ?? "", rest[2] ?? "");
  const line = baseCase.bill.lines.find(({ line: { id } }) => id === rest.slice(1).join("."));
  return line ? explainLine(evaluation, baseCase, line.line) : null;
}

function explainDifference(evaluation: Evaluation, ids: readonly string[]): Explanation | null {
  const [cheaper, dearer] = ids.map((id) => pricedCase(evaluation, id as ApproachId));
  if (!cheaper || !dearer) return null;
  const parts = [explainTotal(evaluation, dearer), explainTotal(evaluation, cheaper)];
  const value = (parts[0]?.value ?? 0) - (parts[1]?.value ?? 0);
  return {
    label: `${approaches[dearer.id].title} minus ${approaches[cheaper.id].inSentence}, ${overHorizon(evaluation)}`,
    value,
    result: formatUsd(value),
    words: `${approaches[dearer.id].inSentence} − ${approaches[cheaper.id].inSentence}`,
    filled: `${parts[0]?.result} − ${parts[1]?.result} = ${formatUsd(value)}`,
    combine: "formula",
    parts,
  };
}

const findPair = (evaluation: Evaluation, ids: readonly string[]): Pair | undefined =>
  evaluation.pairs.find(({ incumbent, challenger }) => incumbent === ids[0] && challenger === ids[1]);

function explainPayback(evaluation: Evaluation, ids: readonly string[]): Explanation | null {
  const pair = findPair(evaluation, ids);
  if (!pair) return null;
  const { payback, setupGapOverQueryGap } = pair;
  const month = payback.firstAheadMonth ?? payback.firstAheadBeyondHorizon;
  const spent = [pair.challenger, pair.incumbent].map((id) => spentBy(evaluation, id, month));
  const served =
    payback.queriesServed === null ? "" : ` ${formatCount(payback.queriesServed)} queries are served by then.`;
  const gap =
    setupGapOverQueryGap === null
      ? ""
      : ` The gap in set-up over the gap per query, which articles print, is ${formatCount(Math.round(setupGapOverQueryGap))} queries; it leaves out hosting and retraining.`;
  return {
    label: "First month-end at which all spent so far is no higher",
    value: month ?? 0,
    result: month === null ? "never" : `month ${month}`,
    words: `${approaches[pair.challenger].inSentence} spent so far ≤ ${approaches[pair.incumbent].inSentence} spent so far.${served}${gap}`,
    combine: "formula",
    parts: spent.filter((part) => part !== null),
  };
}

function spentBy(evaluation: Evaluation, id: ApproachId, month: number | null): Explanation | null {
  const found = evaluation.approaches.find((each) => each.id === id);
  const value = month === null ? undefined : found?.cumulativeUsd[month];
  if (!found || value === undefined) return null;
  return {
    label: `${found.title}, spent by the end of month ${month}`,
    value,
    result: formatUsd(value),
    combine: "given",
    parts: [],
  };
}

/** The change of the cheapest approach at the start of an interval. */
function explainVolume(evaluation: Evaluation, index: number): Explanation | null {
  const { envelope } = inTime(evaluation).evaluation;
  const [before, after] = [envelope[index - 1], envelope[index]];
  return before && after ? explainMeeting(evaluation, before.cheapest, after.cheapest, after.from) : null;
}

function explainCrossing(evaluation: Evaluation, ids: readonly string[]): Explanation | null {
  const pair = findPair(evaluation, ids);
  const crossing = pair?.crossings[Number(ids[2])];
  if (!pair || !crossing) return null;
  const below = crossing.cheaperAbove === pair.challenger ? pair.incumbent : pair.challenger;
  return explainMeeting(evaluation, below, crossing.cheaperAbove, crossing.queriesPerMonth);
}

/** Why `above` is cheaper than `below` from a volume on: both totals there. */
function explainMeeting(evaluation: Evaluation, below: ApproachId, above: ApproachId, queries: number): Explanation {
  const [first, second] = [below, above].map((id) => approaches[id].inSentence);
  const parts = [below, above].map((id) => totalAt(evaluation, id, queries));
  const [own, other] = parts.map(({ value }) => value) as [number, number];
  const isStep = compareCosts(own, other) !== 0;
  return {
    label: `Queries a month above which ${second} is cheaper than ${first}, ${overHorizon(evaluation)}`,
    value: queries,
    result: `${formatCount(queries)} queries a month`,
    words: isStep
      ? `a step in the total of ${first}: just above this volume it costs more than ${second}`
      : `total of ${first} = total of ${second}`,
    combine: "formula",
    parts,
  };
}

/** An approach's total over the horizon at another volume, as the straight piece it lies on. */
function totalAt(evaluation: Evaluation, id: ApproachId, queries: number): Explanation {
  const { curve, title } = evaluation.approaches.find((each) => each.id === id) as ApproachResult;
  const piece = pieceAt(curve, queries);
  const slope = curve.slope[piece] ?? 0;
  const fixed = (curve.value[piece] ?? 0) - slope * (curve.from[piece] ?? 0);
  const value = curveAt(curve, queries);
  return {
    label: `${title} at this volume, ${overHorizon(evaluation)}`,
    value,
    result: formatUsd(value),
    words: "what does not depend on the volume + what one more query a month costs × queries a month",
    filled: `${formatUsdFine(fixed)} + ${formatUsdRate(slope)} × ${formatCount(queries)} = ${formatUsd(value)}`,
    combine: "formula",
    parts: [],
  };
}
