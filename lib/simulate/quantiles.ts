import { select } from "./select";

/** Values below which 5 %, 25 %, 50 %, 75 % and 95 % of the numbers lie. */
export type Quantiles = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
};

/**
 * The value below which a share of the numbers lies, on the straight line between the two nearest in order: type 7 of Hyndman
 * and Fan (The American Statistician 50, 1996), the default of R, NumPy and Excel. Null when there are no numbers.
 */
export function quantile(values: Float64Array, share: number): number | null {
  return quantilesAt(values, [share])?.[0] ?? null;
}

export function quantilesOf(values: Float64Array): Quantiles | null {
  const found = quantilesAt(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
  if (!found) return null;
  const [p5, p25, p50, p75, p95] = found as [number, number, number, number, number];
  return { p5, p25, p50, p75, p95 };
}

/** Only the two ends, for bands of hundreds of points. `scratch`, at least as long as `values`, is overwritten. */
export function bandOf(values: Float64Array, scratch?: Float64Array): { p5: number; p95: number } | null {
  const found = quantilesAt(values, [0.05, 0.95], scratch);
  if (!found) return null;
  const [p5, p95] = found as [number, number];
  return { p5, p95 };
}

/** Quantiles for rising shares. Selecting the highest first leaves fewer numbers to search for each lower one. */
function quantilesAt(
  values: Float64Array,
  shares: readonly number[],
  scratch: Float64Array = new Float64Array(values.length),
): number[] | null {
  if (values.length === 0) return null;
  scratch.set(values);
  const found: number[] = [];
  let last = values.length - 1;
  for (const share of shares.toReversed()) {
    const position = (values.length - 1) * share;
    const upper = Math.ceil(position);
    const lower = Math.floor(position);
    if (upper < last || last === values.length - 1) select(scratch, upper, 0, last);
    if (lower < upper) select(scratch, lower, 0, upper);
    last = Math.min(last, lower);
    const [from, to] = [scratch[lower] as number, scratch[upper] as number];
    found.unshift(from === to ? from : from + (to - from) * (position - lower));
  }
  return found;
}
