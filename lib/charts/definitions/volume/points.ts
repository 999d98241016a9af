import { type Curve, curveAt } from "../../../analysis/break-even/curve";
import type { ApproachResult } from "../../../analysis/break-even/types";
import { linearTicks, oneTwoFive, type Scale, scaleOf, valueAt } from "../../spec/scale";
import type { Axis, Point } from "../../spec/spec";

/** Points enough that a curve looks smooth on a logarithmic axis, and steps no denser than an eye can part. */
const evenPoints = 64;
const maxSteps = 150;

type Interval = readonly [number, number];

/** The total at volumes evenly spaced on the axis, at every volume in `also`, and on both sides of each step of the curve. */
export function volumePoints(
  curve: Curve,
  domain: Interval,
  also: readonly number[],
  scale: Axis["scale"] = "log",
): Point[] {
  const start = Math.max(domain[0], curve.from[0] ?? domain[0]);
  const end = Math.min(domain[1], curve.to);
  if (!(start < end)) return [];
  const inside = (x: number) => x > start && x < end;
  const places = [...evenlySpaced(start, end, evenPoints, scale), ...also.filter(inside)].map((x) => at(curve, x));
  return [...places, ...steps(curve, inside, scaleOf(scale, domain, [0, maxSteps]))].sort(
    (one, other) => one.x - other.x || one.y - other.y,
  );
}

function at(curve: Curve, x: number): Point {
  return { x, y: curveAt(curve, x) };
}

function evenlySpaced(start: number, end: number, count: number, scale: Axis["scale"]): number[] {
  const inner = Array.from({ length: count - 2 }, (_, index) => {
    return valueAt(scale, [start, end], (index + 1) / (count - 1));
  });
  return [start, ...inner, end];
}

/** Both sides of each start of a piece; where several fall on the same spot of the axis, the first stands for all. */
function steps(curve: Curve, inside: (x: number) => boolean, place: Scale): Point[] {
  const points: Point[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  curve.from.forEach((x, index) => {
    if (index === 0 || !inside(x) || place(x) - previous < 1) return;
    previous = place(x);
    const before = endOfPiece(curve, index - 1, x);
    const after = curve.value[index] ?? before;
    points.push({ x, y: before });
    if (after !== before) points.push({ x, y: after });
  });
  return points;
}

function endOfPiece({ from, value, slope }: Curve, index: number, x: number): number {
  return (value[index] ?? 0) + (slope[index] ?? 0) * (x - (from[index] ?? 0));
}

/** Round volumes a reader can step through, on a logarithmic axis 1 to 9 times each power of ten, and the ones with a meaning. */
export function volumeSteps(domain: Interval, also: readonly number[], scale: Axis["scale"] = "log"): number[] {
  const wanted = [...(scale === "log" ? ofDecades(domain) : linearTicks(domain, 24)), ...also];
  return [...new Set(wanted.filter((x) => x >= domain[0] && x <= domain[1]))].sort((one, other) => one - other);
}

function ofDecades(domain: Interval): number[] {
  const decades = oneTwoFive([10 ** Math.floor(Math.log10(domain[0])), domain[1]]).filter(
    (_, index) => index % 3 === 0,
  );
  return decades.flatMap((decade) => Array.from({ length: 9 }, (_, index) => decade * (index + 1)));
}

/** A curve of very many steps is not followed to the end; beyond that there is no figure. */
export function knownTotal({ curve }: ApproachResult, x: number): number {
  return x <= curve.to ? curveAt(curve, x) : Number.NaN;
}
