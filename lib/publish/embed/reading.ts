import { nearestIndex } from "../../charts/layout/cursor";
import { layoutOf, type Size } from "../../charts/layout/layout";
import type { AreaChartSpec, ChartSpec, LineChartSpec } from "../../charts/spec/spec";
import { firstUpper } from "../../charts/words/wording";

type Steppable = LineChartSpec | AreaChartSpec;

export const isSteppable = (spec: ChartSpec): spec is Steppable => spec.kind === "lines" || spec.kind === "areas";

/** Every value at every position of a chart's cursor, for the card's script; a stack from the top down, as it is seen. */
export function readingOf(spec: Steppable): string {
  const { x, cursor } = spec;
  const series = spec.kind === "areas" ? spec.series.toReversed() : spec.series;
  return JSON.stringify({
    label: firstUpper(x.title),
    names: series.map(({ name }) => name),
    ids: series.map(({ id }) => id),
    start: nearestIndex(cursor.positions, cursor.start),
    rows: cursor.labels.map((label, index) => [label, ...series.map(({ values }) => values[index] ?? "")]),
  });
}

/** Where the positions stand in a picture, as shares of its width, and its plot from top to foot, of its height. */
export function placesIn(spec: ChartSpec, size: Size): { readonly "data-x"?: string; readonly "data-y"?: string } {
  if (!isSteppable(spec)) return {};
  const layout = layoutOf(spec, size);
  if (!("x" in layout) || typeof layout.x !== "function") return {};
  const { plot, x } = layout;
  const share = (value: number) => value.toFixed(4);
  return {
    "data-x": spec.cursor.positions.map((position) => share(x(position) / size.width)).join(" "),
    "data-y": [plot.y, plot.y + plot.height].map((y) => share(y / size.height)).join(" "),
  };
}
