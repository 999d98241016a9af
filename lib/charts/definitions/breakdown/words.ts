import type { ApproachResult } from "../../../analysis/break-even/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatUsdSentence } from "../../../sheet/format";
import { joinWords } from "../../../sheet/words";
import { type ChartInput, resultOf } from "../shared/input";
import { partTotals } from "./parts";

export function breakdownTitle(input: ChartInput): string {
  const leader = resultOf(input, input.cheapest);
  const total = `${leader.title} costs ${formatUsdSentence(leader.totalUsd)}`;
  const [largest, second] = partTotals(leader).sort((one, other) => other.usd - one.usd);
  return largest && second ? `${total}, of which ${formatUsdSentence(largest.usd)} goes on ${largest.part}` : total;
}

export function breakdownSummary(input: ChartInput): string {
  const sentences = input.approaches.map((approach) => {
    const of = partTotals(approach).map(({ part, usd }) => `${part} ${formatUsdSentence(usd)}`);
    const total = `${approach.title} ${formatUsdSentence(approach.totalUsd)}`;
    return of.length > 1
      ? `${total}: ${joinWords(of)}.`
      : `${total}${of.length === 1 ? `, all ${partName(approach)}` : ""}.`;
  });
  return sentences.join(" ");
}

function partName(approach: ApproachResult): string {
  return lowerFirst(partTotals(approach)[0]?.part ?? "");
}
