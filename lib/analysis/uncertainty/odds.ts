import { runToEnd, type Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import { type Input, inputsOf, isRange } from "../base-case/inputs";
import { leadingPair } from "../break-even/leading-pair";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, emptyBreakEvens, enterBreakEvens } from "./break-even-draws";
import { setupGaps } from "./cheapest-shares";
import { costSamplesOf, drawn } from "./cost-samples";
import { monthOdds } from "./month-odds";
import { pairOdds } from "./pair-odds";
import { type Bands, bandOver, finite, finiteQuantiles } from "./quantile-bands";
import { type Sweep, sweepBlock, sweepOf, sweepVolumes, volumesAround } from "./sweep";
import type { ApproachOdds, Band, Odds, Quantiles } from "./types";

/** Draws behind the bands by volume, which cost most; the first of all draws, so they belong to the same sequence. */
const maxSwept = 4_096;

/**
 * The odds, stopping after each block of draws so that a caller may look up. Null when nothing that counts is a range.
 * Without `byVolume` they are the same with no volumes and no pair, for a third of the work.
 */
export function* oddsInSlices(evaluation: Evaluation, draws: number, byVolume = true): Sliced<Odds | null> {
  const inputs = inputsOf(evaluation.baseCases.values());
  if (!inputs.some(isRange)) return null;
  const samples = yield* costSamplesOf([...evaluation.baseCases.values()], inputs, draws, evaluation.horizonMonths);
  const pair = byVolume ? leadingPair(evaluation) : null;
  const months = yield* monthOdds(samples, pair);
  const swept = byVolume ? yield* volumeDraws(evaluation, pair, inputs, draws) : null;
  const present = swept && presentPlace(evaluation, inputs);
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
      totalByVolumeUsd: bandByVolume(swept?.bands[index], present, totals),
    });
    yield;
  }
  return {
    draws,
    ranges: inputs.filter(isRange).map(({ field }) => field),
    approaches,
    volumes: present ? sweepVolumes.toSpliced(present, 0, evaluation.queriesPerMonth) : swept ? sweepVolumes : [],
    pair: pair && swept && pairOdds(evaluation, pair, inputs, samples, months, swept.breakEvens),
  };
}

function bandByVolume(band: Band = { low: [], high: [] }, present: number | null, totals: Float64Array): Band {
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

/** Every approach's band at every volume of the sweep, and the break-even volume of the two best in every draw. */
function* volumeDraws(
  { baseCases, horizonMonths }: Evaluation,
  pair: Pair | null,
  inputs: readonly Input[],
  draws: number,
): Sliced<{ readonly bands: readonly Band[]; readonly breakEvens: BreakEvenDraws }> {
  const all = [...baseCases.values()];
  const best = pair && ([baseCases.get(pair.challenger), baseCases.get(pair.incumbent)] as [BaseCase, BaseCase]);
  const rows = all.map(() => sweepVolumes.map(() => new Float64Array(Math.min(draws, maxSwept))));
  const volumes = volumesAround((pair?.crossings ?? []).map(({ queriesPerMonth }) => queriesPerMonth));
  const breakEvens = emptyBreakEvens(draws);
  for (let first = 0; first < (best ? draws : Math.min(draws, maxSwept)); first += sweepBlock) {
    const count = Math.min(sweepBlock, draws - first);
    const replaced = drawn(inputs, first, count);
    const swept = first < maxSwept ? all : (best ?? []);
    const sweeps = new Map(swept.map((baseCase) => [baseCase, sweepOf(baseCase, replaced, count, horizonMonths)]));
    if (first < maxSwept)
      for (const [index, baseCase] of all.entries())
        for (const [volume, row] of (rows[index] ?? []).entries()) sweeps.get(baseCase)?.(volume, row, first);
    if (best) {
      const ofBest = best.map((baseCase): Sweep => {
        if (volumes.length > sweepVolumes.length) return sweepOf(baseCase, replaced, count, horizonMonths, volumes);
        const known = rows[all.indexOf(baseCase)] ?? [];
        return first < maxSwept
          ? (volume, into) => into.set((known[volume] as Float64Array).subarray(first, first + count))
          : (sweeps.get(baseCase) as Sweep);
      }) as [Sweep, Sweep];
      enterBreakEvens(breakEvens, first, count, { baseCases: best, sweeps: ofBest, volumes }, replaced, horizonMonths);
    }
    yield;
  }
  const scratch = new Float64Array(Math.min(draws, maxSwept));
  const bands: Bands[] = [];
  for (const row of rows) {
    const band: Bands = { low: [], high: [] };
    for (const totals of row) bandOver(totals, band, scratch);
    bands.push(band);
    yield;
  }
  return { bands, breakEvens };
}

/** All at once, for the server and for tests. */
export const oddsOf = (evaluation: Evaluation, draws: number): Odds | null => runToEnd(oddsInSlices(evaluation, draws));

/** Set-up gap over the gap per query, draw by draw, for the two best approaches; infinite where it never closes. */
export function setupGapDraws(evaluation: Evaluation, draws: number): Float64Array {
  const pair = leadingPair(evaluation);
  const baseCases = [pair?.challenger, pair?.incumbent].flatMap((id) => (id && evaluation.baseCases.get(id)) || []);
  const [challenger, incumbent] = runToEnd(costSamplesOf(baseCases, inputsOf(baseCases), draws, 1));
  return challenger && incumbent ? setupGaps(challenger, incumbent) : new Float64Array(0);
}
