import type { Pixel } from "../../layout/segments";
import type { SeriesId } from "../../spec/palette";
import type { Scale } from "../../spec/scale";
import type { Point } from "../../spec/spec";
import type { Series } from "./spec";

export type PlacedSeries = {
  readonly id: SeriesId;
  readonly stressed: boolean;
  /** The line; more than one piece where it has gaps. */
  readonly pieces: readonly (readonly Pixel[])[];
  /** The outline of its band, there and back; empty without one. */
  readonly band: readonly Pixel[];
  /** The marker at the end of the line; null when nothing of the line can be shown. */
  readonly end: Pixel | null;
};

export function placedSeries({ id, stressed, points, restarts = [], band }: Series, x: Scale, y: Scale): PlacedSeries {
  const place = (point: Point) => ({ x: x(point.x), y: y(point.y) });
  const pixels = points.map(place);
  const outline = band ? [...band.high, ...band.low.toReversed()].map(place) : [];
  const starts = [0, ...restarts];
  const pieces = starts.map((start, index) => pixels.slice(start, starts[index + 1]));
  return { id, stressed, pieces, band: outline, end: pixels.at(-1) ?? null };
}
