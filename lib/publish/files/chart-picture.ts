import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ChartDefinition, ChartSource } from "../../charts/definitions/shared/chart";
import { chartSvg } from "../../charts/kinds/chart-svg";
import { type ChartSpec, kindOf } from "../../charts/kinds/kinds";
import { heightFor } from "../../charts/kinds/place-chart";
import { compactBelowWidth } from "../../charts/layout/size";
import { qualifying } from "../../scenario/read/issue";
import { firstUpper } from "../../sheet/words";
import type { Picture } from "./picture-parameters";

/** The chart as its layout for this width wants it, or in a sentence why there is none. */
export const pictureSpec = (
  chart: ChartDefinition,
  source: ChartSource,
  { width, measure }: Picture,
): ChartSpec | string => chart.draw(source, { compact: width < compactBelowWidth, measure });

/** A chart as a picture that stands alone, with the scenario's own title; what its figures must not be shown without is said in it. Never lower than it can be read. */
export function chartPicture(chart: ChartSpec, { scenario }: Evaluation, { width, height, theme }: Picture): string {
  const notices = qualifying(scenario).map(({ short, message }) => firstUpper(short ?? message));
  const lines = [...notices, scenario.title, chart.subtitle].filter(Boolean);
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
  if (!kindOf(spec).isElastic) return { usual: height, least: height };
  return { usual: Math.max(height, Math.round(width * 0.45)), least: height - 120 };
}
