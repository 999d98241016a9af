import type { Frame } from "./frame";
import type { Size } from "./layout";
import type { MapChartSpec } from "./spec";
import type { PlacedText } from "./text-box";

export type MapLayout = Frame & { readonly kind: "map"; readonly texts: readonly PlacedText[] };

export function mapLayout(_spec: MapChartSpec, _size: Size): MapLayout {
  throw new Error("not written yet");
}
