import type { TimedStep } from "@/lib/analysis/latency/pipeline";

const z95 = 1.6448536269514722;

/**
 * The median and p95 of the lognormal with the mean and the variance of the sum of independent lognormals: L. F. Fenton, The sum
 * of log-normal probability distributions in scatter transmission systems (1960), after R. I. Wilkinson.
 */
export function fentonWilkinson(stages: readonly TimedStep[]): { readonly p50Ms: number; readonly p95Ms: number } {
  let [mean, variance] = [0, 0];
  for (const { p50Ms, p95Ms } of stages) {
    const squared = (Math.log(p95Ms / p50Ms) / z95) ** 2;
    const ownMean = p50Ms * Math.exp(squared / 2);
    mean += ownMean;
    variance += ownMean ** 2 * Math.expm1(squared);
  }
  const squared = Math.log1p(variance / mean ** 2);
  const p50Ms = mean * Math.exp(-squared / 2);
  return { p50Ms, p95Ms: p50Ms * Math.exp(z95 * Math.sqrt(squared)) };
}
