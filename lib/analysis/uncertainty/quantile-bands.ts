import type { AlikeBands } from "../../stats/alike-bands";
import { quantilesOf } from "../../stats/quantiles";
import type { Quantiles } from "./types";

const nothing: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

/** The draws in which an approach can be had. */
export function finite(values: Float64Array): Float64Array {
  for (let index = 0; index < values.length; index++)
    if (!Number.isFinite(values[index] as number)) return values.filter(Number.isFinite);
  return values;
}

/** All zero where there is no draw to count. */
export const finiteQuantiles = (values: Float64Array): Quantiles => quantilesOf(finite(values)) ?? nothing;

export type Bands = { readonly low: number[]; readonly high: number[] };

/** Adds the 5 % and 95 % quantiles of a row to a band. */
export function bandOver(row: Float64Array, { low, high }: Bands, alike: AlikeBands): void {
  const { p5, p95 } = alike.band(row) ?? nothing;
  low.push(p5);
  high.push(p95);
}
