import type { AreaLayout, PlacedArea } from "../kinds/areas/layout";
import type { LineLayout } from "../kinds/lines/layout";
import type { Pixel } from "../layout/segments";
import { type Paint, type Rect, textBox } from "../layout/text-box";
import { looks, type SeriesId } from "../spec/palette";

export type SeriesHit = {
  readonly id: SeriesId;
  /** Its name was met, not what it names. */
  readonly isName: boolean;
};

/** A pointer this near to a line, in pixels, is on it. */
const reach = 12;
/** Room around a name, so that it can be hit: 24 pixels high in all. */
const nameRoom = 6;

/** The series whose name at the end, or whose line or area, a pointer is on. */
export function seriesAt(layout: LineLayout | AreaLayout, pixel: Pixel): SeriesHit | null {
  return nameAt(layout, pixel) ?? (layout.kind === "lines" ? lineAt(layout, pixel) : areaAt(layout, pixel));
}

function nameAt(layout: LineLayout | AreaLayout, pixel: Pixel): SeriesHit | null {
  const met = layout.texts
    .filter(({ role }) => role === "end-label")
    .filter((text) => holds(grown(textBox(text)), pixel))
    .flatMap(({ paint }) => (isSeries(paint) ? paint : []));
  return met[0] ? { id: met[0], isName: true } : null;
}

const isSeries = (paint: Paint): paint is SeriesId => Object.hasOwn(looks, paint);

const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - nameRoom,
  y: y - nameRoom,
  width: width + 2 * nameRoom,
  height: height + 2 * nameRoom,
});

const holds = ({ x, y, width, height }: Rect, pixel: Pixel): boolean =>
  pixel.x >= x && pixel.x <= x + width && pixel.y >= y && pixel.y <= y + height;

/** The nearest line; of two as near, the one drawn on top. */
function lineAt({ series }: LineLayout, pixel: Pixel): SeriesHit | null {
  let best: { readonly id: SeriesId; readonly distance: number } | null = null;
  for (const { id, pieces } of series) {
    const distance = Math.min(...pieces.map((piece) => distanceTo(piece, pixel)));
    if (distance <= reach && distance <= (best?.distance ?? reach)) best = { id, distance };
  }
  return best ? { id: best.id, isName: false } : null;
}

function distanceTo(line: readonly Pixel[], pixel: Pixel): number {
  const distances = line.slice(1).map((end, index) => distanceToSegment(line[index] ?? end, end, pixel));
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

function distanceToSegment(from: Pixel, to: Pixel, { x, y }: Pixel): number {
  const [deltaX, deltaY] = [to.x - from.x, to.y - from.y];
  const squared = deltaX ** 2 + deltaY ** 2;
  const along = squared === 0 ? 0 : ((x - from.x) * deltaX + (y - from.y) * deltaY) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(from.x + share * deltaX - x, from.y + share * deltaY - y);
}

function areaAt({ areas }: AreaLayout, pixel: Pixel): SeriesHit | null {
  const area = areas.find((one) => liesIn(one, pixel));
  return area ? { id: area.id, isName: false } : null;
}

/** Whether a ray to the right of the pixel leaves the outline an odd number of times. */
function liesIn({ outline }: PlacedArea, { x, y }: Pixel): boolean {
  const leaves = outline.filter((to, index) => {
    const from = outline.at(index - 1) ?? to;
    if (from.y > y === to.y > y) return false;
    return x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
  });
  return leaves.length % 2 === 1;
}
