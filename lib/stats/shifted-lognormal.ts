import { normalQuantile } from "./normal";

/** How something varies between single requests, in any unit: half lie below p50, 95 % below p95, none below min (0 if absent). */
export type P50P95 = { readonly p50: number; readonly p95: number; readonly min?: number };

/** `min + median exp(sigma Z)` with Z standard normal: `median` is that of the part above `min`. Without spread, sigma is 0. */
export type ShiftedLognormal = { readonly min: number; readonly median: number; readonly sigma: number };

/** The standard normal value at p95, 1.6449. LATENCY.md writes 1.645; with all digits p95 comes back as it was given. */
export const p95Score = normalQuantile(0.95);

/**
 * Sigma where only p50 is known: the median p95/p50 of ten hosted models was 1.66, and ln(1.66) / 1.645 = 0.31. Times to first
 * token of short prompts, every 5 minutes for 24 hours, modelstats.ai, about April 2026 (LATENCY.md 1.6 and 2.3).
 */
export const assumedSigma = 0.31;

/** The p95 to assume, and to mark as assumed, where only p50 and perhaps a minimum are known; in their unit. */
export const assumedP95 = (p50: number, min = 0): number => min + (p50 - min) * Math.exp(assumedSigma * p95Score);

/**
 * The shifted lognormal through p50 and p95: sigma = ln((p95 - min) / (p50 - min)) / 1.645, the best of seven families on 9 of
 * 19 LLMPerf data sets and on the OpenAI cookbook's points (LATENCY.md 2.3). A p50 of 0 is 0 always, whatever its p95. Throws
 * when a figure is negative or infinite, p95 is below p50, or a spread starts at or above its p50.
 */
export function shiftedLognormal({ p50, p95, min = 0 }: P50P95): ShiftedLognormal {
  const refuse = (why: string) => new Error(`${why}: p50 ${p50}, p95 ${p95}, min ${min}`);
  if (!(isAmount(p50) && isAmount(p95) && isAmount(min))) throw refuse("not durations or counts");
  if (p50 < min) throw refuse("p50 below min");
  if (p50 === 0) return { min: 0, median: 0, sigma: 0 };
  if (p95 < p50) throw refuse("p95 below p50");
  if (p95 === p50) return { min: p50, median: 0, sigma: 0 };
  if (p50 === min) throw refuse("p50 at min, p95 above");
  return { min, median: p50 - min, sigma: Math.log((p95 - min) / (p50 - min)) / p95Score };
}

const isAmount = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY;

/** The value at a standard normal score: the median at 0, p95 at 1.645. */
export const atScore = ({ min, median, sigma }: ShiftedLognormal, score: number): number =>
  median === 0 ? min : min + median * Math.exp(sigma * score);

/** The value below which a share of the distribution lies. */
export const shiftedLognormalQuantile = (distribution: ShiftedLognormal, share: number): number =>
  atScore(distribution, normalQuantile(share));

/**
 * The lognormal whose mean is the one the bill uses and whose p95 is so many times its p50: the mean of a lognormal is its
 * median times exp(sigma^2 / 2). Answers of the Azure 2023 conversation trace have p95/p50 = 451/129 (LATENCY.md 2.4).
 */
export function spreadOfMean(mean: number, p95OverP50: number): P50P95 {
  if (!(p95OverP50 >= 1)) throw new Error(`p95 over p50 below 1: ${p95OverP50}`);
  const sigma = Math.log(p95OverP50) / p95Score;
  const p50 = mean / Math.exp((sigma * sigma) / 2);
  return { p50, p95: p50 * p95OverP50 };
}
