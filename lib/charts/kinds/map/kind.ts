import { chartKind } from "../shared/chart-kind";
import { type MapLayout, mapHeight, mapLayout } from "./layout";
import type { MapChartSpec } from "./spec";
import { mapSvg } from "./svg";

export const mapKind = chartKind<MapChartSpec, MapLayout>({
  kind: "map",
  height: mapHeight,
  isElastic: false,
  layout: mapLayout,
  svg: mapSvg,
  data: ({ xTitle, yTitle, columns, rows, cells }) => ({
    x: { title: xTitle, values: columns.map(({ text }) => text) },
    y: { title: yTitle, values: rows.map(({ text }) => text) },
    series: cells.map(({ column, row, winner, pale }) => ({ column, row, winner, pale })),
  }),
  cursor: null,
});
