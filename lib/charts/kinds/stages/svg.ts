import type { AxisLine } from "../../layout/frame";
import type { Paint } from "../../layout/text-box";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { ownersOf, patternElements, segmentElement, swatchElement } from "../../svg/segment-fill";
import { element, type InkPaint } from "../../svg/svg-element";
import type { StageLayout } from "./layout";

export function stageSvg(layout: StageLayout, ink: InkPaint, id: string): ChartParts {
  const { overs, guide, limits, texts, swatches, segments } = layout;
  const paints: Paint[] = ["ink-2", ...ownersOf(segments)];
  const patterns = paints.flatMap((paint) => [...patternElements(paint, ink, id), crossPattern(paint, ink, id)]);
  return {
    defs: element("defs", {}, [...patterns, overPattern(ink, id)].join("")),
    under: swatches.map((swatch) => swatchElement(swatch, ink, id)).join(""),
    series: segments.map((segment) => segmentElement(segment, ink, id)).join(""),
    over: [
      ...overs.map(({ id: owner, ...at }) =>
        element("rect", {
          class: "chart-over",
          "data-series": owner,
          ...at,
          fill: `url(#${id}-over)`,
          stroke: ink("ink"),
          "stroke-width": 1,
        }),
      ),
      guide ? ruleElement(guide, "chart-rule chart-guide", 1, "2 3", ink) : "",
      ...limits.map((line) => ruleElement(line, "chart-rule chart-limit", 2, "", ink)),
      textsSvg(texts, ink),
    ].join(""),
  };
}

function ruleElement({ x1, y1, x2, y2 }: AxisLine, name: string, width: number, dash: string, ink: InkPaint): string {
  return element("line", {
    class: name,
    x1,
    y1,
    x2,
    y2,
    stroke: ink("ink"),
    "stroke-width": width,
    "stroke-dasharray": dash,
  });
}

/** Lines both ways. */
function crossPattern(paint: Paint, ink: InkPaint, id: string): string {
  const tile = { width: 5, height: 5 };
  return element(
    "pattern",
    { id: `${id}-cross-${paint}`, ...tile, patternUnits: "userSpaceOnUse" },
    element("rect", { ...tile, fill: ink(paint), "fill-opacity": "0.08" }) +
      element("path", { d: "M0,0.5H5M0.5,0V5", stroke: ink(paint), "stroke-width": 0.8 }),
  );
}

/** Strokes the other way than those of a stage, on a veil that lets the stage be seen. */
function overPattern(ink: InkPaint, id: string): string {
  const tile = { width: 7, height: 7 };
  return element(
    "pattern",
    { id: `${id}-over`, ...tile, patternUnits: "userSpaceOnUse" },
    element("rect", { ...tile, fill: ink("paper"), "fill-opacity": "0.5" }) +
      element("path", {
        d: "M-1.75,5.25L1.75,8.75M0,0L7,7M5.25,-1.75L8.75,1.75",
        stroke: ink("ink"),
        "stroke-opacity": "0.75",
        "stroke-width": 1.3,
      }),
  );
}
