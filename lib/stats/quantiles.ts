import { select } from "./select";

/** Values below which 5 %, 25 %, 50 %, 75 % and 95 % of the numbers lie. */
export type SortedQuantiles = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
};

/**
 * The value below which a share of the numbers lies, on the straight line between the two nearest in order: type 7 of Hyndman
 * and Fan (The American Statistician 50, 1996), as in R, NumPy and Excel. Null when there are no numbers. None may be NaN.
 */
export function quantile(values: Float64Array, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new Error(`no such share: ${share}`);
  return values.length === 0 ? null : (quantilesAt([share], values)[0] as number);
}

export function quantilesOf(values: Float64Array): SortedQuantiles | null {
  if (values.length === 0) return null;
  const [p95, p75, p50, p25, p5] = quantilesAt([0.95, 0.75, 0.5, 0.25, 0.05], values) as Five;
  return { p5, p25, p50, p75, p95 };
}

/** Only the two ends, for bands of hundreds of points. */
export function bandOf(values: Float64Array): Pick<SortedQuantiles, "p5" | "p95"> | null {
  if (values.length === 0) return null;
  const [p95, p5] = quantilesAt([0.95, 0.05], values) as [number, number];
  return { p5, p95 };
}

/** The same of values that stand in order. */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share;
  const [lower, upper] = [Math.floor(position), Math.ceil(position)];
  return between(sorted[lower] as number, sorted[upper] as number, position - lower);
}

/** On the straight line between two numbers that are next in order. */
export const between = (from: number, to: number, share: number): number =>
  from === to ? from : from + (to - from) * share;

type Five = [number, number, number, number, number];

/** Quantiles for falling shares. Selecting the highest first leaves fewer numbers to search for each lower one. */
export function quantilesAt(shares: readonly number[], values: Float64Array): number[] {
  const scratch = copied(values);
  let unsorted = values.length;
  return shares.map((share) => {
    const position = (values.length - 1) * share;
    const lower = Math.floor(position);
    const upper = Math.ceil(position);
    for (const index of [upper, lower])
      if (index < unsorted) {
        select(scratch, index, 0, unsorted - 1);
        unsorted = index;
      }
    return between(scratch[lower] as number, scratch[upper] as number, position - lower);
  });
}

/** As many numbers as the times of a request have draws: hundreds of quantiles of them are asked for by one answer. */
const mostInRoom = 8_192;
let room = new Float64Array(0);

/** To be reordered until the next ones are copied; longer than they are, where that spares an array. */
function copied(values: Float64Array): Float64Array {
  if (values.length > mostInRoom) return values.slice();
  if (room.length < values.length) room = new Float64Array(mostInRoom);
  room.set(values);
  return room;
}
