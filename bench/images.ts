import { analysePartsInSlices, analyseUncertainty } from "../lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "../lib/analysis/uncertainty/most-draws";
import { charts } from "../lib/charts/definitions/charts";
import type { ChartDefinition, ChartSource } from "../lib/charts/definitions/shared/chart";
import { chartPicture, pictureSpec } from "../lib/publish/files/chart-picture";
import { splitPicture } from "../lib/publish/files/picture-parameters";
import { readScenario } from "../lib/scenario/validate/validate-scenario";
import { runToEnd } from "../lib/sliced";
import { concurrency, formatLoad, type Load, load } from "./load";
import { medianMs } from "./timing";

/** Flat figures, several of them ranges; bills built up from tokens and prices, without a range. */
const presets = ["article-001.2026-11", "support-bot.2026-11"] as const;

let queries = 20_000;
const newLink = (preset: string): string => `p=${preset}&queries=${queries++}&v=1`;
const { picture } = splitPicture("");

/** How many pictures one processor draws, without a server around it. */
export function benchDrawing(): string[] {
  return [
    "SVG drawn on one processor: of a new link each time, and of an answer that is known",
    ...presets.flatMap((preset) =>
      charts.flatMap((chart) => {
        const known = sourceOf(preset);
        if (svgOf(chart, known) === null) return [];
        const rates = [
          perSecond(medianMs(() => svgOf(chart, freshSource(preset, chart)))),
          perSecond(medianMs(() => svgOf(chart, known))),
        ];
        return `  ${rates.join(" ")}  ${chart.id}, ${preset}`;
      }),
    ),
  ];
}

const perSecond = (ms: number): string => `${(1_000 / ms).toFixed(0)}/s`.padStart(9);

function sourceOf(preset: string): ChartSource {
  const evaluation = evaluateScenario(readScenario(newLink(preset)));
  const uncertainty = analyseUncertainty(evaluation, firstDraws);
  return { evaluation: evaluation, ...uncertainty, monthlyOdds: uncertainty.odds };
}

function freshSource(preset: string, { needs }: ChartDefinition): ChartSource {
  const evaluation = evaluateScenario(readScenario(newLink(preset)));
  return { evaluation: evaluation, ...runToEnd(analysePartsInSlices(evaluation, firstDraws, needs)) };
}

function svgOf(chart: ChartDefinition, source: ChartSource): string | null {
  const spec = pictureSpec(chart, source, picture);
  return typeof spec === "string" ? null : chartPicture(spec, source.evaluation, picture);
}

/**
 * How fast the server gives charts as files, beside a finished page of the smallest Next app, which it only has to send.
 * Every request is for another scenario, unless it says otherwise.
 */
export async function benchImages(base: string, staticBase: string): Promise<string[]> {
  const forMs = 4_000;
  const page = await load(() => new URL(`/?n=${queries++}`, staticBase), forMs);
  const lines = [
    `Charts as files, ${concurrency} connections kept alive, ${forMs / 1_000} s each; ratio is of a finished page's requests a second over theirs`,
    `  ${formatLoad(page)}  a finished page of the smallest Next app`,
  ];
  const measure = async (file: string, preset: string) => {
    const made = await load(() => new URL(`/chart/${file}?${newLink(preset)}`, base), forMs);
    lines.push(beside(made, page, `${file}, ${preset}`));
  };
  for (const preset of presets)
    for (const file of ["breakdown.svg", "over-time.svg", "over-time.png", "over-time.csv"])
      await measure(file, preset);
  for (const file of ["over-time.svg", "over-time.png"]) {
    const same = await load(() => new URL(`/chart/${file}`, base), forMs);
    lines.push(beside(same, page, `${file}, the same scenario again and again`));
  }
  return lines;
}

const beside = (made: Load, page: Load, what: string): string =>
  `  ${formatLoad(made)}  ratio ${(page.perSecond / made.perSecond).toFixed(1).padStart(5)}  ${what}`;
