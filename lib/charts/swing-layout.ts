import type { Frame } from "./frame";
import type { Size } from "./layout";
import type { SwingChartSpec } from "./spec";
import type { PlacedText } from "./text-box";

export type SwingLayout = Frame & { readonly kind: "swings"; readonly texts: readonly PlacedText[] };

export function swingLayout(_spec: SwingChartSpec, _size: Size): SwingLayout {
  throw new Error("not written yet");
}
