import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import { compactBelowWidth } from "@/lib/charts/layout/size";

/** On the page a plot is lower than in a picture that stands alone, so that it and the answer are on one screen. */
const highest = { wide: 240, compact: 160 } as const;

export const pageHeight = (spec: ChartSpec, width: number): number => {
  const height = heightFor(spec, width);
  if (spec.kind !== "lines" && spec.kind !== "areas") return height;
  return Math.min(height, width < compactBelowWidth ? highest.compact : highest.wide);
};
