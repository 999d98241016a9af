import { plotHeight } from "../../layout/size";
import { chartKind } from "../shared/chart-kind";
import { axisData } from "../shared/data";
import { type LineLayout, lineLayout } from "./layout";
import type { LineChartSpec } from "./spec";
import { lineSvg } from "./svg";

export const lineKind = chartKind<LineChartSpec, LineLayout>({
  kind: "lines",
  height: (_, size) => plotHeight(size),
  isElastic: true,
  layout: lineLayout,
  svg: lineSvg,
  data: ({ x, y, series, marks }) => ({
    x: axisData(x),
    y: axisData(y),
    series: series.map(({ id, name, points, band }) => ({ id, name, points, ...(band && { band }) })),
    marks: marks
      .filter(({ label }) => label)
      .map((mark) => ({ kind: mark.kind, ...("x" in mark ? { x: mark.x } : { y: mark.y }), label: mark.label })),
  }),
  cursor: {
    listed: ({ series }) => series,
    dots: ({ cursor, series, y }, layout, index) => {
      const x = layout.x(cursor.positions[index] ?? 0);
      return series.flatMap(({ id, at }) => {
        const value = at[index] ?? Number.NaN;
        return value >= y.domain[0] && value <= y.domain[1] ? [{ id, x, y: layout.y(value) }] : [];
      });
    },
  },
});
