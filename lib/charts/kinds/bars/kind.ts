import { compactBelowWidth } from "../../layout/size";
import { chartKind } from "../shared/chart-kind";
import { axisData, partsData } from "../shared/data";
import { type BarLayout, barLayout } from "./layout";
import type { BarChartSpec } from "./spec";
import { barSvg } from "./svg";

export const barKind = chartKind<BarChartSpec, BarLayout>({
  kind: "bars",
  height: (spec, { width }) => 64 + spec.bars.length * (width < compactBelowWidth ? 60 : 56),
  isElastic: false,
  layout: barLayout,
  svg: barSvg,
  data: (spec) => ({
    x: axisData(spec.x),
    series: spec.bars.map(({ id, name, segments }) => ({ id, name, parts: partsData(segments) })),
  }),
  cursor: null,
});
