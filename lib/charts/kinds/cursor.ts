import type { Cursor, SteppedSeries } from "../spec/spec";
import { type ChartSpec, kindOf } from "./kinds";
import type { LayoutOf } from "./place-chart";
import type { CursorDot } from "./shared/chart-kind";

/** A chart with positions to step through. */
export type SteppableSpec = Extract<ChartSpec, { readonly cursor: Cursor }>;

export const isSteppable = (spec: ChartSpec): spec is SteppableSpec => kindOf(spec).cursor !== null;

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
  { cursor }: SteppableSpec,
  { x }: Pick<LayoutOf<SteppableSpec>, "x">,
  pixel: number,
): number {
  return nearestIndex(cursor.positions.map(x), pixel);
}

/** Where the cursor line stands, and where it meets what has a place in the chart there. */
export function cursorPixels(
  spec: SteppableSpec,
  layout: LayoutOf<SteppableSpec>,
  index: number,
): { readonly x: number; readonly dots: readonly CursorDot[] } {
  return {
    x: layout.x(spec.cursor.positions[index] ?? 0),
    dots: kindOf(spec).cursor?.dots(spec, layout, index) ?? [],
  };
}

/** What has a value at the cursor, from the top down as it is seen. */
export const steppedSeries = (spec: SteppableSpec): readonly SteppedSeries[] => kindOf(spec).cursor?.listed(spec) ?? [];

/** The position and every value there, as one text for a screen reader. */
export function cursorText({ cursor, series }: SteppableSpec, index: number): string {
  const values = series.map((one: SteppedSeries) => {
    const band = one.bands?.[index];
    return `${one.name} ${one.values[index] ?? ""}${band ? ` (${band})` : ""}`;
  });
  return `${cursor.labels[index] ?? ""}: ${values.join(", ")}`;
}
