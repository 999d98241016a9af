import { placedText } from "../../layout/frame";
import type { Pixel } from "../../layout/segments";
import { type PlacedText, type Rect, textWidth } from "../../layout/text-box";

/** The lower and the upper side of an area in pixels, from left to right. */
export type AreaOutline = { readonly low: readonly Pixel[]; readonly high: readonly Pixel[] };

const size = 13;
const spareHeight = 8;
const spareWidth = 16;
const step = 4;
/** More height than this makes a place no better. */
const enough = 56;

type Room = { readonly x: number; readonly y: number; readonly height: number };

/** The longest of the texts that fits, where the area is highest; null when none does. */
export function roomFor(texts: readonly string[], area: AreaOutline, plot: Rect): PlacedText | null {
  for (const text of texts) {
    const width = textWidth(text, size) + spareWidth;
    const room = highest(area, width, plot);
    if (room && room.height >= size + spareHeight) {
      return placedText({
        role: "area-label",
        text,
        x: room.x,
        y: room.y + size * 0.35,
        anchor: "middle",
        size,
        bold: true,
        paint: "ink",
        halo: true,
      });
    }
  }
  return null;
}

/** Of all places for a box of this width, the one with enough height that is nearest to the middle, or the highest. */
function highest(area: AreaOutline, width: number, plot: Rect): Room | null {
  let best: (Room & { readonly worth: number }) | null = null;
  const middle = plot.x + plot.width / 2;
  for (let left = plot.x; left + width <= plot.x + plot.width; left += step) {
    const { top, foot } = clearance(area, left, left + width);
    const x = left + width / 2;
    const worth = Math.min(foot - top, enough) - Math.abs(x - middle) * 0.1;
    if (!best || worth > best.worth) best = { x, y: (top + foot) / 2, height: foot - top, worth };
  }
  return best;
}

/** What lies inside the area all the way from one x to another. */
function clearance({ low, high }: AreaOutline, from: number, to: number): { top: number; foot: number } {
  const inside = (side: readonly Pixel[]) => [
    heightAt(side, from),
    ...side.filter(({ x }) => x > from && x < to).map(({ y }) => y),
    heightAt(side, to),
  ];
  return { top: Math.max(...inside(high)), foot: Math.min(...inside(low)) };
}

function heightAt(side: readonly Pixel[], x: number): number {
  const after = side.findIndex((point) => point.x >= x);
  const end = side[after] ?? side.at(-1) ?? { x, y: 0 };
  const start = side[after - 1];
  if (after <= 0 || !start || start.x === end.x) return end.y;
  return start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
}
