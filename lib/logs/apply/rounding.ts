import type { Range } from "../../scenario/text/quantity-text";
import type { Estimate } from "../summary/estimate";

/** Below and above a volume that was seen for under a week. */
const unsureShare = 0.5;

/** The range of an estimate, its ends rounded to a tenth of what is not known of it, so that a link is no longer than its figures. */
export function rangeOf(estimate: Estimate): Range {
  const { value, interval, method } = estimate;
  if (!interval && method === "span")
    return { low: significant(value * (1 - unsureShare), 2), high: significant(value * (1 + unsureShare), 2) };
  if (!interval || interval.high <= interval.low) return known(value);
  const step = 10 ** Math.floor(Math.log10((interval.high - interval.low) / 10));
  const [low, high] = [toStep(interval.low, step), toStep(interval.high, step)];
  return { low, high };
}

/** The range moved by what stands beside it. */
export function moved(estimate: Estimate, by: number, times: number): Estimate {
  const at = (each: number) => Math.max(0, (each + by) * times);
  const { interval } = estimate;
  return {
    ...estimate,
    value: at(estimate.value),
    interval: interval && { low: at(interval.low), high: at(interval.high) },
  };
}

/** A figure without an interval: three digits of it. */
export const known = (value: number): Range => ({ low: significant(value, 3), high: significant(value, 3) });

const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** Written with no more places than the step has. */
function toStep(value: number, step: number): number {
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return Number((Math.round(value / step) * step).toFixed(Math.min(20, places)));
}
