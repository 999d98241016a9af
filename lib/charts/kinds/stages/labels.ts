import { placedText, textSize } from "../../layout/frame";
import type { PlacedSegment } from "../../layout/placed-segment";
import { type PlacedText, type Rect, textWidth } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import type { PlacedGroup, StageSizes } from "./rows";
import type { StageRow } from "./spec";

/** From the middle of a line of text to its baseline. */
const halfText = 4.5;

type Around = {
  readonly sizes: StageSizes;
  readonly x: Scale;
  readonly left: number;
  readonly right: number;
  readonly plot: Rect;
  /** Where the limit is drawn. */
  readonly limitX: number | null;
};

/** The name of an approach beside or above its bars, and what there is to say of each. */
export function groupTexts(group: PlacedGroup, around: Around): PlacedText[] {
  const { sizes, left, plot } = around;
  const { above, bar, gap, head } = sizes;
  const { id, name, note } = group.group;
  const count = Math.max(1, group.rows.length);
  const centre = group.top + (count * (bar + gap) - gap) / 2 + halfText;
  const at = above ? { x: left + 1, y: group.top + head - 8 } : { x: left, y: centre };
  const noteY = group.top + head + bar / 2 + halfText;
  return [
    placedText({ role: "bar-name", text: name, ...at, size: 13, bold: true, paint: id, halo: true }),
    ...(note === "" ? [] : [placedText({ role: "row-note", text: note, x: plot.x + 8, y: noteY, paint: "ink" })]),
    ...group.rows.flatMap((placed) => rowTexts(placed, group.top, around)),
  ];
}

/** What is over the limit is said behind the total where it fits, else above the bars. */
function rowTexts({ row, y }: PlacedGroup["rows"][number], top: number, around: Around): PlacedText[] {
  const { sizes, right, plot } = around;
  const { name, total, over } = row;
  const middle = y + sizes.bar / 2 + halfText;
  const both = over ? `${total}, ${over.label}` : total;
  const fits = totalX(row, both, around) + textWidth(both, 13) <= right;
  const text = fits ? both : total;
  const look = { size: 13, paint: "ink", bold: over !== null, halo: true } as const;
  return [
    placedText({ role: "row-name", text: name, x: plot.x - 8, y: middle, anchor: "end" }),
    placedText({ role: "bar-total", text, x: totalX(row, text, around), y: middle, ...look }),
    ...(over && !fits ? [overAbove(`${name} ${over.label}`, right, top + sizes.head - 8)] : []),
  ];
}

/** Behind the bar, or behind the limit where that would run through the text. */
function totalX({ segments }: StageRow, text: string, { x, limitX, right }: Around): number {
  const at = x(segments.at(-1)?.end ?? 0) + 8;
  const width = textWidth(text, 13);
  const isCrossed = limitX !== null && limitX > at - 4 && limitX < at + width + 2;
  return isCrossed && limitX + 8 + width <= right ? limitX + 8 : at;
}

function overAbove(text: string, x: number, y: number): PlacedText {
  return placedText({ role: "row-note", text, x, y, anchor: "end", bold: true, paint: "ink", halo: true });
}

/** Centred on the limit, moved inside the picture. */
export function limitLabel(text: string, x: number, y: number, from: number, to: number): PlacedText {
  const half = textWidth(text, textSize) / 2;
  const at = Math.min(Math.max(x, from + half), to - half);
  return placedText({ role: "mark-label", text, x: at, y, anchor: "middle", bold: true, paint: "ink", halo: true });
}

/** The time of a stage, in its part of the bar where it fits. */
export function segmentTexts({ segment, x, y, width, height }: PlacedSegment): PlacedText[] {
  const size = 11;
  if (height < 14 || textWidth(segment.value, size) > width - 8) return [];
  const isSolid = segment.pattern === "solid";
  const at = { x: x + width / 2, y: y + height / 2 + 4, anchor: "middle" } as const;
  const look = isSolid ? ({ bold: true, paint: "paper" } as const) : ({ paint: "ink", halo: true } as const);
  return [placedText({ role: "segment", text: segment.value, size, ...at, ...look })];
}
