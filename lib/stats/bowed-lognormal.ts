import { normalShareAbove } from "./normal";
import { p95Score } from "./shifted-lognormal";

/**
 * A lognormal between whose p50 and p95 the logarithm is bowed: there it rises with the power `bow` of the score, 1 being the
 * lognormal itself. Below the one and above the other nothing changes, so p50 and p95 stay, and only the mean moves.
 */
export function atBowedScore(median: number, sigma: number, bow: number, score: number): number {
  if (bow === 1 || score <= 0 || score >= p95Score) return median * Math.exp(sigma * score);
  return median * Math.exp(sigma * p95Score * (score / p95Score) ** bow);
}

/** The mean by Simpson's rule between p50 and p95 and in closed form beside them. */
export function bowedMean(median: number, sigma: number, bow: number): number {
  const ends = Math.exp((sigma * sigma) / 2) * (normalShareAbove(sigma) + normalShareAbove(p95Score - sigma));
  const steps = 400;
  const width = p95Score / steps;
  let middle = 0;
  for (let step = 0; step <= steps; step++) {
    const score = step * width;
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    // At p50 and p95 itself every bow has the same value.
    const value = atBowedScore(1, sigma, bow, step === steps ? p95Score : score);
    middle += (weight * value * Math.exp((-score * score) / 2)) / Math.sqrt(2 * Math.PI);
  }
  return median * (ends + (middle * width) / 3);
}

const flattest = 1 / 64;
const steepest = 64;

/** The bow with which the distribution has a mean; the nearest there is where none has. */
export function bowOfMean(median: number, sigma: number, mean: number): number {
  if (sigma === 0) return 1;
  let [low, high] = [flattest, steepest];
  for (let step = 0; step < 50; step++) {
    const middle = Math.sqrt(low * high);
    if (bowedMean(median, sigma, middle) > mean) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
