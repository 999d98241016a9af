import { type Scale, scaleOf } from "../spec/scale";
import type { Axis } from "../spec/spec";
import { type AxisLine, type Frame, placedText, xTickTexts } from "./frame";
import type { PlacedText, Rect } from "./text-box";

/** A plot with two axes, and where values lie in it. */
export type Plane = { readonly plot: Rect; readonly x: Scale; readonly y: Scale };

type Axes = { readonly x: Axis; readonly y: Axis };

export function planeOf({ x, y }: Axes, { plot }: Frame): Plane {
  return {
    plot,
    x: scaleOf(x.scale, x.domain, [plot.x, plot.x + plot.width]),
    y: scaleOf(y.scale, y.domain, [plot.y + plot.height, plot.y]),
  };
}

/** Grid lines across the plot, the line at its foot, and the ticks of the x axis below that. */
export function planeLines(axes: Axes, { plot, x, y }: Plane): AxisLine[] {
  const foot = plot.y + plot.height;
  const right = plot.x + plot.width;
  const heights = axes.y.ticks.map(({ value }) => y(value)).filter((at) => at < foot - 1);
  const ticks = axes.x.ticks.map(({ value }) => x(value));
  return [
    ...heights.map((at) => lineOf("grid", plot.x, at, right, at)),
    lineOf("axis", plot.x, foot, right, foot),
    ...ticks.map((at) => lineOf("axis", at, foot, at, foot + 5)),
  ];
}

export const lineOf = (kind: AxisLine["kind"], x1: number, y1: number, x2: number, y2: number): AxisLine => ({
  kind,
  x1,
  y1,
  x2,
  y2,
});

export const gridOf = ({ axes }: { readonly axes: readonly AxisLine[] }): AxisLine[] =>
  axes.filter(({ kind }) => kind === "grid");

/** Grid lines down a plot of rows, but for the line at its left, which is the axis. */
export function rowLines({ x, y, height }: Rect, ticks: readonly number[]): AxisLine[] {
  const foot = y + height;
  const inside = ticks.filter((at) => at > x + 1);
  return [...inside.map((at) => lineOf("grid", at, y, at, foot)), lineOf("axis", x, y, x, foot)];
}

/** The labels of both axes, and the title of the x axis. */
export function planeTexts(axes: Axes, { plot, x, y }: Plane): PlacedText[] {
  const foot = plot.y + plot.height;
  return [
    ...axes.y.ticks.map(({ value, label }) =>
      placedText({ role: "y-tick", text: label, x: plot.x - 8, y: y(value) + 4, anchor: "end" }),
    ),
    ...xTickTexts(axes.x.ticks, x, foot + 20),
    placedText({ role: "axis-title", text: axes.x.title, x: plot.x + plot.width, y: foot + 38, anchor: "end" }),
  ];
}
