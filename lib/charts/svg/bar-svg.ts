import { type ApproachId, approachIds } from "../../model/names";
import type { BarLayout, PlacedSegment } from "../layout/bar-layout";
import type { Paint } from "../layout/text-box";
import type { BarSegment } from "../spec/spec";
import type { ChartParts } from "./svg";
import { element, type InkPaint, textElement } from "./svg-element";

type Pattern = BarSegment["pattern"];

export function barSvg(layout: BarLayout, ink: InkPaint, id: string): ChartParts {
  const owners = approachIds.filter((approach) => layout.segments.some((segment) => segment.id === approach));
  const paints: Paint[] = layout.swatches.length > 0 ? ["ink-2", ...owners] : [...owners];
  const texts = layout.texts.filter(({ role }) => role !== "x-tick");
  return {
    defs: element("defs", {}, paints.flatMap((paint) => patternElements(paint, ink, id)).join("")),
    under: layout.swatches.map((swatch) => swatchElement(swatch, ink, id)).join(""),
    series: layout.segments.map((segment) => segmentElement(segment, ink, id)).join(""),
    over: texts.map((text) => textElement(text, ink)).join(""),
  };
}

/** A tint below, so that a part is a shape of its own, and strokes or dots on it. */
export function patternElements(paint: Paint, ink: InkPaint, id: string): string[] {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  const tint = (opacity: number) => element("rect", { width: 6, height: 6, fill: ink(paint), "fill-opacity": opacity });
  const strokes = element("path", {
    d: "M-1.5,1.5L1.5,-1.5M0,6L6,0M4.5,7.5L7.5,4.5",
    stroke: ink(paint),
    "stroke-width": 1,
  });
  const dots = element("circle", { cx: 3, cy: 3, r: 1, fill: ink(paint) });
  return [
    element("pattern", { id: `${id}-dense-${paint}`, ...tile }, tint(0.16) + strokes),
    element("pattern", { id: `${id}-dots-${paint}`, ...tile }, tint(0.1) + dots),
  ];
}

/** How a part is filled, the same in both renderers. */
export function fillOf(pattern: Pattern, paint: Paint, ink: InkPaint, id: string) {
  if (pattern === "solid") return { fill: ink(paint), fillOpacity: 1 };
  if (pattern === "light") return { fill: ink(paint), fillOpacity: 0.3 };
  if (pattern === "plain") return { fill: ink("paper"), fillOpacity: 1 };
  return { fill: `url(#${id}-${pattern}-${paint})`, fillOpacity: 1 };
}

function segmentElement({ id: owner, segment, x, y, width, height }: PlacedSegment, ink: InkPaint, id: string): string {
  return box(owner, segment.pattern, { x, y, width, height }, ink, id, "chart-series");
}

function swatchElement(
  { entry: { pattern }, x, y, width, height }: BarLayout["swatches"][number],
  ink: InkPaint,
  id: string,
): string {
  return box("ink-2", pattern, { x, y, width, height }, ink, id, "chart-swatch");
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function box(
  paint: ApproachId | "ink-2",
  pattern: Pattern,
  at: Box,
  ink: InkPaint,
  id: string,
  name: string,
): string {
  const { fill, fillOpacity } = fillOf(pattern, paint, ink, id);
  return element("rect", {
    class: name,
    "data-series": paint === "ink-2" ? undefined : paint,
    "data-pattern": pattern,
    ...at,
    fill,
    "fill-opacity": fillOpacity === 1 ? undefined : String(fillOpacity),
    stroke: ink(paint),
    "stroke-width": 1,
  });
}
