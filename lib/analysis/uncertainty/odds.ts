import { finish, type Steps } from "../../cooperative";
import type { BaseCase } from "../base-case/base-case";
import { type Input, inputsOf, isRange } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Answer } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, emptyBreakEvens, enterBreakEvens } from "./break-even-draws";
import { setupGaps } from "./cheapest-shares";
import { drawn, ledgersOf } from "./cost-samples";
import { monthOdds } from "./month-odds";
import { leadingPair, pairOdds } from "./pair-odds";
import { type Bands, bandOver, finite, finiteQuantiles } from "./quantile-bands";
import { type Sweep, sweepBlock, sweepOf, sweepVolumes, volumesAround } from "./sweep";
import type { ApproachOdds, Band, Odds, Quantiles } from "./types";

/** Draws behind the bands by volume, which cost most; the first of all draws, so they belong to the same sequence. */
const mostSwept = 4_096;

/**
 * The odds, stopping after each block of draws so that a caller may look up. Null when nothing that counts is a range.
 * Without `byVolume` they are the same with no volumes and no pair, for a third of the work.
 */
export function* oddsSteps(answer: Answer, draws: number, byVolume = true): Steps<Odds | null> {
  const inputs = inputsOf(answer.centrals.values());
  if (!inputs.some(isRange)) return null;
  const ledgers = yield* ledgersOf([...answer.centrals.values()], inputs, draws, answer.horizonMonths);
  const pair = byVolume ? leadingPair(answer) : null;
  const months = yield* monthOdds(ledgers, pair);
  const swept = byVolume ? yield* volumeDraws(answer, pair, inputs, draws) : null;
  const present = swept && presentPlace(answer, inputs);
  const approaches: ApproachOdds[] = [];
  for (const [index, { id }] of ledgers.entries()) {
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
    volumes: present ? sweepVolumes.toSpliced(present, 0, answer.queriesPerMonth) : swept ? sweepVolumes : [],
    pair: pair && swept && pairOdds(answer, pair, inputs, ledgers, months, swept.breakEvens),
  };
}

function bandByVolume(band: Band = { low: [], high: [] }, present: number | null, totals: Float64Array): Band {
  return present ? withPresent(band, present, finiteQuantiles(totals)) : band;
}

/** Where the present volume belongs among those of the sweep; null where it is one of them, beyond them, or a range. */
function presentPlace({ queriesPerMonth }: Answer, inputs: readonly Input[]): number | null {
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
  { centrals, horizonMonths }: Answer,
  pair: Pair | null,
  inputs: readonly Input[],
  draws: number,
): Steps<{ readonly bands: readonly Band[]; readonly breakEvens: BreakEvenDraws }> {
  const all = [...centrals.values()];
  const best = pair && ([centrals.get(pair.challenger), centrals.get(pair.incumbent)] as [BaseCase, BaseCase]);
  const rows = all.map(() => sweepVolumes.map(() => new Float64Array(Math.min(draws, mostSwept))));
  const volumes = volumesAround((pair?.crossings ?? []).map(({ queriesPerMonth }) => queriesPerMonth));
  const breakEvens = emptyBreakEvens(draws);
  for (let first = 0; first < (best ? draws : Math.min(draws, mostSwept)); first += sweepBlock) {
    const count = Math.min(sweepBlock, draws - first);
    const replaced = drawn(inputs, first, count);
    const swept = first < mostSwept ? all : (best ?? []);
    const sweeps = new Map(swept.map((central) => [central, sweepOf(central, replaced, count, horizonMonths)]));
    if (first < mostSwept)
      for (const [index, central] of all.entries())
        for (const [volume, row] of (rows[index] ?? []).entries()) sweeps.get(central)?.(volume, row, first);
    if (best) {
      const ofBest = best.map((central): Sweep => {
        if (volumes.length > sweepVolumes.length) return sweepOf(central, replaced, count, horizonMonths, volumes);
        const known = rows[all.indexOf(central)] ?? [];
        return first < mostSwept
          ? (volume, into) => into.set((known[volume] as Float64Array).subarray(first, first + count))
          : (sweeps.get(central) as Sweep);
      }) as [Sweep, Sweep];
      enterBreakEvens(breakEvens, first, count, { centrals: best, sweeps: ofBest, volumes }, replaced, horizonMonths);
    }
    yield;
  }
  const scratch = new Float64Array(Math.min(draws, mostSwept));
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
export const oddsOf = (answer: Answer, draws: number): Odds | null => finish(oddsSteps(answer, draws));

/** Set-up gap over the gap per query, draw by draw, for the two best approaches; infinite where it never closes. */
export function setupGapDraws(answer: Answer, draws: number): Float64Array {
  const pair = leadingPair(answer);
  const centrals = [pair?.challenger, pair?.incumbent].flatMap((id) => (id && answer.centrals.get(id)) || []);
  const [challenger, incumbent] = finish(ledgersOf(centrals, inputsOf(centrals), draws, 1));
  return challenger && incumbent ? setupGaps(challenger, incumbent) : new Float64Array(0);
}
