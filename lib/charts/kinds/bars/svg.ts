import type { Paint } from "../../layout/text-box";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { ownersOf, patternElements, segmentElement, swatchElement } from "../../svg/segment-fill";
import { element, type InkPaint } from "../../svg/svg-element";
import type { BarLayout } from "./layout";

export function barSvg({ segments, swatches, texts }: BarLayout, ink: InkPaint, id: string): ChartParts {
  const owners = ownersOf(segments);
  const paints: Paint[] = swatches.length > 0 ? ["ink-2", ...owners] : [...owners];
  return {
    defs: element("defs", {}, paints.flatMap((paint) => patternElements(paint, ink, id)).join("")),
    under: swatches.map((swatch) => swatchElement(swatch, ink, id)).join(""),
    series: segments.map((segment) => segmentElement(segment, ink, id)).join(""),
    over: textsSvg(texts, ink),
  };
}
