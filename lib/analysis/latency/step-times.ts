import { countPositions } from "../../sheet/work";
import { atBowedScore } from "../../stats/bowed-lognormal";
import { normalQuantile, normalShareAbove } from "../../stats/normal";
import { quantilesAt } from "../../stats/quantiles";
import { atScore, type P50P95, type ShiftedLognormal, shiftedLognormal } from "../../stats/shifted-lognormal";
import type { Draws } from "./draws";
import type { PerToken, TimedStep, Wait } from "./pipeline";

/** A part that is not made of others. */
export type Step = TimedStep | PerToken | Wait;

/** Milliseconds a step takes in each draw. The array is kept with the draws: read it only. */
export function stepTimes(step: Step, draws: Draws): Float64Array {
  const before = draws.totals.get(step);
  if (before) return before;
  // No other part waits as long, and of some of the draws nothing is kept.
  const isKept = step.kind !== "wait" && !draws.among;
  const make = () => drawnTimes(step, draws);
  const times = isKept ? draws.times(JSON.stringify(step), make) : make();
  draws.totals.set(step, times);
  return times;
}

/** The time of half of the requests, and that of 95 in 100. */
type Percentiles = { readonly p50Ms: number; readonly p95Ms: number };
const known = new WeakMap<Float64Array, Percentiles>();

/** Of times that are kept, which are asked for once with every approach that has the step. */
export function percentilesOf(times: Float64Array): Percentiles {
  const before = known.get(times);
  if (before) return before;
  const [p95Ms, p50Ms] = quantilesAt([0.95, 0.5], times) as [number, number];
  const found = { p50Ms, p95Ms };
  known.set(times, found);
  return found;
}

function drawnTimes(step: Step, draws: Draws): Float64Array {
  countPositions(draws.count);
  switch (step.kind) {
    case "stage":
      return spreadValues(shiftedLognormal(spreadOf(step)), streamOf(step.id, step.copy), draws);
    case "perToken":
      return perTokenTimes(step, draws);
    case "wait":
      return waitTimes(step, draws);
  }
}

export const spreadOf = ({ p50Ms, p95Ms, minMs = 0 }: TimedStep): P50P95 => ({ p50: p50Ms, p95: p95Ms, min: minMs });

/** The name of a stream, apart from those of other copies. */
export const streamOf = (id: string, copy: number | undefined): string => (copy === undefined ? id : `${id}#${copy}`);

/** Without spread the number itself, so that a stage of zero adds exactly zero; no stream is made for it. */
function spreadValues(spread: ShiftedLognormal, stream: string, draws: Draws): Float64Array {
  const { min, median } = spread;
  if (median === 0) return new Float64Array(draws.count).fill(min);
  const factors = factorsOf(spread, stream, draws);
  const values = new Float64Array(draws.count);
  for (let draw = 0; draw < values.length; draw++) values[draw] = min + median * (factors[draw] as number);
  return values;
}

/** The time that nothing takes, 0 in each draw. */
export const noTimes = (draws: Draws): Float64Array => draws.times("none", () => new Float64Array(draws.count));

/** By how much more or less than the median each draw is: the costly part, which does not depend on the median that a load changes. */
function factorsOf({ median, sigma }: ShiftedLognormal, stream: string, draws: Draws, bow = 1): Float64Array {
  if (median === 0) return noTimes(draws);
  return draws.times(bow === 1 ? `${stream} ${sigma}` : `${stream} ${sigma} ${bow}`, () =>
    factorsAt(draws.scores(stream), sigma, bow),
  );
}

/** Loops over thousands of draws are written out here: `map` calls a function for each and takes several times as long. */
function factorsAt(scores: Float64Array, sigma: number, bow: number): Float64Array {
  const factors = new Float64Array(scores.length);
  const spread = { min: 0, median: 1, sigma };
  if (bow === 1)
    for (let draw = 0; draw < factors.length; draw++) factors[draw] = atScore(spread, scores[draw] as number);
  else
    for (let draw = 0; draw < factors.length; draw++)
      factors[draw] = atBowedScore(1, sigma, bow, scores[draw] as number);
  return factors;
}

function perTokenTimes(step: PerToken, draws: Draws): Float64Array {
  const [tokens, rate] = [shiftedLognormal(step.tokens), shiftedLognormal(step.msPerToken)];
  const counts = factorsOf(tokens, streamOf(`tokens.${step.tokens.id}`, step.copy), draws, step.tokens.bow);
  const rates = factorsOf(rate, streamOf(`rate.${step.id}`, step.copy), draws);
  const { freeTokens = 0, bends = [] } = step;
  const straightUntil = bends[0]?.beyondTokens ?? Number.POSITIVE_INFINITY;
  const times = new Float64Array(draws.count);
  for (let draw = 0; draw < times.length; draw++) {
    const paid = Math.max(0, tokens.min + tokens.median * (counts[draw] as number) - freeTokens);
    const msPerToken = rate.min + rate.median * (rates[draw] as number);
    times[draw] = (paid <= straightUntil ? paid : bent(paid, bends)) * msPerToken;
  }
  return times;
}

/** How many of the first, fastest tokens take as long as all that are paid for. */
function bent(paid: number, bends: NonNullable<PerToken["bends"]>): number {
  let [sum, times] = [paid, 1];
  for (const bend of bends) {
    sum += (bend.times - times) * Math.max(0, paid - bend.beyondTokens);
    times = bend.times;
  }
  return sum;
}

/** The wait that a share `above` of all requests exceeds: the exponential's quantile among those that wait, 0 for the rest. */
export function waitExceededBy({ waitingShare, meanWhenWaitingMs }: Omit<Wait, "kind" | "id">, above: number): number {
  return waitingShare <= above ? 0 : meanWhenWaitingMs * Math.log(waitingShare / above);
}

function waitTimes(step: Wait, { count, scores, times }: Draws): Float64Array {
  const { id, waitingShare, meanWhenWaitingMs } = step;
  if (!(waitingShare >= 0 && waitingShare <= 1 && meanWhenWaitingMs >= 0))
    throw new Error(`not a wait: ${id}, share ${waitingShare}, mean ${meanWhenWaitingMs} ms`);
  if (waitingShare === 0) return new Float64Array(count);
  const start = normalQuantile(1 - waitingShare);
  const stream = streamOf(id, step.copy);
  // Whatever the load, a draw is exceeded by the same share of all.
  const above = times(`${stream} above`, () => scores(stream).map(normalShareAbove));
  const drawn = scores(stream);
  const waits = new Float64Array(count);
  for (let draw = 0; draw < count; draw++)
    if (!((drawn[draw] as number) <= start)) waits[draw] = waitExceededBy(step, above[draw] as number);
  return waits;
}
