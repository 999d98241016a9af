import { placedText } from "../../layout/frame";
import { type PlacedText, type Rect, textWidth, wrapped } from "../../layout/text-box";
import type { TornadoBar } from "./spec";

/** The names of the bars, broken into lines, beside the bars on a wide chart and above them on a narrow one. */
export type Rows = {
  readonly above: boolean;
  readonly nameWidth: number;
  readonly lines: readonly (readonly string[])[];
  readonly heights: readonly number[];
};

export const barHeight = 18;
const nameSize = 13;
const noteSize = 12;
const noteGap = 16;
const lineHeight = 17;
const nameLook = { role: "row-name", size: nameSize, paint: "ink", halo: true } as const;
const noteLook = { role: "row-note", size: noteSize, bold: true, paint: "ink", halo: true } as const;
const maxShare = 0.36;

export function nameRows(bars: readonly TornadoBar[], width: number, above: boolean): Rows {
  const widths = bars.flatMap(({ name, note }) => [textWidth(name, nameSize), textWidth(note, noteSize)]);
  const nameWidth = Math.ceil(above ? width : Math.min(Math.max(0, ...widths), width * maxShare));
  const lines = bars.map(({ name }) => shortened(wrapped(name, nameSize, nameWidth), nameWidth));
  const heights = bars.map(({ note }, index) => {
    const own = lines[index] ?? [];
    const text = (own.length + (note === "" || (above && isBeside(own, note, width)) ? 0 : 1)) * lineHeight;
    return above ? text + barHeight + 18 : Math.max(barHeight, text) + 14;
  });
  // Bars beside their names keep one rhythm.
  const tallest = Math.max(0, ...heights);
  return { above, nameWidth, lines, heights: above ? heights : heights.map(() => tallest) };
}

/** Whether the note fits behind the only line of the name. */
function isBeside(lines: readonly string[], note: string, width: number): boolean {
  const [only = "", ...more] = lines;
  return more.length === 0 && textWidth(only, nameSize) + noteGap + textWidth(note, noteSize) <= width;
}

/** Two lines at most; what is cut off is in the table. */
function shortened(lines: readonly string[], width: number): string[] {
  const [first = "", second] = lines;
  if (second === undefined) return [first];
  if (lines.length === 2) return [first, second];
  let end = second;
  while (end !== "" && textWidth(`${end}…`, nameSize) > width) end = end.slice(0, -1);
  return [first, `${end.trimEnd()}…`];
}

export function barTop(top: number, index: number, { above, heights }: Rows): number {
  const height = heights[index] ?? 0;
  return above ? top + height - barHeight - 8 : top + (height - barHeight) / 2;
}

export function rowTexts({ note }: TornadoBar, index: number, top: number, rows: Rows, plot: Rect): PlacedText[] {
  const names = rows.lines[index] ?? [];
  const beside = rows.above && note !== "" && isBeside(names, note, rows.nameWidth);
  const all = note === "" || beside ? names : [...names, note];
  const height = rows.heights[index] ?? 0;
  const first = rows.above
    ? top + height - barHeight - 14 - (all.length - 1) * lineHeight
    : top + height / 2 - ((all.length - 1) * lineHeight) / 2 + 4.5;
  const at = rows.above ? { x: plot.x } : { x: plot.x - 12, anchor: "end" as const };
  const placed = all.map((text, line) => {
    const look = line < names.length ? nameLook : noteLook;
    return placedText({ ...look, text, y: first + line * lineHeight, ...at });
  });
  if (!beside) return placed;
  const right = plot.x + rows.nameWidth;
  return [...placed, placedText({ ...noteLook, text: note, x: right, y: first, anchor: "end" })];
}
