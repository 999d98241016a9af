import { runToEnd, type Sliced } from "../../sliced";
import { type Input, inputsOf, isRange } from "../base-case/inputs";
import { leadingPair } from "../break-even/leading-pair";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { setupGaps } from "./cheapest-shares";
import { costSamplesOf } from "./cost-samples";
import { monthOdds } from "./month-odds";
import { pairOdds } from "./pair-odds";
import { finite, finiteQuantiles } from "./quantile-bands";
import { sweepVolumes } from "./sweep";
import type { ApproachOdds, Band, Odds, Quantiles } from "./types";
import { volumeDraws } from "./volume-draws";

/** All odds; the same without what each costs by volume; or without the two best, too, for a third of the work. */
export type OddsExtent = "whole" | "withoutVolumes" | "byMonth";

/** The odds, stopping after each block of draws so that a caller may look up. Null when nothing that counts is a range. */
export function* oddsInSlices(
  evaluation: Evaluation,
  draws: number,
  extent: OddsExtent = "whole",
): Sliced<Odds | null> {
  const byVolume = extent === "whole";
  const inputs = inputsOf(evaluation.baseCases.values());
  if (!inputs.some(isRange)) return null;
  const samples = yield* costSamplesOf([...evaluation.baseCases.values()], inputs, draws, evaluation.horizonMonths);
  const pair = extent === "byMonth" ? null : leadingPair(evaluation);
  const months = yield* monthOdds(samples, pair);
  const swept = extent === "byMonth" ? null : yield* volumeDraws(evaluation, pair, inputs, draws, byVolume);
  const present = byVolume ? presentPlace(evaluation, inputs) : null;
  const approaches: ApproachOdds[] = [];
  for (const [index, { id }] of samples.entries()) {
    const totals = months.totals[index] as Float64Array;
    const shares = months.shares[index] as readonly number[];
    approaches.push({
      id,
      cheapestShare: shares.at(-1) ?? 0,
      cheapestShareByMonth: shares,
      cannotShare: 1 - finite(totals).length / draws,
      totalUsd: finiteQuantiles(totals),
      cumulativeUsd: months.bands[index] as Band,
      totalByVolumeUsd: byVolume ? bandByVolume(swept?.bands[index], present, totals) : noBand,
    });
    yield;
  }
  return {
    draws,
    sweptDraws: swept?.draws ?? draws,
    ranges: inputs.filter(isRange).map(({ field }) => field),
    approaches,
    volumes: present ? sweepVolumes.toSpliced(present, 0, evaluation.queriesPerMonth) : byVolume ? sweepVolumes : [],
    pair: pair && swept && pairOdds(evaluation, pair, inputs, samples, months, swept.breakEvens),
  };
}

const noBand: Band = { low: [], high: [] };

function bandByVolume(band: Band = noBand, present: number | null, totals: Float64Array): Band {
  return present ? withPresent(band, present, finiteQuantiles(totals)) : band;
}

/** Where the present volume belongs among those of the sweep; null where it is one of them, beyond them, or a range. */
function presentPlace({ queriesPerMonth }: Evaluation, inputs: readonly Input[]): number | null {
  if (inputs.some((input) => input.field === "queries" && isRange(input))) return null;
  const place = sweepVolumes.findIndex((volume) => volume >= queriesPerMonth);
  return place > 0 && sweepVolumes[place] !== queriesPerMonth ? place : null;
}

/** At the present volume the band is the one printed everywhere else, from all draws. */
const withPresent = ({ low, high }: Band, place: number, { p5, p95 }: Quantiles): Band => ({
  low: low.toSpliced(place, 0, p5),
  high: high.toSpliced(place, 0, p95),
});

/** All at once, for the server and for tests. */
export const oddsOf = (evaluation: Evaluation, draws: number): Odds | null => runToEnd(oddsInSlices(evaluation, draws));

/** Set-up gap over the gap per query, draw by draw, for the two best approaches; infinite where it never closes. */
export function setupGapDraws(evaluation: Evaluation, draws: number): Float64Array {
  const pair = leadingPair(evaluation);
  const baseCases = [pair?.challenger, pair?.incumbent].flatMap((id) => (id && evaluation.baseCases.get(id)) || []);
  const [challenger, incumbent] = runToEnd(costSamplesOf(baseCases, inputsOf(baseCases), draws, 1));
  return challenger && incumbent ? setupGaps(challenger, incumbent) : new Float64Array(0);
}
