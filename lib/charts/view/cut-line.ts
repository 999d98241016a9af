import { scaleOf } from "../spec/scale";
import type { Axis, BandShape, Point } from "../spec/spec";

export type Interval = readonly [number, number];
type Axes = { readonly x: Axis; readonly y: Axis };
type Line = { readonly points: readonly Point[]; readonly restarts?: readonly number[] };

/** The part of a line between two x values. At the cuts its points lie where the drawn line crosses them. */
export function cutLine({ points, restarts = [] }: Line, axes: Axes, range: Interval): Line {
  const starts = [0, ...restarts];
  const pieces = starts
    .map((start, index) => cutPiece(points.slice(start, starts[index + 1]), axes, range))
    .filter((piece) => piece.length > 0);
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0));
  return { points: pieces.flat(), restarts: ends.slice(0, -1) };
}

export const cutBand = ({ low, high }: BandShape, axes: Axes, range: Interval): BandShape => ({
  low: cutPiece(low, axes, range),
  high: cutPiece(high, axes, range),
});

/** What is paid at the very start of the first month shown is not seen any more, and what is paid after the last not yet. */
export function cutPiece(points: readonly Point[], axes: Axes, [from, to]: Interval): Point[] {
  const before = points.findLast(({ x }) => x <= from);
  const inside = points.filter(({ x }) => x > from && x < to);
  const after = points.find(({ x }) => x >= to);
  const next = inside[0] ?? after;
  const last = inside.at(-1) ?? before;
  return [
    ...(before && next ? [between(before, next, from, axes)] : []),
    ...inside,
    ...(last && after ? [between(last, after, to, axes)] : []),
  ];
}

/** Where the straight line between two points stands at x, on these axes. */
function between(one: Point, other: Point, x: number, axes: Axes): Point {
  if (x === one.x) return one;
  if (x === other.x) return other;
  const along = scaleOf(axes.x.scale, [one.x, other.x], [0, 1])(x);
  return { x, y: atShare(axes.y, one.y, other.y, along) };
}

function atShare({ scale }: Axis, start: number, end: number, share: number): number {
  return scale === "log" ? start * (end / start) ** share : start + (end - start) * share;
}
