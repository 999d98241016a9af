import { type AreaLayout, areaLayout } from "@/lib/charts/kinds/areas/layout";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { type LineLayout, lineLayout } from "@/lib/charts/kinds/lines/layout";
import type { Size } from "@/lib/charts/layout/size";

export type CursorLayout = LineLayout | AreaLayout;

export const cursorLayout = (spec: SteppableSpec, size: Size): CursorLayout =>
  spec.kind === "lines" ? lineLayout(spec, size) : areaLayout(spec, size);
