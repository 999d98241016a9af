import type { AreaChartSpec, LineChartSpec, Series } from "../spec/spec";
import type { LineLayout } from "./line-layout";
import type { Pixel } from "./segments";

/** Index of the position nearest to a value; 0 when there are none. */
export function nearestIndex(positions: readonly number[], value: number): number {
  let best = 0;
  positions.forEach((position, index) => {
    if (Math.abs(position - value) < Math.abs((positions[best] ?? Number.POSITIVE_INFINITY) - value)) best = index;
  });
  return best;
}

/** Index of the position that is nearest on the screen to a pixel. */
export function indexAtPixel(
  { cursor }: LineChartSpec | AreaChartSpec,
  layout: Pick<LineLayout, "x">,
  pixel: number,
): number {
  return nearestIndex(cursor.positions.map(layout.x), pixel);
}

/** Where the cursor line stands and where it meets each line that has a place in the chart there. */
export function cursorPixels(
  { cursor, series, y }: LineChartSpec,
  layout: LineLayout,
  index: number,
): { readonly x: number; readonly dots: readonly (Pixel & Pick<Series, "id">)[] } {
  const x = layout.x(cursor.positions[index] ?? 0);
  const dots = series.flatMap(({ id, at }) => {
    const value = at[index] ?? Number.NaN;
    return value >= y.domain[0] && value <= y.domain[1] ? [{ id, x, y: layout.y(value) }] : [];
  });
  return { x, dots };
}

/** The position and every value there, as one text for a screen reader. */
export function cursorText({ cursor, series }: LineChartSpec | AreaChartSpec, index: number): string {
  const values = series.map((one) => {
    const band = "bands" in one ? one.bands?.[index] : undefined;
    return `${one.name} ${one.values[index] ?? ""}${band ? ` (${band})` : ""}`;
  });
  return `${cursor.labels[index] ?? ""}: ${values.join(", ")}`;
}
