import type { PlacedSegment } from "./bar-layout";
import { placedText, textSize } from "./frame";
import type { Scale } from "./scale";
import type { PlacedGroup, StageSizes } from "./stage-rows";
import { type PlacedText, type Rect, textWidth } from "./text-box";

type Around = {
  readonly sizes: StageSizes;
  readonly x: Scale;
  readonly left: number;
  readonly right: number;
  readonly plot: Rect;
};

/** The name of an approach, of its bars and their totals. What is over the limit is said behind the total if it fits, else above. */
export function groupTexts({ group, top, rows }: PlacedGroup, { sizes, x, left, right, plot }: Around): PlacedText[] {
  const { above, bar, gap, head } = sizes;
  const middle = (y: number) => y + bar / 2 + 4.5;
  const centre = top + (Math.max(1, rows.length) * (bar + gap) - gap) / 2 + 4.5;
  const nameLook = { role: "bar-name", text: group.name, size: 13, bold: true, paint: group.id, halo: true } as const;
  const name = above
    ? placedText({ ...nameLook, x: left + 1, y: top + head - 8 })
    : placedText({ ...nameLook, x: left, y: centre });
  const note = { role: "row-note", text: group.note, paint: "ink", y: middle(top + head) } as const;
  return [
    name,
    ...(group.note === "" ? [] : [placedText({ ...note, x: plot.x + 8 })]),
    ...rows.flatMap(({ row, y }) => {
      const end = x(row.segments.at(-1)?.end ?? 0) + 8;
      const total = { role: "bar-total", size: 13, paint: "ink", halo: true } as const;
      const both = row.over ? `${row.total}, ${row.over.label}` : row.total;
      const fits = end + textWidth(both, 13) <= right;
      const rowName = placedText({ role: "row-name", text: row.name, x: plot.x - 8, y: middle(y), anchor: "end" });
      const behind = placedText({
        ...total,
        text: fits ? both : row.total,
        x: end,
        y: middle(y),
        bold: row.over !== null,
      });
      return [
        rowName,
        behind,
        ...(fits || !row.over ? [] : [overAbove(`${row.name} ${row.over.label}`, right, top, head)]),
      ];
    }),
  ];
}

function overAbove(text: string, right: number, top: number, head: number): PlacedText {
  return placedText({
    role: "row-note",
    text,
    x: right,
    y: top + head - 8,
    anchor: "end",
    bold: true,
    paint: "ink",
    halo: true,
  });
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
