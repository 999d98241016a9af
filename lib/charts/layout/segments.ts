import type { Rect } from "./text-box";

export type Pixel = { readonly x: number; readonly y: number };
export type LineSegment = { readonly from: Pixel; readonly to: Pixel };

/** Whether a line of straight pieces touches the box. */
export function crosses(line: readonly Pixel[], box: Rect): boolean {
  for (let index = 1; index < line.length; index++)
    if (segmentMeetsBox(line[index - 1] as Pixel, line[index] as Pixel, box)) return true;
  return false;
}

/** Clips the segment to the box (Liang and Barsky). */
function segmentMeetsBox(from: Pixel, to: Pixel, { x, y, width, height }: Rect): boolean {
  // Nearly every segment lies wholly on one side.
  if ((from.x < x && to.x < x) || (from.x > x + width && to.x > x + width)) return false;
  if ((from.y < y && to.y < y) || (from.y > y + height && to.y > y + height)) return false;
  let start = 0;
  let end = 1;
  const deltaX = to.x - from.x;
  const deltaY = to.y - from.y;
  const edges = [
    [-deltaX, from.x - x],
    [deltaX, x + width - from.x],
    [-deltaY, from.y - y],
    [deltaY, y + height - from.y],
  ] as const;
  for (const [slope, room] of edges) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) start = Math.max(start, room / slope);
    if (slope > 0) end = Math.min(end, room / slope);
  }
  return start <= end;
}

/** Whether two segments cross. */
export function meet(one: LineSegment, other: LineSegment): boolean {
  const turn = (a: Pixel, b: Pixel, c: Pixel) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return (
    turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0 &&
    turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0
  );
}
