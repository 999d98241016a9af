import type { AxisLine, BaseLayout } from "../layout/frame";
import type { PlacedText } from "../layout/text-box";
import { element, type InkPaint, textElement } from "./svg-element";

/** Grid, base line, ticks and their labels. The interactive chart draws these itself, at the same places. */
export function axesSvg({ axes, texts }: Pick<BaseLayout, "axes" | "texts">, ink: InkPaint): string {
  return [
    ...axes.map((line) => axisElement(line, ink)),
    ...texts.filter(isTick).map((label) => textElement(label, ink)),
  ].join("");
}

/** Every text that is no label of an axis. */
export const textsSvg = (texts: readonly PlacedText[], ink: InkPaint): string =>
  texts
    .filter((text) => !isTick(text))
    .map((text) => textElement(text, ink))
    .join("");

const isTick = ({ role }: PlacedText): boolean => role === "x-tick" || role === "y-tick";

function axisElement({ kind, x1, y1, x2, y2 }: AxisLine, ink: InkPaint): string {
  const stroke = ink(kind === "grid" ? "line" : "ink-2");
  return element("line", { class: `chart-${kind}`, x1, y1, x2, y2, stroke, "stroke-width": 1 });
}
