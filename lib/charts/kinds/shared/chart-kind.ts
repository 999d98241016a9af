import type { BaseLayout } from "../../layout/frame";
import type { Pixel } from "../../layout/segments";
import type { Size } from "../../layout/size";
import type { SeriesId } from "../../spec/palette";
import type { Common, SteppedSeries } from "../../spec/spec";
import type { ChartParts } from "../../svg/chart-parts";
import type { InkPaint } from "../../svg/svg-element";

/**
 * Everything that is asked of a kind of chart. A new kind is a folder with one of these, and a line in `Kind`. Its methods
 * are only called with specs and layouts of its own.
 */
export type ChartKind<Spec extends Common & { readonly kind: string }, Layout extends BaseLayout> = {
  /** The name it is published under, which is a promise. */
  readonly kind: Spec["kind"];
  /** The height at which it looks right at this width, without a heading. */
  height(spec: Spec, size: Size): number;
  /** A plot may be drawn higher or lower than that; rows are as high as they need. */
  readonly isElastic: boolean;
  /** Where everything in it goes, in pixels. */
  layout(spec: Spec, size: Size): Layout;
  /** `id` makes the ids in the picture unique on a page. */
  svg(layout: Layout, ink: InkPaint, id: string): ChartParts;
  /** What it shows as data, without anything that is only about how it is drawn. The names are a promise. */
  data(spec: Spec): object;
  /** Null where there are no positions to step through. */
  readonly cursor: KindCursor<Spec, Layout> | null;
};

// biome-ignore lint/suspicious/noExplicitAny: each is only called with specs and layouts of its own
const loaded = new Map<string, ChartKind<any, any>>();

/**
 * Makes a kind known to whoever draws. A spec takes its `kind` from here, so that what draws it is loaded wherever such a
 * spec can be made, and nowhere else.
 */
export function chartKind<Spec extends Common & { readonly kind: string }, Layout extends BaseLayout>(
  kind: ChartKind<Spec, Layout>,
): ChartKind<Spec, Layout> {
  loaded.set(kind.kind, kind);
  return kind;
}

export const loadedKind = (kind: string) => loaded.get(kind);

type KindCursor<Spec, Layout> = {
  /** What has a value at each position, from the top down as it is seen. */
  listed(spec: Spec): readonly SteppedSeries[];
  /** Where the line at a position meets what is drawn. */
  dots(spec: Spec, layout: Layout, index: number): readonly CursorDot[];
};

export type CursorDot = Pixel & { readonly id: SeriesId };
