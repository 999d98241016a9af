import { isSteppable, nearestIndex, type SteppableSpec, steppedSeries } from "../../charts/kinds/cursor";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { layoutOf } from "../../charts/kinds/place-chart";
import type { Size } from "../../charts/layout/size";
import { firstUpper } from "../../sheet/words";

/** Every value at every position of a chart's cursor, for the card's script; a stack from the top down, as it is seen. */
export function readingOf(spec: SteppableSpec): string {
  const { x, cursor } = spec;
  const series = steppedSeries(spec);
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
  const { plot, x } = layoutOf(spec, size);
  const share = (value: number) => value.toFixed(4);
  return {
    "data-x": spec.cursor.positions.map((position) => share(x(position) / size.width)).join(" "),
    "data-y": [plot.y, plot.y + plot.height].map((y) => share(y / size.height)).join(" "),
  };
}
