import { chartSvg } from "../../charts/kinds/chart-svg";
import type { ChartSpec } from "../../charts/kinds/kinds";
import { placedText } from "../../charts/layout/frame";
import { type PlacedText, wrapped } from "../../charts/layout/text-box";
import { element, textElement } from "../../charts/svg/svg-element";
import { inkOf, svgRoot } from "../../charts/svg/svg-root";
import { plainText } from "../../narrative/phrase";
import { nameOf } from "../../scenario/read/title";
import { siteName } from "./site-name";
import { clauseText, footNote, type HeadlineSource, headlineOf, qualifyingSentence } from "./words";

export const previewWidth = 1_200;
export const previewHeight = 630;

/** Some sites cut the edges off; nothing to read stands in them. */
const edge = 60;
const room = previewWidth - 2 * edge;
/** A chart's texts must be read where the picture is shown at a third of its size. */
const chartScale = 2.2;
const axisTitleRoom = 18;

/** The finding in large letters over a small chart, to be read at 360 pixels. `chart` is null when there is none. */
export function previewPicture(source: HeadlineSource, chart: ChartSpec | null, width: number = previewWidth): string {
  const headline = headlineOf(source);
  const title = nameOf(source.evaluation.scenario);
  const texts: PlacedText[] = [];
  const write = (text: string, y: number, size: number, look: Partial<PlacedText>) =>
    texts.push(placedText({ role: "subtitle", text, x: edge, y, size, ...look }));
  const clause = clauseText(headline);
  const [context, contextSize] = contextOf(title, plainText(headline.opening));
  const size = [60, 54, 50, 46].find((each) => wrapped(clause, each, room).length === 1) ?? 54;
  const lines = evenLines(clause, size).slice(0, 3);
  write(context, edge + 28, contextSize, {});
  lines.forEach((line, index) => {
    write(line, edge + 44 + size * (1 + index * 1.16), size, { role: "title", bold: true, paint: "ink" });
  });
  const top = edge + 44 + size * (1 + (lines.length - 1) * 1.16) + 28;
  write(siteName, previewHeight - 32, 28, { bold: true, paint: "ink" });
  write(qualifyingSentence(source.evaluation) || footNote(source.evaluation), previewHeight - 32, 28, {
    x: previewWidth - edge,
    anchor: "end",
  });
  const ink = inkOf("light");
  const content = [
    chart === null ? "" : smallChart(chart, top, previewHeight - 76 - top),
    ...texts.map((text) => textElement(text, ink)),
  ];
  const height = Math.floor((width * previewHeight) / previewWidth);
  return svgRoot(
    { title: clause, summary: context },
    { width, height, theme: "light", idPrefix: "preview" },
    element("g", { transform: `scale(${width / previewWidth})` }, content.join("")),
  );
}

/** What the finding is about, in one line, and its size; the volume and the horizon count for more than the name. */
function contextOf(title: string, opening: string): readonly [string, number] {
  const texts = [[title, opening].filter(Boolean).join(". "), opening || title];
  const fitting = texts.flatMap((text) => [32, 28].map((size) => [text, size] as const));
  const smallest = [texts[1] ?? "", 24] as const;
  return [...fitting, smallest].find(([text, size]) => wrapped(text, size, room).length === 1) ?? smallest;
}

/** In as few lines as it needs, none much shorter than the others. */
function evenLines(text: string, size: number): string[] {
  const lines = wrapped(text, size, room);
  const narrower = [0.5, 0.6, 0.7, 0.8, 0.9].map((share) => wrapped(text, size, room * share));
  return narrower.find(({ length }) => length === lines.length) ?? lines;
}

/** Without the name of its horizontal axis, whose room is given to the lines: the sentence above says what it counts. */
function smallChart(chart: ChartSpec, top: number, height: number): string {
  const size = { width: Math.round(room / chartScale), height: Math.round(height / chartScale) + axisTitleRoom };
  const bare = chart.kind === "lines" ? { ...chart, x: { ...chart.x, title: "" } } : chart;
  const drawn = chartSvg(bare, { ...size, theme: "light", within: true, idPrefix: "preview-chart" });
  return element("g", { transform: `translate(${edge} ${top}) scale(${chartScale})` }, drawn);
}
