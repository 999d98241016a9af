import { headingOf } from "../layout/frame";
import type { Size } from "../layout/size";
import { type ChartLayout, type ChartSpec, kindOf } from "./kinds";

/** What a picture that stands alone leaves free at its foot. */
const footRoom = 8;

/** The height at which a chart of this width looks right; a chart of bars or rows is as high as those need. */
export function heightFor(spec: ChartSpec, width: number, heading = false): number {
  const size = { width, height: 0, heading };
  const above = heading ? headingOf(spec, size).height + footRoom : 0;
  return above + kindOf(spec).height(spec, size);
}

/** The layout of a spec's own kind. */
export type LayoutOf<Spec extends ChartSpec> = Extract<ChartLayout, { readonly kind: Spec["kind"] }>;

/** Where everything in a chart goes, in pixels. Every renderer draws exactly this. */
export const layoutOf = <Spec extends ChartSpec>(spec: Spec, size: Size): LayoutOf<Spec> =>
  kindOf(spec).layout(spec, size) as LayoutOf<Spec>;
