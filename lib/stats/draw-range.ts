import type { Range } from "./range";

/** The draws of a quantity: for each uniform number, the value below which that share of the quantity's distribution lies. */
export function drawRange(range: Range, uniforms: Float64Array): Float64Array {
  const { low, likely, high } = range;
  if (low === high) return new Float64Array(uniforms.length).fill(low);
  const draws = new Float64Array(uniforms.length);
  if (likely === undefined) {
    for (let draw = 0; draw < draws.length; draw++) draws[draw] = low + (high - low) * (uniforms[draw] as number);
    return draws;
  }
  const triangle = triangleOf(low, likely, high);
  for (let draw = 0; draw < draws.length; draw++) draws[draw] = onTriangle(triangle, uniforms[draw] as number);
  return draws;
}

type Triangle = {
  readonly low: number;
  readonly high: number;
  readonly width: number;
  readonly rising: number;
  readonly falling: number;
};

function triangleOf(low: number, likely: number, high: number): Triangle {
  const width = high - low;
  return { low, high, width, rising: (likely - low) / width, falling: (high - likely) / width };
}

/**
 * The inverse of the triangular distribution's cumulative share (Kotz and van Dorp, Beyond Beta, 2004, 1.3). The width stays
 * outside the root, so that no product of two large quantities overflows.
 */
const onTriangle = ({ low, high, width, rising, falling }: Triangle, share: number): number =>
  share < rising ? low + width * Math.sqrt(share * rising) : high - width * Math.sqrt((1 - share) * falling);
