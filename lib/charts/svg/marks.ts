import type { PlacedLeader } from "../layout/place-labels";
import type { Pixel } from "../layout/segments";
import { looks, type SeriesId } from "../spec/palette";
import { element, type InkPaint, pathOf } from "./svg-element";

type Ends = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A limit looks the same in every chart. */
export function limitElement(ends: Ends, ink: InkPaint): string {
  return element("line", {
    class: "chart-rule chart-limit",
    ...ends,
    stroke: ink("ink"),
    "stroke-width": 1.5,
    "stroke-dasharray": "6 3",
  });
}

export function leaderElement({ from, to, paint }: PlacedLeader, ink: InkPaint): string {
  return element("line", {
    class: "chart-leader",
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: ink(paint),
    "stroke-width": 1,
  });
}

/** The shape of a series, so that lines can be told apart without colour. */
export function markerElement(id: SeriesId, { x, y }: Pixel, ink: InkPaint): string {
  const look = { class: "chart-marker", fill: ink(id), stroke: ink("paper"), "stroke-width": 1 };
  const { marker } = looks[id];
  if (marker === "circle") return element("circle", { ...look, cx: x, cy: y, r: 4 });
  return element("path", {
    ...look,
    d: `${pathOf(markerCorners[marker].map((at) => ({ x: x + at.x, y: y + at.y })))}Z`,
  });
}

const markerCorners = {
  square: corners(4, 5, Math.PI / 4),
  triangle: corners(3, 5.5),
  diamond: corners(4, 5.5),
  pentagon: corners(5, 5),
};

/** Around the middle, from the top on. */
function corners(count: number, radius: number, turn = 0): readonly Pixel[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = turn - Math.PI / 2 + (index * 2 * Math.PI) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
