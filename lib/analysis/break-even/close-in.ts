import { runToEnd, type Sliced } from "../../sliced";

/** Stretches, each with a gap of one sign at `from` and of the other at `to`. They are narrowed in place. */
export type Stretches = {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly gapFrom: Float64Array;
  readonly gapTo: Float64Array;
};

/** A stretch is narrow enough when it is this small beside its ends. */
const narrowEnough = 1e-9;
const maxRounds = 80;

/**
 * Narrows all stretches at once to where the gap changes its sign; `gapsAt` gives it at one point of each, 0 for a tie, and need
 * not give it of those that are narrow enough. Where the gap is straight the first round finds the place; where it jumps,
 * halving every other round closes in on the jump.
 */
export const closeIn = (stretches: Stretches, gapsAt: GapsAt): void => runToEnd(closeInInSlices(stretches, gapsAt));

/** `open`: the numbers of the stretches that are not narrow enough. */
type GapsAt = (points: Float64Array, open: Uint32Array) => Float64Array;

/** The same, stopping after each round. */
export function* closeInInSlices(stretches: Stretches, gapsAt: GapsAt): Sliced<void> {
  for (let round = 0; round < maxRounds; round++) {
    const open = openAmong(stretches);
    if (open.length === 0) return;
    const points = pointsIn(stretches, open, round % 2 === 0);
    narrowAt(stretches, open, points, gapsAt(points, open));
    yield;
  }
}

/** The numbers of the stretches that are not narrow enough yet. */
function openAmong({ from, to }: Stretches): Uint32Array {
  const open = new Uint32Array(from.length);
  let count = 0;
  for (let index = 0; index < from.length; index++) {
    const [low, high] = [from[index] as number, to[index] as number];
    if (Math.abs(high - low) > narrowEnough * Math.max(Math.abs(low), Math.abs(high))) open[count++] = index;
  }
  return open.subarray(0, count);
}

/** Where each stretch is looked at next; the end of those that are narrow enough. */
function pointsIn({ from, to, gapFrom, gapTo }: Stretches, open: Uint32Array, isStraight: boolean): Float64Array {
  const points = to.slice();
  for (const index of open) {
    const [low, high] = [from[index] as number, to[index] as number];
    const share = isStraight ? straight(gapFrom[index] as number, gapTo[index] as number) : 0.5;
    points[index] = low + share * (high - low);
  }
  return points;
}

function narrowAt(
  { from, to, gapFrom, gapTo }: Stretches,
  open: Uint32Array,
  points: Float64Array,
  gaps: Float64Array,
) {
  for (const index of open) {
    const [point, gap] = [points[index] as number, gaps[index] as number];
    if (gap === 0) from[index] = point;
    if (gap === 0 || gap > 0 === (gapTo[index] as number) > 0) {
      to[index] = point;
      gapTo[index] = gap;
    } else {
      from[index] = point;
      gapFrom[index] = gap;
    }
  }
}

/** How far along a straight gap its zero lies; half-way where an end is infinite. */
function straight(gapFrom: number, gapTo: number): number {
  const share = gapFrom / (gapFrom - gapTo);
  return share > 0 && share < 1 ? share : 0.5;
}
