import { bandOf, quantilesOf } from "../simulate/quantiles";
import type { Band, Quantiles } from "./outlook-types";

const nothing: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

/** The draws in which an approach can be had. */
export function finite(values: Float64Array): Float64Array {
  for (const value of values) if (!Number.isFinite(value)) return values.filter(Number.isFinite);
  return values;
}

/** All zero where there is no draw to count. */
export const finiteQuantiles = (values: Float64Array): Quantiles => quantilesOf(finite(values)) ?? nothing;

/** The 5 % and 95 % quantiles of each of a row of arrays. */
export function bandAlong(rows: readonly Float64Array[]): Band {
  const scratch = new Float64Array(rows[0]?.length ?? 0);
  const ends = rows.map((row) => bandOf(finite(row), scratch) ?? nothing);
  return { low: ends.map(({ p5 }) => p5), high: ends.map(({ p95 }) => p95) };
}
