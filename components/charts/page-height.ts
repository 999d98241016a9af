import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import { compactBelowWidth } from "@/lib/charts/layout/size";

/** On the page a plot is lower than in a picture that stands alone, so that it and the answer are on one screen. */
const highest = { wide: 240, compact: 160 } as const;

/** What a chart has around its plot: title, cursor, values and sentence. */
const besidePlot = 340;

const isFullScreen = (): boolean =>
  typeof document !== "undefined" && document.fullscreenElement !== null && document.fullscreenElement !== undefined;

export const pageHeight = (spec: ChartSpec, width: number): number => {
  const height = heightFor(spec, width);
  if (spec.kind !== "lines" && spec.kind !== "areas") return height;
  if (isFullScreen()) return Math.max(highest.wide, Math.min(window.innerHeight - besidePlot, width * 0.6));
  return Math.min(height, width < compactBelowWidth ? highest.compact : highest.wide);
};
