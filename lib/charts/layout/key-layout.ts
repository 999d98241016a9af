import { placedText, textSize } from "./frame";
import type { Size } from "./size";
import { type PlacedText, type Rect, textWidth } from "./text-box";

/** A sample of a fill and what it stands for. */
export type PlacedSwatch<Entry> = Rect & { readonly entry: Entry };

export type KeyLayout<Entry> = {
  readonly swatches: readonly PlacedSwatch<Entry>[];
  readonly texts: readonly PlacedText[];
  readonly height: number;
};

/** Samples and names side by side, in as many rows as they need. */
export function keyLayout<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  top: number,
  { width, heading }: Size,
  swatchSize = 12,
): KeyLayout<Entry> {
  const edge = heading ? 16 : 0;
  const swatches: PlacedSwatch<Entry>[] = [];
  const texts: PlacedText[] = [];
  let x = edge;
  let y = top + 4;
  for (const entry of entries) {
    const needed = swatchSize + 6 + textWidth(entry.name, textSize);
    if (x > edge && x + needed > width - edge) {
      x = edge;
      y += swatchSize + 8;
    }
    swatches.push({ x, y, width: swatchSize, height: swatchSize, entry });
    texts.push(placedText({ role: "key", text: entry.name, x: x + swatchSize + 6, y: y + swatchSize / 2 + 4 }));
    x += needed + 16;
  }
  return { swatches, texts, height: entries.length === 0 ? 0 : y - top + swatchSize + 10 };
}
