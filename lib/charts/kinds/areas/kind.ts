import { plotHeight } from "../../layout/size";
import { chartKind } from "../shared/chart-kind";
import { axisData } from "../shared/data";
import { type AreaLayout, areaLayout } from "./layout";
import type { AreaChartSpec } from "./spec";
import { areaSvg } from "./svg";

export const areaKind = chartKind<AreaChartSpec, AreaLayout>({
  kind: "areas",
  height: (_, size) => plotHeight(size),
  isElastic: true,
  layout: areaLayout,
  svg: areaSvg,
  data: ({ x, y, series, cursor }) => ({
    x: axisData(x),
    y: axisData(y),
    series: series.map(({ id, name, at }) => ({
      id,
      name,
      points: cursor.positions.map((position, index) => ({ x: position, y: at[index] ?? 0 })),
    })),
  }),
  cursor: {
    listed: ({ series }) => series.toReversed(),
    // In a stack the line itself is enough.
    dots: () => [],
  },
});
