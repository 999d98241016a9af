import type { Common, Tick } from "../spec/spec";
import type { Size } from "./size";
import { overlap, type PlacedText, type Rect, textBox, wrapped } from "./text-box";

export type Margin = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

export const textSize = 12;

/** On a narrower picture the title is smaller. */
const narrowHeading = 480;

/** A grid line, or a line of an axis. */
export type AxisLine = {
  readonly kind: "grid" | "axis";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly plot: Rect;
};

/** What every layout has. Grid and axes are drawn first, then the data, then the texts that are no labels of an axis. */
export type BaseLayout = Frame & { readonly axes: readonly AxisLine[]; readonly texts: readonly PlacedText[] };

export function frameOf({ width, height }: Size, margin: Margin): Frame {
  const plot = {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  };
  return { width, height, margin, plot };
}

type Look = Pick<PlacedText, "role" | "text" | "x" | "y"> & Partial<PlacedText>;

export function placedText(look: Look): PlacedText {
  return { anchor: "start", size: textSize, bold: false, paint: "ink-2", halo: false, ...look };
}

/** Title and subtitle, broken into lines, and the height they take. */
export function headingOf(
  spec: Pick<Common, "title" | "subtitle">,
  { width, heading }: Size,
): { texts: PlacedText[]; height: number } {
  if (!heading) return { texts: [], height: 0 };
  const edge = 16;
  const [titleSize, line] = width < narrowHeading ? [16, 21] : [18, 24];
  const title = wrapped(spec.title, titleSize, width - 2 * edge);
  const subtitle = spec.subtitle.split("\n").flatMap((line) => wrapped(line, 13, width - 2 * edge));
  const foot = 32 + (title.length - 1) * line;
  return {
    texts: [
      ...title.map((text, index) =>
        placedText({ role: "title", text, x: edge, y: 28 + index * line, size: titleSize, bold: true, paint: "ink" }),
      ),
      ...subtitle.map((text, index) =>
        placedText({ role: "subtitle", text, x: edge, y: foot + 18 + index * 18, size: 13 }),
      ),
    ],
    height: foot + subtitle.length * 18 + 12,
  };
}

/** Labels of the x axis; one that would touch the label before it is left out, its tick stays. */
export function xTickTexts(ticks: readonly Tick[], x: (value: number) => number, baseline: number): PlacedText[] {
  const kept: PlacedText[] = [];
  for (const { value, label } of ticks) {
    const text = placedText({ role: "x-tick", text: label, x: x(value), y: baseline, anchor: "middle" });
    const previous = kept.at(-1);
    if (!previous || !overlap(textBox(previous), textBox(text), 6)) kept.push(text);
  }
  return kept;
}
