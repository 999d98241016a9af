import { quantilesOf } from "../../stats/quantiles";
import type { Input } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, type BreakEvenOutcome, volumesWith } from "./break-even-draws";
import { setupGaps } from "./cheapest-shares";
import type { CostSamples } from "./cost-samples";
import type { MonthOdds } from "./month-odds";
import { finite, finiteQuantiles } from "./quantile-bands";
import type { BreakEvenOdds, PairOdds, PaybackOdds } from "./types";
import { valueOfInformation } from "./value-of-information";

export function pairOdds(
  { cheapest }: Evaluation,
  { challenger, incumbent }: Pair,
  inputs: readonly Input[],
  samples: readonly CostSamples[],
  { totals, firstAhead }: MonthOdds,
  breakEvens: BreakEvenDraws,
): PairOdds {
  const [own, other] = [challenger, incumbent].map((id) => samples.find((one) => one.id === id)) as [
    CostSamples,
    CostSamples,
  ];
  const [best, next] = cheapest === challenger ? [own, other] : [other, own];
  const [least, more] = [best, next].map((one) => totals[samples.indexOf(one)]) as [Float64Array, Float64Array];
  const difference = less(more, least);
  return {
    best: best.id,
    next: next.id,
    differenceUsd: finiteQuantiles(difference),
    bestCheaperShare: countAbove(difference) / difference.length,
    breakEven: { challenger, incumbent, ...breakEvenOdds(breakEvens) },
    payback: { challenger, incumbent, ...paybackOdds(firstAhead, own.horizon + 1) },
    setupGapOverQueryGap: gapOdds(setupGaps(own, other)),
    valueOfInformation: valueOfInformation(inputs, totals, difference),
  };
}

function less(values: Float64Array, others: Float64Array): Float64Array {
  const difference = new Float64Array(values.length);
  for (let draw = 0; draw < difference.length; draw++)
    difference[draw] = (values[draw] as number) - (others[draw] as number);
  return difference;
}

/** How many numbers are above zero. */
function countAbove(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value > 0) count++;
  return count;
}

function breakEvenOdds(draws: BreakEvenDraws): Omit<BreakEvenOdds, "challenger" | "incumbent"> {
  const share = (outcome: BreakEvenOutcome) => volumesWith(draws, outcome).length / draws.volumes.length;
  const above = (outcome: BreakEvenOutcome) => ({
    share: share(outcome),
    queriesPerMonth: quantilesOf(volumesWith(draws, outcome)),
  });
  return {
    challengerAbove: above("challengerAbove"),
    incumbentAbove: above("incumbentAbove"),
    challengerAlwaysShare: share("challengerAlways"),
    incumbentAlwaysShare: share("incumbentAlways"),
    equalShare: share("equal"),
  };
}

function paybackOdds(first: Uint8Array, months: number): Omit<PaybackOdds, "challenger" | "incumbent"> {
  const counts = new Float64Array(months);
  for (const month of first) counts[month] = (counts[month] as number) + 1;
  const shares = Array.from(counts, (count) => count / first.length);
  return {
    firstAheadShareByMonth: [0, ...shares.slice(1)],
    neverShare: shares[0] ?? 0,
    month: quantilesOf(Float64Array.from(first.filter((month) => month > 0))),
  };
}

function gapOdds(gaps: Float64Array): PairOdds["setupGapOverQueryGap"] {
  const closing = finite(gaps);
  return { queries: quantilesOf(closing), neverShare: 1 - closing.length / gaps.length };
}
