import { quantile } from "../../stats/quantiles";
import { type P50P95, shiftedLognormal, shiftedLognormalQuantile } from "../../stats/shifted-lognormal";
import type { Draws } from "./draws";
import type { Mixture, Pipeline } from "./pipeline";
import { totalTimes } from "./pipeline-times";
import { percentilesOf, spreadOf, stepTimes, waitExceededBy } from "./step-times";

/**
 * What a percentile would be if percentiles added: the sum of the steps', the longest of parts side by side, the shares' mean of
 * a mixture's; in ms. With correlation 1 and without mixtures that is what it is.
 */
export function addedPercentile(part: Pipeline, share: number, draws: Draws): number {
  const each = (parts: readonly Pipeline[]) => parts.map((one) => addedPercentile(one, share, draws));
  const at = (spread: P50P95) => shiftedLognormalQuantile(shiftedLognormal(spread), share);
  switch (part.kind) {
    case "stage":
      return at(spreadOf(part));
    case "perToken":
      return percentileOf(stepTimes(part, draws), share);
    case "wait":
      return waitExceededBy(part, 1 - share);
    case "series":
      return sum(each(part.parts));
    case "summed":
      return (sum(each(part.parts)) * part.times) / part.parts.length;
    case "parallel":
      return Math.max(0, ...each(part.parts));
    case "mixture":
      if (isOneStage(part)) return percentileOf(totalTimes(part, draws), share);
      return sum(part.branches.map((branch) => branch.share * addedPercentile(branch.part, share, draws)));
  }
}

function percentileOf(times: Float64Array, share: number): number {
  if (share === 0.5) return percentilesOf(times).p50Ms;
  return share === 0.95 ? percentilesOf(times).p95Ms : (quantile(times, share) as number);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A stage that takes one of several times, such as a prompt that is in the cache or not. */
const isOneStage = ({ branches }: Mixture): boolean =>
  new Set(branches.map(({ part }) => ("id" in part ? part.id : part))).size === 1;
