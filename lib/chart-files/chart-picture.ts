import { compactBelowWidth, heightFor } from "../charts/layout";
import type { ChartSpec } from "../charts/spec";
import { chartSvg } from "../charts/svg";
import type { Answer } from "../decide/answer";
import type { ChartEntry, ChartSource } from "./charts";
import type { Picture } from "./picture-parameters";

/** The chart as its layout for this width wants it, or in a sentence why there is none. */
export const specFor = (entry: ChartEntry, source: ChartSource, { width }: Picture): ChartSpec | string =>
  entry.draw(source, { compact: width < compactBelowWidth });

/** A chart as a picture that stands alone; that a link was cut off is said in it. Never lower than its rows need, or lines could not be told apart. */
export function chartPicture(chart: ChartSpec, { scenario }: Answer, { width, height, theme }: Picture): string {
  const cut = scenario.issues.find(({ code }) => code === "link_cut");
  const spec = cut ? { ...chart, subtitle: `${cut.message} ${chart.subtitle}.` } : chart;
  const usual = heightFor(spec, width, true);
  const isStretchy = spec.kind === "lines" || spec.kind === "areas";
  const least = isStretchy ? usual - 120 : usual;
  return chartSvg(spec, {
    width,
    height: Math.max(least, height ?? usual),
    heading: true,
    theme,
    idPrefix: spec.id,
  });
}
