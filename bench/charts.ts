import { analyseUncertainty } from "../lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "../lib/analysis/uncertainty/most-draws";
import { charts } from "../lib/charts/definitions/charts";
import type { ChartDefinition, ChartSource } from "../lib/charts/definitions/shared/chart";
import type { LineChartSpec } from "../lib/charts/kinds/lines/spec";
import { looks } from "../lib/charts/spec/palette";
import { chartPicture, pictureSpec } from "../lib/publish/files/chart-picture";
import { splitPicture } from "../lib/publish/files/picture-parameters";
import { readScenario } from "../lib/scenario/validate/validate-scenario";

export { quantile, roundsBeside, timesBeside } from "./timing";

const link = "p=article-001.2026-11&horizon=36&growth=0.03&v=1";

/** The chart of costs over time of article 001, with bands, as the server draws it, and all that a peer needs to draw the same. */
export function chartToDraw() {
  const evaluation = evaluateScenario(readScenario(link));
  const uncertainty = analyseUncertainty(evaluation, firstDraws);
  const source: ChartSource = { evaluation, ...uncertainty, monthlyOdds: uncertainty.odds };
  const { picture } = splitPicture("");
  const chart = charts.find(({ id }) => id === "over-time") as ChartDefinition;
  const specOf = () => pictureSpec(chart, source, picture) as LineChartSpec;
  const draw = () => chartPicture(specOf(), evaluation, picture);
  const given = specOf();
  const { title, subtitle, x, y, series } = given;
  const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(draw()) ?? []).map(Number);
  return {
    draw,
    /** From what the peers are given, too: the title, ticks and lines, and their labels. */
    drawGiven: () => chartPicture(given, evaluation, picture),
    width,
    height,
    title,
    subtitle,
    x: { domain: x.domain, ticks: x.ticks.map(({ value }) => value), title: x.title },
    y: { domain: y.domain, ticks: y.ticks.map(({ value }) => value), title: y.title },
    lines: series.map(({ id, endLabel, points, band }) => ({
      colour: looks[id].ink.light,
      label: endLabel,
      points,
      low: band?.low ?? [],
      high: band?.high ?? [],
    })),
  };
}
