import { compareCosts } from "../analysis/break-even/crossings";
import { curveAt, pieceAt } from "../analysis/break-even/curve";
import type { ApproachAnswer, Pair } from "../analysis/break-even/types";
import type { Answer } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import type { Explanation } from "../sheet/explain";
import { formatCount, formatUsd, formatUsdFine, formatUsdRate } from "../sheet/format";
import { explainLine, explainPerThousand, explainSetup, explainTotal, overHorizon } from "./explain-bill";
import { explainStage, explainTime } from "./explain-latency";

/**
 * The reasons behind a figure of the page, by its name: "rag.total", "rag.line.generation.prompt", "difference.rag.prompting",
 * "rag.stage.embed", "rag.time.firstToken.p95", "payback.rag.fineTuning", "volume.1" (the change before the second interval), "crossing.rag.fineTuning.0". Null for a name that means nothing here.
 */
export function explainFigure(answer: Answer, why: string): Explanation | null {
  const [head = "", ...rest] = why.split(".");
  if (head === "difference") return explainDifference(answer, rest);
  if (head === "payback") return explainPayback(answer, rest);
  if (head === "volume") return explainVolume(answer, Number(rest[0]));
  if (head === "crossing") return explainCrossing(answer, rest);
  const central = answer.centrals.get(head as ApproachId);
  if (!central) return null;
  if (rest[0] === "total") return explainTotal(answer, central);
  if (rest[0] === "setup") return explainSetup(answer, central);
  if (rest[0] === "perThousand") return explainPerThousand(answer, central);
  if (rest[0] === "stage") return explainStage(answer, central, rest[1] ?? "");
  if (rest[0] === "time") return explainTime(answer, central, rest[1] ?? "", rest[2] ?? "");
  const line = central.bill.lines.find(({ line: { id } }) => id === rest.slice(1).join("."));
  return line ? explainLine(answer, central, line.line) : null;
}

function explainDifference(answer: Answer, ids: readonly string[]): Explanation | null {
  const [cheaper, dearer] = ids.map((id) => answer.centrals.get(id as ApproachId));
  if (!cheaper || !dearer) return null;
  const parts = [explainTotal(answer, dearer), explainTotal(answer, cheaper)];
  const value = (parts[0]?.value ?? 0) - (parts[1]?.value ?? 0);
  return {
    label: `${approaches[dearer.id].title} minus ${approaches[cheaper.id].inSentence}, ${overHorizon(answer)}`,
    value,
    result: formatUsd(value),
    words: `${approaches[dearer.id].inSentence} − ${approaches[cheaper.id].inSentence}`,
    filled: `${parts[0]?.result} − ${parts[1]?.result} = ${formatUsd(value)}`,
    combine: "formula",
    parts,
  };
}

const findPair = (answer: Answer, ids: readonly string[]): Pair | undefined =>
  answer.pairs.find(({ incumbent, challenger }) => incumbent === ids[0] && challenger === ids[1]);

function explainPayback(answer: Answer, ids: readonly string[]): Explanation | null {
  const pair = findPair(answer, ids);
  if (!pair) return null;
  const { payback, setupGapOverQueryGap } = pair;
  const month = payback.firstAheadMonth ?? payback.firstAheadBeyondHorizon;
  const spent = [pair.challenger, pair.incumbent].map((id) => spentBy(answer, id, month));
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

function spentBy(answer: Answer, id: ApproachId, month: number | null): Explanation | null {
  const found = answer.approaches.find((each) => each.id === id);
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
function explainVolume(answer: Answer, index: number): Explanation | null {
  const [before, after] = [answer.envelope[index - 1], answer.envelope[index]];
  return before && after ? explainMeeting(answer, before.cheapest, after.cheapest, after.from) : null;
}

function explainCrossing(answer: Answer, ids: readonly string[]): Explanation | null {
  const pair = findPair(answer, ids);
  const crossing = pair?.crossings[Number(ids[2])];
  if (!pair || !crossing) return null;
  const below = crossing.cheaperAbove === pair.challenger ? pair.incumbent : pair.challenger;
  return explainMeeting(answer, below, crossing.cheaperAbove, crossing.queriesPerMonth);
}

/** Why `above` is cheaper than `below` from a volume on: both totals there. */
function explainMeeting(answer: Answer, below: ApproachId, above: ApproachId, queries: number): Explanation {
  const [first, second] = [below, above].map((id) => approaches[id].inSentence);
  const parts = [below, above].map((id) => totalAt(answer, id, queries));
  const [own, other] = parts.map(({ value }) => value) as [number, number];
  const isStep = compareCosts(own, other) !== 0;
  return {
    label: `Queries a month above which ${second} is cheaper than ${first}, ${overHorizon(answer)}`,
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
function totalAt(answer: Answer, id: ApproachId, queries: number): Explanation {
  const { curve, title } = answer.approaches.find((each) => each.id === id) as ApproachAnswer;
  const piece = pieceAt(curve, queries);
  const slope = curve.slope[piece] ?? 0;
  const fixed = (curve.value[piece] ?? 0) - slope * (curve.from[piece] ?? 0);
  const value = curveAt(curve, queries);
  return {
    label: `${title} at this volume, ${overHorizon(answer)}`,
    value,
    result: formatUsd(value),
    words: "what does not depend on the volume + what one more query a month costs × queries a month",
    filled: `${formatUsdFine(fixed)} + ${formatUsdRate(slope)} × ${formatCount(queries)} = ${formatUsd(value)}`,
    combine: "formula",
    parts: [],
  };
}
