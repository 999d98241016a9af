import type { Range } from "./range";

/** The draws of a quantity: for each uniform number, the value below which that share of the quantity's distribution lies. */
export function drawRange(range: Range, uniforms: Float64Array): Float64Array {
  const { low, likely, high } = range;
  if (low === high) return new Float64Array(uniforms.length).fill(low);
  if (likely === undefined) return uniforms.map((share) => low + (high - low) * share);
  return uniforms.map(triangle(low, likely, high));
}

/**
 * The inverse of the triangular distribution's cumulative share (Kotz and van Dorp, Beyond Beta, 2004, 1.3). The width stays
 * outside the root, so that no product of two large quantities overflows.
 */
function triangle(low: number, likely: number, high: number): (share: number) => number {
  const width = high - low;
  const rising = (likely - low) / width;
  const falling = (high - likely) / width;
  return (share) =>
    share < rising ? low + width * Math.sqrt(share * rising) : high - width * Math.sqrt((1 - share) * falling);
}
