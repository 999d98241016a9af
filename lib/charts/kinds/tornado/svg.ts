import type { AxisLine } from "../../layout/frame";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { fillOf, patternElements } from "../../svg/segment-fill";
import { element, type InkPaint } from "../../svg/svg-element";
import type { TornadoLayout } from "./layout";

export function tornadoSvg(layout: TornadoLayout, ink: InkPaint, id: string): ChartParts {
  const { parts, swatches, zero, now, texts } = layout;
  const owners = [...new Set(parts.map((part) => part.id))];
  const paints = swatches.length > 0 ? (["ink-2", ...owners] as const) : owners;
  return {
    defs: element("defs", {}, paints.flatMap((paint) => patternElements(paint, ink, id)).join("")),
    under: swatches
      .map(({ entry, ...at }) => {
        const { fill } = fillOf(entry.pattern, "ink-2", ink, id);
        return element("rect", { class: "chart-swatch", ...boxOf(at), fill, stroke: ink("ink-2"), "stroke-width": 1 });
      })
      .join(""),
    series: parts
      .map((part) => {
        const { fill } = fillOf(part.pattern, part.id, ink, id);
        return element("rect", {
          class: "chart-series",
          "data-series": part.id,
          "data-field": part.field,
          "data-pattern": part.pattern,
          ...boxOf(part),
          fill,
          stroke: ink(part.id),
          "stroke-width": 1,
        });
      })
      .join(""),
    over: [
      ruleElement(now, "chart-rule chart-now", "2 3", ink),
      ruleElement(zero, "chart-rule chart-zero", "", ink),
      textsSvg(texts, ink),
    ].join(""),
  };
}

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, width, height };
}

function ruleElement({ x1, y1, x2, y2 }: AxisLine, name: string, dash: string, ink: InkPaint): string {
  return element("line", {
    class: name,
    x1,
    y1,
    x2,
    y2,
    stroke: ink("ink"),
    "stroke-width": 1,
    "stroke-dasharray": dash,
  });
}
