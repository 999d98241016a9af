import { sortedQuantile } from "../../stats/quantiles";
import type { SampledTimes } from "./pipeline-times";

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
