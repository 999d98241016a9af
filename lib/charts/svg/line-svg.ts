import type { LineLayout, PlacedSeries } from "../layout/line-layout";
import type { PlacedMark } from "../layout/line-marks";
import type { Pixel } from "../layout/segments";
import { type Look, looks, type SeriesId } from "../spec/palette";
import type { ChartParts } from "./svg";
import { element, type InkPaint, pathOf, textElement } from "./svg-element";

export function lineSvg(layout: LineLayout, ink: InkPaint): ChartParts {
  const rules = layout.marks.filter(({ mark }) => mark.kind === "rule");
  const levels = layout.marks.filter(({ mark }) => mark.kind === "level");
  const others = layout.marks.filter(({ mark }) => mark.kind !== "rule" && mark.kind !== "level");
  const texts = layout.texts.filter(({ role }) => role !== "x-tick" && role !== "y-tick");
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
      ...texts.map((text) => textElement(text, ink)),
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

type Ends = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A limit looks the same in every chart. */
export function limitElement(ends: Ends, ink: InkPaint): string {
  return element("line", {
    class: "chart-rule chart-limit",
    ...ends,
    stroke: ink("ink"),
    "stroke-width": 1.5,
    "stroke-dasharray": "6 3",
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

export function leaderElement({ from, to, paint }: LineLayout["leaders"][number], ink: InkPaint): string {
  return element("line", {
    class: "chart-leader",
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: ink(paint),
    "stroke-width": 1,
  });
}

/** The shape of a series, so that lines can be told apart without colour. */
export function markerElement(id: SeriesId, { x, y }: Pixel, ink: InkPaint): string {
  const look = { class: "chart-marker", fill: ink(id), stroke: ink("paper"), "stroke-width": 1 };
  if (looks[id].marker === "circle") return element("circle", { ...look, cx: x, cy: y, r: 4 });
  return element("path", {
    ...look,
    d: `${pathOf(markerCorners(looks[id].marker).map((at) => ({ x: x + at.x, y: y + at.y })))}Z`,
  });
}

function markerCorners(marker: Look["marker"]): Pixel[] {
  const corners = { circle: 12, square: 4, triangle: 3, diamond: 4, pentagon: 5 }[marker];
  const turn = marker === "square" ? Math.PI / 4 : 0;
  const radius = { circle: 4, square: 5, triangle: 5.5, diamond: 5.5, pentagon: 5 }[marker];
  return Array.from({ length: corners }, (_, index) => {
    const angle = turn - Math.PI / 2 + (index * 2 * Math.PI) / corners;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
