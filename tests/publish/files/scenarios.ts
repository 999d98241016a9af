import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { findChart } from "@/lib/charts/definitions/charts";
import type { ChartDefinition, ChartSource } from "@/lib/charts/definitions/shared/chart";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { pictureSpec } from "@/lib/publish/files/chart-picture";
import { splitPicture } from "@/lib/publish/files/picture-parameters";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

/** Every figure of it is a flat one of a guide, and most are ranges. */
export const article = "p=article-001.2026-11&v=1";

/** Built from parts, so that its requests can be timed; one approach has machines of its own. */
const bot = "p=support-bot.2026-11&v=1";

const ofLatency = ["latency", "distribution", "cost-latency", "headroom"];

/** A link for which a chart can be drawn. */
export const defaultLink = (name: string): string => (ofLatency.includes(name) ? bot : article);

const made = new Map<string, ChartSource>();

export function sourceOf(link: string): ChartSource {
  const known = made.get(link);
  if (known) return known;
  const evaluation = evaluateScenario(readScenario(link));
  const uncertainty = analyseUncertainty(evaluation, 200);
  const source = {
    evaluation: evaluation,
    ...uncertainty,
    monthlyOdds: uncertainty.odds,
    latency: latencyOf(evaluation),
  };
  made.set(link, source);
  return source;
}

export const pictureOf = (query: string) => splitPicture(query).picture;

export const chartOf = (name: string): ChartDefinition => {
  const chart = findChart(name);
  if (!chart) throw new Error(`no such chart: ${name}`);
  return chart;
};

/** A chart of a link, which must have one. */
export function drawn(name: string, link = defaultLink(name), query = ""): { spec: ChartSpec; evaluation: Evaluation } {
  const source = sourceOf(link);
  const spec = pictureSpec(chartOf(name), source, pictureOf(query));
  if (typeof spec === "string") throw new Error(`${name} is not drawn: ${spec}`);
  return { spec, evaluation: source.evaluation };
}
