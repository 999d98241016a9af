import { type BarLayout, barLayout } from "./bar-layout";
import { type LineLayout, lineLayout } from "./line-layout";
import type { ChartSpec } from "./spec";

export type Size = {
  readonly width: number;
  readonly height: number;
  /** Draw title and subtitle inside the picture: for an image that stands alone. */
  readonly heading?: boolean;
};

/** Narrower than this, a chart is drawn from its compact spec. */
export const compactBelowWidth = 560;

export type ChartLayout = LineLayout | BarLayout;

/** The height at which a chart of this width looks right; a bar chart is as high as its bars need. */
export function heightFor(spec: ChartSpec, width: number): number {
  const isCompact = width < compactBelowWidth;
  if (spec.kind === "lines") return isCompact ? 300 : 380;
  return 64 + spec.bars.length * (isCompact ? 60 : 56);
}

/** Where everything in a chart goes, in pixels. Both renderers draw exactly this. */
export function layoutOf(spec: ChartSpec, size: Size): ChartLayout {
  return spec.kind === "lines" ? lineLayout(spec, size) : barLayout(spec, size);
}
