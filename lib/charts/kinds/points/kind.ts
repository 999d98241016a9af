import { plotHeight } from "../../layout/size";
import { chartKind } from "../shared/chart-kind";
import { axisData } from "../shared/data";
import { type PointLayout, pointLayout } from "./layout";
import type { PointChartSpec } from "./spec";
import { pointSvg } from "./svg";

export const pointKind = chartKind<PointChartSpec, PointLayout>({
  kind: "points",
  height: (_, size) => plotHeight(size),
  isElastic: true,
  layout: pointLayout,
  svg: pointSvg,
  data: (spec) => ({
    x: axisData(spec.x),
    y: axisData(spec.y),
    limit: spec.limit?.value ?? null,
    frontier: spec.frontier,
    series: spec.points.map(({ id, x, y, across, upright, isOnFrontier }) => ({
      id,
      x,
      y,
      xBand: across,
      yBand: upright,
      isOnFrontier,
    })),
  }),
  cursor: null,
});
