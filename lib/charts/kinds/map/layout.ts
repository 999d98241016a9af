import { lineOf } from "../../layout/axes";
import { type BaseLayout, frameOf, headingOf, placedText, textSize, xTickTexts } from "../../layout/frame";
import { keyLayout, type PlacedSwatch } from "../../layout/key-layout";
import { compactBelowWidth, type Size } from "../../layout/size";
import { overlap, type PlacedText, type Rect, textBox, textWidth } from "../../layout/text-box";
import { cellLetters, type PlacedCell } from "./letters";
import type { MapChartSpec, MapKey, MapLine } from "./spec";

/** The last entry of the key is your position, which has a ring and no fill. */
type KeyEntry = (MapKey & { readonly isYou: false }) | { readonly name: string; readonly isYou: true };

export type MapLayout = BaseLayout & {
  readonly kind: "map";
  /** Every cell with its place, row by row from the bottom. */
  readonly cells: readonly PlacedCell[];
  readonly you: Rect;
  readonly swatches: readonly PlacedSwatch<KeyEntry>[];
};

const swatchSize = 16;
const titleHeight = 24;
const footHeight = 44;
const wideRow = 32;
const narrowRow = 28;

/** The height at which rows are as high as a finger or a line of text needs. */
export function mapHeight(spec: MapChartSpec, size: Size): number {
  const key = keyOf(spec, 0, size);
  const row = size.width < compactBelowWidth ? narrowRow : wideRow;
  return key.height + titleHeight + spec.rows.length * row + footHeight;
}

function keyOf({ key, you }: MapChartSpec, top: number, size: Size) {
  const entries: KeyEntry[] = [
    ...key.map((entry) => ({ ...entry, isYou: false as const })),
    { name: you.label, isYou: true },
  ];
  return keyLayout(entries, top, size, swatchSize);
}

export function mapLayout(spec: MapChartSpec, size: Size): MapLayout {
  const heading = headingOf(spec, size);
  const key = keyOf(spec, heading.height, size);
  const edge = size.heading ? 16 : 0;
  const widestOf = (lines: readonly MapLine[]) =>
    Math.max(0, ...lines.map(({ label }) => textWidth(label ?? "", textSize)));
  const frame = frameOf(size, {
    top: Math.round(heading.height + key.height + titleHeight),
    // Half of a label may stand out beyond the last column.
    right: edge + Math.max(8, Math.ceil(widestOf(spec.columns.slice(-2)) / 2 - 4)),
    bottom: footHeight + edge / 2,
    left: Math.ceil(widestOf(spec.rows) + 10 + edge),
  });
  const { plot } = frame;
  const foot = plot.y + plot.height;
  const width = plot.width / Math.max(1, spec.columns.length);
  const height = plot.height / Math.max(1, spec.rows.length);
  const place = (column: number, row: number): Rect => ({
    x: plot.x + column * width,
    y: foot - (row + 1) * height,
    width,
    height,
  });
  const cells = spec.cells.map((cell) => ({ cell, ...place(cell.column, cell.row) }));
  const ticks = spec.columns.flatMap(({ label }, index) => (label === null ? [] : [{ value: index, label }]));
  const middle = (column: number) => plot.x + (column + 0.5) * width;
  return {
    ...frame,
    kind: "map",
    cells,
    you: place(spec.you.column, spec.you.row),
    axes: ticks.map(({ value }) => lineOf("axis", middle(value), foot + 1, middle(value), foot + 5)),
    swatches: key.swatches,
    texts: [
      ...heading.texts,
      ...key.texts,
      ...key.swatches.flatMap(({ entry, x, y }) =>
        entry.isYou || entry.letter === "" ? [] : [swatchLetter(entry, x, y)],
      ),
      placedText({ role: "axis-title", text: spec.yTitle, x: edge, y: plot.y - 10 }),
      placedText({ role: "axis-title", text: spec.xTitle, x: plot.x + plot.width, y: foot + 38, anchor: "end" }),
      ...xTickTexts(ticks, middle, foot + 20),
      ...rowLabels(spec, (row) => foot - (row + 0.5) * height, plot),
      ...cellLetters(cells),
    ],
  };
}

function swatchLetter({ id, letter }: MapKey, x: number, y: number): PlacedText {
  return placedText({
    role: "cell-letter",
    text: letter,
    x: x + swatchSize / 2,
    y: y + swatchSize / 2 + 4,
    anchor: "middle",
    size: 11,
    bold: true,
    paint: "paper",
    halo: id,
  });
}

/** From the bottom up; one that would touch the label below it is left out. */
function rowLabels({ rows }: MapChartSpec, middle: (row: number) => number, plot: Rect): PlacedText[] {
  const kept: PlacedText[] = [];
  rows.forEach(({ label }, row) => {
    if (label === null) return;
    const text = placedText({ role: "y-tick", text: label, x: plot.x - 8, y: middle(row) + 4, anchor: "end" });
    const below = kept.at(-1);
    if (!below || !overlap(textBox(below), textBox(text), 1)) kept.push(text);
  });
  return kept;
}
