import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { charts } from "@/lib/charts/definitions/charts";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { comparedByVolume } from "@/lib/compare/by-volume";
import { type Compared, nameAt } from "@/lib/compare/compared";
import { inputGroups } from "@/lib/compare/input-rows";
import { linesOf } from "@/lib/compare/lines";
import { comparedOverTime } from "@/lib/compare/over-time";
import { resultGroups } from "@/lib/compare/result-rows";
import { tabSeparated } from "@/lib/compare/rows";
import { cardOf } from "@/lib/publish/embed/card";
import { cardHtml } from "@/lib/publish/embed/card-html";
import { splitCard } from "@/lib/publish/embed/card-parameters";
import { chartPicture } from "@/lib/publish/files/chart-picture";
import { isWorkbook } from "@/lib/publish/files/scenario-formats/scenario-format";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { scenarioJson } from "@/lib/publish/files/scenario-json";

const unspoken = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object/;
/** Beyond it an axis does not end. */
const longest = 500_000;
const look = { width: 640, height: null, theme: "light", measure: "firstToken", language: "en" } as const;

/** What is wrong with an answer as it is drawn, written and compared: a chart by turns, a card, files, and another answer beside it. */
export function faultsOfDrawing(turn: number, evaluation: Evaluation, other: Evaluation, draws: number | null) {
  const source: ChartSource = draws === null ? { evaluation } : sourceWith(evaluation, draws);
  const { title, issues } = evaluation.scenario;
  // Files tell what was typed.
  const isTyped = issues.some(({ message }) => unspoken.test(message));
  const texts: [string, string][] = [
    ...drawn(turn, source),
    ...(isTyped ? [] : written(source)),
    ["comparison", comparison([evaluation, other])],
  ];
  const faults = texts.flatMap(([place, text]) => {
    const own = title === "" ? text : text.replaceAll(title, "");
    if (text.length > longest) return [`${place} has ${text.length} characters`];
    const said = new RegExp(`.{0,60}(?:${unspoken.source}).{0,20}`).exec(own);
    return said ? [`${place}: ${said[0]}`] : [];
  });
  return [...faults, ...otherTotals(source)];
}

function sourceWith(evaluation: Evaluation, draws: number): ChartSource {
  const { odds, ...parts } = analyseUncertainty(evaluation, draws);
  return { evaluation, odds, monthlyOdds: odds, ...parts, latency: latencyOf(evaluation) };
}

function drawn(turn: number, source: ChartSource): [string, string][] {
  const definition = charts[turn % charts.length] as (typeof charts)[number];
  return [true, false].flatMap((compact): [string, string][] => {
    const spec = definition.draw(source, { compact, measure: look.measure });
    if (typeof spec === "string") return [[definition.id, spec]];
    const card = cardOf(definition, source, splitCard("").look);
    return [
      [definition.id, chartPicture(spec, source.evaluation, look)],
      [`card of ${definition.id}`, typeof card === "string" ? card : cardHtml(card, null, "")],
    ];
  });
}

const written = ({ evaluation, odds }: ChartSource): [string, string][] =>
  scenarioFormats.flatMap((format): [string, string][] =>
    isWorkbook(format) ? [] : [[format.extension, format.write(scenarioJson(evaluation, odds ?? null))]],
  );

function comparison(both: readonly Evaluation[]): string {
  const compared: Compared[] = both.map((evaluation, index) => ({
    ...nameAt(index),
    title: "",
    query: String(index),
    canonical: String(index),
    issues: [],
    evaluation,
    odds: null,
    latency: null,
  }));
  const lines = linesOf(compared, "cheapest");
  const [first] = both;
  const draws = lines.length === 0 || !first ? [] : [comparedOverTime, comparedByVolume];
  const pictures = draws.map((draw) => chartPicture(draw(lines, { compact: false }), first as Evaluation, look));
  return tabSeparated([...inputGroups(compared), ...resultGroups(compared)], compared) + pictures.join("");
}

/** The file has the totals of the answer. */
function otherTotals({ evaluation, odds }: ChartSource): string[] {
  const { approaches } = scenarioJson(evaluation, odds ?? null);
  return evaluation.approaches.flatMap(({ id, totalUsd }) => {
    const inFile = approaches.find((each) => each.id === id)?.totalUsd;
    return inFile !== undefined && Math.abs(inFile - totalUsd) <= 1e-9 * Math.abs(totalUsd)
      ? []
      : [`the file has ${inFile} for ${id}, the answer ${totalUsd}`];
  });
}
