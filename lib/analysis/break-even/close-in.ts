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

type GapsAt = (points: Float64Array, isOpen: (stretch: number) => boolean) => Float64Array;

/** The same, stopping after each round. */
export function* closeInInSlices({ from, to, gapFrom, gapTo }: Stretches, gapsAt: GapsAt): Sliced<void> {
  const isOpen = (index: number) => {
    const [low, high] = [from[index] as number, to[index] as number];
    return Math.abs(high - low) > narrowEnough * Math.max(Math.abs(low), Math.abs(high));
  };
  for (let round = 0; round < maxRounds && from.some((_, index) => isOpen(index)); round++) {
    const points = from.map((low, index) => {
      const high = to[index] as number;
      const share = round % 2 === 0 ? straight(gapFrom[index] as number, gapTo[index] as number) : 0.5;
      return isOpen(index) ? low + share * (high - low) : high;
    });
    const gaps = gapsAt(points, isOpen);
    for (let index = 0; index < points.length; index++) {
      if (!isOpen(index)) continue;
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
    yield;
  }
}

/** How far along a straight gap its zero lies; half-way where an end is infinite. */
function straight(gapFrom: number, gapTo: number): number {
  const share = gapFrom / (gapFrom - gapTo);
  return share > 0 && share < 1 ? share : 0.5;
}
