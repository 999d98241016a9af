import type { BarLayout } from "../layout/bar-layout";
import type { ChartLayout } from "../layout/layout";
import type { LineLayout } from "../layout/line-layout";
import { element, type InkPaint, textElement } from "./svg-element";

/** Grid, base line, ticks and their labels. The interactive chart draws these itself, at the same places. */
export function axesSvg(layout: ChartLayout, ink: InkPaint): string {
  const lines = axisLines(layout, ink);
  const labels = layout.texts.filter(({ role }) => role === "x-tick" || role === "y-tick");
  return [...lines, ...labels.map((label) => textElement(label, ink))].join("");
}

function axisLines(layout: ChartLayout, ink: InkPaint): string[] {
  if (layout.kind === "lines") return lineAxes(layout, ink);
  if (layout.kind === "bars") return barAxes(layout, ink);
  const drawn = { grid, axis };
  return layout.axes.map(({ kind, x1, y1, x2, y2 }) => drawn[kind](x1, y1, x2, y2, ink));
}

function lineAxes({ plot, gridY, ticksX }: LineLayout, ink: InkPaint): string[] {
  const foot = plot.y + plot.height;
  const right = plot.x + plot.width;
  return [
    ...gridY.filter((y) => y < foot - 1).map((y) => grid(plot.x, y, right, y, ink)),
    axis(plot.x, foot, right, foot, ink),
    ...ticksX.map((x) => axis(x, foot, x, foot + 5, ink)),
  ];
}

function barAxes({ plot, ticksX }: BarLayout, ink: InkPaint): string[] {
  const foot = plot.y + plot.height;
  return [
    ...ticksX.filter((x) => x > plot.x + 1).map((x) => grid(x, plot.y, x, foot, ink)),
    axis(plot.x, plot.y, plot.x, foot, ink),
  ];
}

function grid(x1: number, y1: number, x2: number, y2: number, ink: InkPaint): string {
  return element("line", { class: "chart-grid", x1, y1, x2, y2, stroke: ink("line"), "stroke-width": 1 });
}

function axis(x1: number, y1: number, x2: number, y2: number, ink: InkPaint): string {
  return element("line", { class: "chart-axis", x1, y1, x2, y2, stroke: ink("ink-2"), "stroke-width": 1 });
}
