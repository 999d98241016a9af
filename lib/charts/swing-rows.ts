import { placedText } from "./frame";
import type { Swing } from "./spec";
import { type PlacedText, type Rect, textWidth, wrapped } from "./text-box";

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
const lineHeight = 17;
const mostShare = 0.36;

export function nameRows(bars: readonly Swing[], width: number, above: boolean): Rows {
  const widest = Math.max(
    0,
    ...bars.map(({ name, note }) => Math.max(textWidth(name, nameSize), textWidth(note, noteSize))),
  );
  const nameWidth = Math.ceil(above ? width : Math.min(widest, width * mostShare));
  const lines = bars.map(({ name }) => shortened(wrapped(name, nameSize, nameWidth), nameWidth));
  const heights = bars.map(({ note }, index) => {
    const text = ((lines[index]?.length ?? 1) + (note === "" ? 0 : 1)) * lineHeight;
    return above ? text + barHeight + 18 : Math.max(barHeight, text) + 16;
  });
  return { above, nameWidth, lines, heights };
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

export function rowTexts({ note }: Swing, index: number, top: number, rows: Rows, plot: Rect): PlacedText[] {
  const names = rows.lines[index] ?? [];
  const all = note === "" ? names : [...names, note];
  const height = rows.heights[index] ?? 0;
  const first = rows.above
    ? top + height - barHeight - 14 - (all.length - 1) * lineHeight
    : top + height / 2 - ((all.length - 1) * lineHeight) / 2 + 4.5;
  const at = rows.above ? { x: plot.x } : { x: plot.x - 12, anchor: "end" as const };
  return all.map((text, line) => {
    const isNote = line >= names.length;
    return placedText({
      role: isNote ? "row-note" : "row-name",
      text,
      y: first + line * lineHeight,
      size: isNote ? noteSize : nameSize,
      bold: isNote,
      paint: "ink",
      ...at,
    });
  });
}
