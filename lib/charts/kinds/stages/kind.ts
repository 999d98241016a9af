import { chartKind } from "../shared/chart-kind";
import { axisData, partsData } from "../shared/data";
import { type StageLayout, stageHeight, stageLayout } from "./layout";
import type { StageChartSpec } from "./spec";
import { stageSvg } from "./svg";

export const stageKind = chartKind<StageChartSpec, StageLayout>({
  kind: "stages",
  height: (spec, { width }) => stageHeight(spec, width),
  isElastic: false,
  layout: stageLayout,
  svg: stageSvg,
  data: ({ x, limit, groups }) => ({
    x: axisData(x),
    limit: limit?.value ?? null,
    series: groups.map(({ id, name, rows, note }) => ({
      id,
      name,
      note,
      bars: rows.map((row) => ({ name: row.name, parts: partsData(row.segments) })),
    })),
  }),
  cursor: null,
});
