import { quantile } from "../../stats/quantiles";
import type { SampledTimes } from "./pipeline-times";

/** Of the draws, how many lie on either side of a percentile where it is split up: 2 in 100. */
const sideShare = 0.02;

/**
 * Splits a percentile of the total among the steps, in ms: a step's expected time when the total is just that percentile (the
 * Euler allocation of a quantile: D. Tasche, Risk contributions and performance measurement, 1999). The expectation is the
 * straight line through the draws near the percentile, read at the percentile (local linear regression, W. S. Cleveland 1979);
 * slopes of parts on their sum add to 1, so the segments add up to the percentile, and a step without spread keeps its time. Where
 * a line leaves a step below zero, or all those draws are equal, the steps' mean times are scaled instead.
 */
export function timeSpent({ totalMs, steps }: SampledTimes, share: number): ReadonlyMap<string, number> {
  const at = (where: number) => quantile(totalMs, where) as number;
  const side = Math.min(sideShare, share, 1 - share);
  const [lowMs, percentileMs, highMs] = [at(share - side), at(share), at(share + side)];
  const near: number[] = [];
  totalMs.forEach((value, draw) => {
    if (value >= lowMs && value <= highMs) near.push(draw);
  });
  const meanMs = meanAmong(near, totalMs);
  const distances = near.map((draw) => (totalMs[draw] as number) - meanMs);
  const variance = distances.reduce((sum, distance) => sum + distance * distance, 0);
  const beyondMs = percentileMs - meanMs;
  const entries = [...steps].map(([id, stepMs]) => {
    const stepMeanMs = meanAmong(near, stepMs);
    const covariance = near.reduce(
      (sum, draw, k) => sum + (distances[k] as number) * ((stepMs[draw] as number) - stepMeanMs),
      0,
    );
    return { id, stepMeanMs, onLineMs: stepMeanMs + (covariance / variance) * beyondMs };
  });
  const straight = entries.every(({ onLineMs }) => onLineMs >= 0);
  const scale = meanMs === 0 ? 0 : percentileMs / meanMs;
  return new Map(entries.map(({ id, stepMeanMs, onLineMs }) => [id, straight ? onLineMs : stepMeanMs * scale]));
}

const meanAmong = (draws: readonly number[], values: Float64Array): number =>
  draws.reduce((sum, draw) => sum + (values[draw] as number), 0) / draws.length;
