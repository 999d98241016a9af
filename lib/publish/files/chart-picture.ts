import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { compactBelowWidth, heightFor } from "../../charts/layout/layout";
import type { ChartSpec } from "../../charts/spec/spec";
import { chartSvg } from "../../charts/svg/svg";
import type { ChartEntry, ChartSource } from "./charts";
import type { Picture } from "./picture-parameters";

/** The chart as its layout for this width wants it, or in a sentence why there is none. */
export const pictureSpec = (entry: ChartEntry, source: ChartSource, { width, measure }: Picture): ChartSpec | string =>
  entry.draw(source, { compact: width < compactBelowWidth, measure });

/** A chart as a picture that stands alone, with the scenario's own title; that a link was cut off is said in it. Never lower than it can be read. */
export function chartPicture(chart: ChartSpec, { scenario }: Evaluation, { width, height, theme }: Picture): string {
  const cut = scenario.issues.find(({ code }) => code === "link_cut");
  const lines = [cut?.message, scenario.title, chart.subtitle].filter(Boolean);
  const spec = { ...chart, subtitle: lines.join("\n") };
  const { usual, least } = heightsOf(spec, width);
  return chartSvg(spec, {
    width,
    height: Math.max(least, height ?? usual),
    heading: true,
    theme,
    idPrefix: spec.id,
  });
}

/** Rows are as high as they need; a chart of lines is nearly twice as wide as it is high, or lower when that is asked for. */
function heightsOf(spec: ChartSpec, width: number): { readonly usual: number; readonly least: number } {
  const height = heightFor(spec, width, true);
  if (spec.kind !== "lines" && spec.kind !== "areas" && spec.kind !== "points") return { usual: height, least: height };
  return { usual: Math.max(height, Math.round(width * 0.45)), least: height - 120 };
}
