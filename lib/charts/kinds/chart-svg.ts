import { axesSvg } from "../svg/axes";
import type { ChartParts } from "../svg/chart-parts";
import type { InkPaint } from "../svg/svg-element";
import { inkOf, type SvgOptions, safeId, svgRoot } from "../svg/svg-root";
import { type ChartLayout, type ChartSpec, kindOf } from "./kinds";
import { layoutOf } from "./place-chart";

/** A chart as one SVG element without script, foreign content, filter or anything outside itself. */
export function chartSvg(spec: ChartSpec, options: SvgOptions): string {
  const layout = layoutOf(spec, options);
  const ink = inkOf(options.theme);
  const { defs, under, series, over } = chartParts(layout, ink, safeId(options));
  return svgRoot(spec, options, [axesSvg(layout, ink), under, series, over].join(""), defs);
}

export const chartParts = (layout: ChartLayout, ink: InkPaint, id: string): ChartParts =>
  kindOf(layout).svg(layout, ink, id);
