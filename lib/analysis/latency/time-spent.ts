import { picked } from "../../stats/picked";
import { sortedQuantile } from "../../stats/quantiles";
import { addTo } from "../../stats/sums";
import { type Draws, drawsAt } from "./draws";
import { type Pipeline, series } from "./pipeline";
import { asMany, branchTaken } from "./pipeline-times";
import { stepTimes } from "./step-times";

/** In each draw: the time of all of it, and the part of that time spent in each step. The steps sum to the total. */
export type SampledTimes = { readonly totalMs: Float64Array; readonly steps: ReadonlyMap<string, Float64Array> };

/**
 * Milliseconds a pipeline takes in each draw, or only in the draws numbered in `among`. Of parts that run side by side only the slowest counts, and in that draw the time
 * belongs to its steps alone: the critical path (J. E. Kelley and M. R. Walker, 1959). Of a mixture only the branch taken counts.
 */
export function pipelineTimes(part: Pipeline, draws: Draws, among?: Uint32Array): SampledTimes {
  const each = (parts: readonly Pipeline[]) => parts.map((one) => pipelineTimes(one, draws, among));
  const count = among?.length ?? draws.count;
  switch (part.kind) {
    case "series":
      return sumOf(each(part.parts), count);
    case "summed": {
      // How wide a sum is made depends on all draws.
      const { totalMs, steps } = pipelineTimes(series(...part.parts), draws);
      const widened = (values: Float64Array) => only(among, asMany(values, part, draws));
      return { totalMs: widened(totalMs), steps: new Map([...steps].map(([id, stepMs]) => [id, widened(stepMs)])) };
    }
    case "parallel": {
      const times = each(part.parts);
      return taken(times, slowest(times, count));
    }
    case "mixture":
      return taken(each(part.branches.map(({ part }) => part)), only(among, branchTaken(part, draws)));
    default: {
      const known = draws.totals.get(part);
      const totalMs = among && !known ? stepTimes(part, drawsAt(draws, among)) : only(among, stepTimes(part, draws));
      return { totalMs, steps: new Map([[part.id, totalMs]]) };
    }
  }
}

const only = <Values extends Float64Array | Uint16Array>(among: Uint32Array | undefined, values: Values): Values =>
  among ? picked(values, among) : values;

/** Steps of one id are one segment, wherever they stand. Arrays are new or left alone. */
function sumOf(times: readonly SampledTimes[], count: number): SampledTimes {
  const totalMs = new Float64Array(count);
  const steps = new Map<string, Float64Array>();
  for (const each of times) {
    addTo(totalMs, each.totalMs);
    for (const [id, stepMs] of each.steps) {
      const before = steps.get(id);
      if (before) addTo(before, stepMs);
      else steps.set(id, stepMs === each.totalMs ? stepMs.slice() : stepMs);
    }
  }
  return { totalMs, steps };
}

/** In each draw only the part whose number is given there counts. A part not taken adds a zero, which moves no bit of a sum. */
function taken(times: readonly SampledTimes[], chosen: Uint16Array): SampledTimes {
  const masked = times.map(({ totalMs, steps }, number) => ({
    totalMs: whereChosen(totalMs, chosen, number),
    steps: new Map([...steps].map(([id, stepMs]) => [id, whereChosen(stepMs, chosen, number)])),
  }));
  return sumOf(masked, chosen.length);
}

/** The values where the part of that number was chosen, 0 elsewhere. */
function whereChosen(values: Float64Array, chosen: Uint16Array, number: number): Float64Array {
  const left = new Float64Array(values.length);
  for (let draw = 0; draw < left.length; draw++) if (chosen[draw] === number) left[draw] = values[draw] as number;
  return left;
}

/** Of equal parts the first. */
function slowest(times: readonly SampledTimes[], count: number): Uint16Array {
  const chosen = new Uint16Array(count);
  const [first, ...others] = times.map(({ totalMs }) => totalMs);
  if (!first) return chosen;
  const most = first.slice();
  others.forEach((totalMs, index) => {
    for (let draw = 0; draw < count; draw++)
      if ((totalMs[draw] as number) > (most[draw] as number)) {
        most[draw] = totalMs[draw] as number;
        chosen[draw] = index + 1;
      }
  });
  return chosen;
}

/** Of the draws, how many lie on either side of a percentile where it is split up: 2 in 100. */
const sideShare = 0.02;

/** The numbers of the draws near a percentile of the totals, which are given in the order of the draws and in their own. */
export function drawsNear(totalMs: Float64Array, sortedMs: Float64Array, share: number): Uint32Array {
  const side = Math.min(sideShare, share, 1 - share);
  const [lowMs, highMs] = [sortedQuantile(sortedMs, share - side), sortedQuantile(sortedMs, share + side)];
  const near: number[] = [];
  for (let draw = 0; draw < totalMs.length; draw++) {
    const ms = totalMs[draw] as number;
    if (ms >= lowMs && ms <= highMs) near.push(draw);
  }
  return Uint32Array.from(near);
}

/**
 * Splits a percentile of the total among the steps, in ms: a step's expected time when the total is just that percentile (the
 * Euler allocation of a quantile: D. Tasche, Risk contributions and performance measurement, 1999). The expectation is the
 * straight line through the draws near the percentile, the only ones given here, read at the percentile (local linear
 * regression, W. S. Cleveland 1979); slopes of parts on their sum add to 1, so the segments add up to the percentile, and a step
 * without spread keeps its time. Where a line leaves a step below zero, or all those draws are equal, the steps' mean times are
 * scaled instead.
 */
export function timeSpent({ totalMs, steps }: SampledTimes, percentileMs: number): ReadonlyMap<string, number> {
  const meanMs = meanOf(totalMs);
  const distances = distancesFrom(totalMs, meanMs);
  const variance = sumOfProducts(distances, distances, 0);
  const beyondMs = percentileMs - meanMs;
  const entries = [...steps].map(([id, stepMs]) => {
    const stepMeanMs = meanOf(stepMs);
    const covariance = sumOfProducts(distances, stepMs, stepMeanMs);
    return { id, stepMeanMs, onLineMs: stepMeanMs + (covariance / variance) * beyondMs };
  });
  const straight = entries.every(({ onLineMs }) => onLineMs >= 0);
  const scale = meanMs === 0 ? 0 : percentileMs / meanMs;
  return new Map(entries.map(({ id, stepMeanMs, onLineMs }) => [id, straight ? onLineMs : stepMeanMs * scale]));
}

/** Of the first numbers with how far the others are from their mean. */
function sumOfProducts(values: Float64Array, others: Float64Array, mean: number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++)
    sum += (values[index] as number) * ((others[index] as number) - mean);
  return sum;
}

function distancesFrom(values: Float64Array, mean: number): Float64Array {
  const distances = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) distances[index] = (values[index] as number) - mean;
  return distances;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] as number;
  return sum / values.length;
}
