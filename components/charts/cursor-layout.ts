import { type AreaLayout, areaLayout } from "@/lib/charts/layout/area-layout";
import type { Size } from "@/lib/charts/layout/layout";
import { type LineLayout, lineLayout } from "@/lib/charts/layout/line-layout";
import type { CursorChartSpec } from "@/lib/charts/spec/spec";

export type CursorLayout = LineLayout | AreaLayout;

export const cursorLayout = (spec: CursorChartSpec, size: Size): CursorLayout =>
  spec.kind === "lines" ? lineLayout(spec, size) : areaLayout(spec, size);
