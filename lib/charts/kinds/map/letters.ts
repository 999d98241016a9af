import { placedText } from "../../layout/frame";
import type { PlacedText, Rect } from "../../layout/text-box";
import type { CellSpec } from "./spec";

export type PlacedCell = Rect & { readonly cell: CellSpec };

const size = 12;
/** A letter needs this much of a cell. */
const room = 16;

/** A letter in every cell, or, where cells are too narrow for one, in the middle of every run of the same winner. */
export function cellLetters(cells: readonly PlacedCell[]): PlacedText[] {
  const [first] = cells;
  if (!first || first.height < room - 2) return [];
  if (first.width >= room) return cells.map((cell) => letterIn(cell));
  return runs(cells)
    .filter((run) => run.length * first.width >= room)
    .map((run) => letterIn(run[Math.floor(run.length / 2)] ?? first));
}

function runs(cells: readonly PlacedCell[]): PlacedCell[][] {
  const all: PlacedCell[][] = [];
  for (const placed of cells) {
    const before = all.at(-1)?.at(-1);
    const continues =
      before &&
      before.cell.row === placed.cell.row &&
      before.cell.winner === placed.cell.winner &&
      before.cell.pale === placed.cell.pale;
    if (continues) all.at(-1)?.push(placed);
    else all.push([placed]);
  }
  return all;
}

function letterIn({ cell, x, y, width, height }: PlacedCell): PlacedText {
  return placedText({
    role: "cell-letter",
    text: cell.letter,
    x: x + width / 2,
    y: y + height / 2 + size * 0.35,
    anchor: "middle",
    size,
    bold: true,
    paint: cell.pale ? "ink" : "paper",
    halo: cell.pale ? true : cell.winner,
  });
}
