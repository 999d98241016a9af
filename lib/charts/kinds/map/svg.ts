import type { Rect } from "../../layout/text-box";
import { approachFill, approachPattern, type Tone } from "../../svg/approach-pattern";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { element, type InkPaint } from "../../svg/svg-element";
import type { MapLayout } from "./layout";
import type { PlacedCell } from "./letters";

const toneOf = (pale: boolean): Tone => (pale ? "tint" : "full");

export function mapSvg({ cells, you, swatches, texts }: MapLayout, ink: InkPaint, id: string): ChartParts {
  const winners = [...new Set(cells.map(({ cell }) => cell.winner))];
  const patterns = winners.flatMap((winner) =>
    (["full", "tint"] as const).map((tone) => approachPattern(winner, tone, ink, id)),
  );
  return {
    defs: element("defs", {}, patterns.join("")),
    under: swatches
      .map(({ entry, x, y, width, height }) => {
        const at = { x, y, width, height };
        if (entry.isYou) return ringElement({ x: x + 1, y: y + 1, width: width - 2, height: height - 2 }, ink);
        const fill = approachFill(entry.id, toneOf(entry.pale), id);
        return element("rect", { class: "chart-swatch", ...at, fill });
      })
      .join(""),
    series: cells.map((cell) => cellElement(cell, id)).join(""),
    over: [ringElement(you, ink), textsSvg(texts, ink)].join(""),
  };
}

/** A hair of paper stays between cells. */
function cellElement({ cell, x, y, width, height }: PlacedCell, id: string): string {
  return element("rect", {
    class: "chart-series chart-cell",
    "data-series": cell.winner,
    "data-column": String(cell.column),
    "data-row": String(cell.row),
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(0.5, width - 1),
    height: Math.max(0.5, height - 1),
    fill: approachFill(cell.winner, toneOf(cell.pale), id),
  });
}

/** Ink around paper, so that it is seen on every colour. */
function ringElement({ x, y, width, height }: Rect, ink: InkPaint): string {
  const ring = (inset: number, paint: "ink" | "paper", stroke: number) =>
    element("rect", {
      class: "chart-ring",
      x: x + inset,
      y: y + inset,
      width: Math.max(1, width - 2 * inset),
      height: Math.max(1, height - 2 * inset),
      fill: "none",
      stroke: ink(paint),
      "stroke-width": stroke,
    });
  return ring(1.5, "paper", 2) + ring(-0.5, "ink", 2.5);
}
