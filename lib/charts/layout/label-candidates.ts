import type { Pixel } from "./segments";
import { type PlacedText, type Rect, textWidth } from "./text-box";

/** A label for a point, to be put near it, for a vertical rule, to be put beside it, or for a level, to be put on it. */
export type LabelRequest = Pick<PlacedText, "role" | "text" | "size" | "bold" | "paint"> & {
  readonly anchorAt: Pixel;
} & ({ readonly kind: "dot" | "rule" } | { readonly kind: "level"; readonly width: number });

/** A place for a label: its anchor and baseline, and what it costs by itself. */
export type Candidate = Pick<PlacedText, "x" | "y" | "anchor"> & { readonly cost: number };

const rowHeight = 16;

/** Right or left of the rule, from the top of the chart down. */
export function besideRule({ anchorAt: { x } }: LabelRequest, top: number, foot: number): Candidate[] {
  const rows = Math.max(0, Math.floor((foot - top) / rowHeight));
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const y = top + row * rowHeight;
    return [
      { x: x + 6, y, anchor: "start", cost: row * 6 },
      { x: x - 6, y, anchor: "end", cost: row * 6 + 3 },
    ];
  });
}

/** Over or under the level, from the left to the right. */
export function alongLevel(request: LabelRequest, width: number): Candidate[] {
  const { x, y } = request.anchorAt;
  const columns = Math.max(1, Math.floor((width - textWidth(request.text, request.size)) / 24) + 1);
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const left = x + 4 + column * 24;
    return [
      { x: left, y: y - 5, anchor: "start", cost: column * 2 },
      { x: left, y: y + request.size + 2, anchor: "start", cost: column * 2 + 5 },
    ];
  });
}

const directions = [
  [-0.7, -0.7],
  [0.7, 0.7],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.7, -0.7],
  [-0.7, 0.7],
  [-0.35, -0.9],
  [0.35, 0.9],
  [0.35, -0.9],
  [-0.35, 0.9],
] as const;

const distances = [12, 18, 26, 44, 66, 92, 124, 160];

export function nearDot(request: LabelRequest): Candidate[] {
  const { x, y } = request.anchorAt;
  return distances.flatMap((distance) =>
    directions.map(([right, down]) => ({
      x: x + right * distance,
      y: baseline(y + down * distance, request.size),
      anchor: side(right),
      cost: distance,
    })),
  );
}

/** The last resort: a grid over the whole frame. */
export function anywhere(request: LabelRequest, frame: Rect): Candidate[] {
  const width = textWidth(request.text, request.size);
  const across = Math.max(1, Math.floor((frame.width - width) / 16) + 1);
  const down = Math.max(1, Math.floor((frame.height - request.size) / 12) + 1);
  return Array.from({ length: across * down }, (_, index) => {
    const x = frame.x + (index % across) * 16;
    const y = frame.y + request.size + Math.floor(index / across) * 12;
    const far = Math.hypot(x + width / 2 - request.anchorAt.x, y - request.anchorAt.y);
    return { x, y, anchor: "start", cost: 100 + far };
  });
}

function side(right: number): PlacedText["anchor"] {
  return right > 0.5 ? "start" : right < -0.5 ? "end" : "middle";
}

function baseline(middle: number, size: number): number {
  return middle + size * 0.35;
}
