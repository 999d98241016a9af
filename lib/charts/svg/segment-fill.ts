import { type ApproachId, approachIds } from "../../model/names";
import type { PlacedSwatch } from "../layout/key-layout";
import type { PlacedSegment } from "../layout/placed-segment";
import type { Paint, Rect } from "../layout/text-box";
import type { BarSegment } from "../spec/spec";
import { element, type InkPaint } from "./svg-element";

type Pattern = BarSegment["pattern"];

/** The approaches that have a segment, in canonical order. */
export const ownersOf = (segments: readonly PlacedSegment[]): ApproachId[] =>
  approachIds.filter((approach) => segments.some((segment) => segment.id === approach));

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

/** How a part is filled, the same in every renderer. */
export function fillOf(pattern: Pattern, paint: Paint, ink: InkPaint, id: string) {
  if (pattern === "solid") return { fill: ink(paint), fillOpacity: 1 };
  if (pattern === "light") return { fill: ink(paint), fillOpacity: 0.3 };
  if (pattern === "plain") return { fill: ink("paper"), fillOpacity: 1 };
  return { fill: `url(#${id}-${pattern}-${paint})`, fillOpacity: 1 };
}

export const segmentElement = ({ id: owner, segment, ...at }: PlacedSegment, ink: InkPaint, id: string): string =>
  box(owner, segment.pattern, at, ink, id, "chart-series");

export const swatchElement = (
  { entry, ...at }: PlacedSwatch<{ readonly pattern: Pattern }>,
  ink: InkPaint,
  id: string,
): string => box("ink-2", entry.pattern, at, ink, id, "chart-swatch");

function box(
  paint: ApproachId | "ink-2",
  pattern: Pattern,
  { x, y, width, height }: Rect,
  ink: InkPaint,
  id: string,
  name: string,
): string {
  const { fill, fillOpacity } = fillOf(pattern, paint, ink, id);
  return element("rect", {
    class: name,
    "data-series": paint === "ink-2" ? undefined : paint,
    "data-pattern": pattern,
    x,
    y,
    width,
    height,
    fill,
    "fill-opacity": fillOpacity === 1 ? undefined : String(fillOpacity),
    stroke: ink(paint),
    "stroke-width": 1,
  });
}
