import { looks } from "../../spec/palette";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { leaderElement, limitElement, markerElement } from "../../svg/marks";
import { element, type InkPaint, pathOf } from "../../svg/svg-element";
import type { LineLayout } from "./layout";
import type { PlacedMark } from "./marks";
import type { PlacedSeries } from "./series";

export function lineSvg(layout: LineLayout, ink: InkPaint): ChartParts {
  const rules = layout.marks.filter(({ mark }) => mark.kind === "rule");
  const levels = layout.marks.filter(({ mark }) => mark.kind === "level");
  const others = layout.marks.filter(({ mark }) => mark.kind !== "rule" && mark.kind !== "level");
  return {
    defs: "",
    under: [
      ...layout.series.map((series) => bandElement(series, ink)),
      ...rules.map((mark) => ruleElement(mark, layout, ink)),
      ...levels.map(({ x, y }) => limitElement({ x1: x, x2: x + layout.plot.width, y1: y, y2: y }, ink)),
    ].join(""),
    series: layout.series.map((series) => seriesElement(series, ink)).join(""),
    over: [
      ...layout.series.map(({ id, end }) => (end ? markerElement(id, end, ink) : "")),
      ...layout.leaders.map((leader) => leaderElement(leader, ink)),
      ...others.map((mark) => markElement(mark, ink)),
      textsSvg(layout.texts, ink),
    ].join(""),
  };
}

/** The look of a line, the same in both renderers. */
export function strokeOf({ id, stressed }: Pick<PlacedSeries, "id" | "stressed">) {
  const { dash, cap } = looks[id];
  return { width: stressed ? 3 : 2, dash, cap };
}

function seriesElement(series: PlacedSeries, ink: InkPaint): string {
  const { width, dash, cap } = strokeOf(series);
  return element("path", {
    class: "chart-series",
    "data-series": series.id,
    d: series.pieces.map(pathOf).join(""),
    fill: "none",
    stroke: ink(series.id),
    "stroke-width": width,
    "stroke-dasharray": dash,
    "stroke-linecap": cap === "round" ? cap : undefined,
    "stroke-linejoin": "round",
  });
}

function bandElement({ id, band }: PlacedSeries, ink: InkPaint): string {
  if (band.length === 0) return "";
  return element("path", {
    class: "chart-band",
    "data-series": id,
    d: `${pathOf(band)}Z`,
    fill: ink(id),
    "fill-opacity": "0.12",
    stroke: ink(id),
    "stroke-opacity": "0.3",
    "stroke-width": 0.7,
  });
}

function ruleElement({ mark, x, y }: PlacedMark, { plot }: LineLayout, ink: InkPaint): string {
  if (mark.kind === "rule" && mark.role === "limit") {
    return limitElement({ x1: x, x2: x, y1: y, y2: plot.y + plot.height }, ink);
  }
  const isYou = mark.kind === "rule" && mark.role === "you";
  return element("line", {
    class: isYou ? "chart-rule chart-you" : "chart-rule chart-crossing",
    x1: x,
    x2: x,
    y1: y,
    y2: plot.y + plot.height,
    stroke: ink(isYou ? "ink-2" : "ink"),
    "stroke-width": 1,
    "stroke-dasharray": isYou ? undefined : "2 3",
  });
}

function markElement({ mark, x, y }: PlacedMark, ink: InkPaint): string {
  if (mark.kind === "tick") {
    return element("line", {
      class: "chart-retraining",
      x1: x - 5,
      x2: x + 5,
      y1: y,
      y2: y,
      stroke: ink(mark.id),
      "stroke-width": 1.5,
    });
  }
  return element("circle", {
    class: "chart-dot",
    cx: x,
    cy: y,
    r: 5.5,
    fill: ink("paper"),
    stroke: ink("ink"),
    "stroke-width": 2.5,
  });
}
