import { approaches } from "../model/approaches";
import { type ApproachId, approachIds } from "../model/names";
import type { Explanation } from "../sheet/explain";
import { formatCount, formatUsd } from "../sheet/format";
import type { Answer } from "./answer";
import { explainLine, explainPerThousand, explainSetup, explainTotal, overHorizon } from "./explain-bill";
import type { Pair } from "./types";

/**
 * The reasons behind a figure of the page, by its name: "rag.total", "rag.line.generation.prompt", "difference.rag.prompting",
 * "payback.rag.fineTuning", "volume.fineTuning". Null for a name that means nothing here.
 */
export function explainFigure(answer: Answer, why: string): Explanation | null {
  const [head = "", ...rest] = why.split(".");
  if (head === "difference") return explainDifference(answer, rest);
  if (head === "payback") return explainPayback(answer, rest);
  if (head === "volume") return explainVolume(answer, rest[0] ?? "");
  const central = answer.centrals.get(head as ApproachId);
  if (!central) return null;
  if (rest[0] === "total") return explainTotal(answer, central);
  if (rest[0] === "setup") return explainSetup(answer, central);
  if (rest[0] === "perThousand") return explainPerThousand(answer, central);
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

function explainVolume(answer: Answer, id: string): Explanation | null {
  const index = answer.envelope.findIndex(({ cheapest }, at) => at > 0 && cheapest === id);
  const [before, after] = [answer.envelope[index - 1], answer.envelope[index]];
  if (!before || !after) return null;
  const [first, second] = [before.cheapest, after.cheapest].map((each) => approaches[each].inSentence);
  const order = approachIds.filter((each) => each === before.cheapest || each === after.cheapest);
  const crossings = findPair(answer, order)?.crossings ?? [];
  return {
    label: `Queries a month at which ${first} and ${second} cost the same ${overHorizon(answer)}`,
    value: after.from,
    result: `${formatCount(after.from)} queries a month`,
    words: `total of ${first} = total of ${second}, each as a function of the queries per month`,
    combine: "formula",
    parts: crossings.slice(0, 20).map(({ queriesPerMonth, cheaperAbove }) => ({
      label: `${approaches[cheaperAbove].title} is the cheaper of the two above`,
      value: queriesPerMonth,
      result: `${formatCount(queriesPerMonth)} queries a month`,
      combine: "given",
      parts: [],
    })),
  };
}
