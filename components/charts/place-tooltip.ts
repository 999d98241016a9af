import type { Pixel } from "@/lib/charts/layout/segments";
import type { Rect } from "@/lib/charts/layout/text-box";

export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

type Box = { readonly width: number; readonly height: number };
type Anchor = {
  /** Where the line of the cursor stands. */
  readonly x: number;
  /** Where the pointer is, up to half a step beside it; null without one. */
  readonly point: Pixel | null;
  readonly plot: Rect;
};

/** How far a tooltip keeps from line and pointer. */
const gap = 14;

/** Beside the cursor at the top of the plot where there is room, else above or below the pointer, never on it. */
export function placeTooltip(box: Box, { x, point, plot }: Anchor, room: Room): Pixel {
  const right = Math.max(x, point?.x ?? x) + gap;
  const left = Math.min(x, point?.x ?? x) - gap - box.width;
  const top = within(plot.y, room.top, room.bottom - box.height);
  if (right + box.width <= room.right) return { x: right, y: top };
  if (left >= room.left) return { x: left, y: top };
  return {
    x: within(x - box.width / 2, room.left, room.right - box.width),
    y: point ? aside(box.height, point.y, room) : top,
  };
}

/** Above where that is free, else below, else where there is more of it. */
function aside(height: number, y: number, { top, bottom }: Room): number {
  const above = y - gap - height;
  const below = y + gap;
  if (above >= top) return above;
  if (below + height <= bottom) return below;
  return y - top > bottom - y ? top : bottom - height;
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
