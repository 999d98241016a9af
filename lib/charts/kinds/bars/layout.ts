import { rowLines } from "../../layout/axes";
import {
  type BaseLayout,
  type Frame,
  frameOf,
  headingOf,
  type Margin,
  placedText,
  xTickTexts,
} from "../../layout/frame";
import { keyLayout, type PlacedSwatch } from "../../layout/key-layout";
import type { PlacedSegment } from "../../layout/placed-segment";
import { compactBelowWidth, type Size } from "../../layout/size";
import { type PlacedText, type Rect, textWidth, widestOf } from "../../layout/text-box";
import { type Scale, scaleOf } from "../../spec/scale";
import type { BarChartSpec } from "./spec";

export type BarLayout = BaseLayout & {
  readonly kind: "bars";
  readonly x: Scale;
  readonly bandHeight: number;
  readonly barHeight: number;
  readonly segments: readonly PlacedSegment[];
  readonly swatches: readonly PlacedSwatch<BarChartSpec["patterns"][number]>[];
};

/** A part is named in its bar when it takes more than this share of the width of the plot. */
const namedShare = 0.08;

type Bands = { readonly bandHeight: number; readonly barHeight: number };

export function barLayout(spec: BarChartSpec, size: Size): BarLayout {
  const heading = headingOf(spec, size);
  const key = keyLayout(spec.patterns, heading.height, size);
  const margin = marginOf(spec, size, heading.height + key.height);
  const bands = bandsOf(spec, size, margin);
  const used = bands.bandHeight * Math.max(1, spec.bars.length);
  const frame = frameOf(size, { ...margin, bottom: size.height - margin.top - used });
  const x = scaleOf("linear", spec.x.domain, [frame.plot.x, frame.plot.x + frame.plot.width]);
  const segments = segmentsOf(spec, frame, bands, x);
  const texts = [
    ...heading.texts,
    ...key.texts,
    ...xTickTexts(spec.x.ticks, x, frame.plot.y + used + 20),
    ...barTexts(spec, size, frame, bands, x),
    ...segments.flatMap((placed) => segmentTexts(placed, frame)),
  ];
  const ticks = spec.x.ticks.map(({ value }) => x(value));
  const axes = rowLines(frame.plot, ticks);
  return { ...frame, ...bands, kind: "bars", x, axes, texts, segments, swatches: key.swatches };
}

/** The names stand above the bars on a narrow chart, before them on a wide one. */
function hasNamesAbove({ width }: Size): boolean {
  return width < compactBelowWidth;
}

function marginOf(spec: BarChartSpec, size: Size, top: number): Margin {
  const edge = size.heading ? 16 : 0;
  const widest = (texts: readonly string[]) => widestOf(texts, 13);
  const above = hasNamesAbove(size);
  const halfTick = Math.ceil(widest(spec.x.ticks.map(({ label }) => label)) / 2);
  return {
    top: Math.round(top + 4),
    right: above ? halfTick + edge : Math.ceil(widest(spec.bars.map(({ total }) => total)) + 12 + edge),
    bottom: 32 + edge / 2,
    left: above ? 10 + edge : Math.ceil(widest(spec.bars.map(({ name }) => name)) + 12 + edge),
  };
}

/** Even numbers of pixels, because the interactive renderer rounds the place of a bar in its band down to whole ones. */
function bandsOf(spec: BarChartSpec, size: Size, margin: Margin): Bands {
  const room = (size.height - margin.top - margin.bottom) / Math.max(1, spec.bars.length);
  const bandHeight = 2 * Math.floor(Math.max(12, Math.min(hasNamesAbove(size) ? 72 : 64, room)) / 2);
  const bar = hasNamesAbove(size) ? bandHeight - 36 : bandHeight * 0.62;
  return { bandHeight, barHeight: 2 * Math.floor(Math.max(6, Math.min(36, bar)) / 2) };
}

function segmentsOf(spec: BarChartSpec, { plot }: Frame, bands: Bands, x: Scale): PlacedSegment[] {
  return spec.bars.flatMap(({ id, segments }, index) =>
    segments.map((segment) => ({
      id,
      segment,
      x: x(segment.start),
      y: barTop(index, plot, bands),
      width: x(segment.end) - x(segment.start),
      height: bands.barHeight,
    })),
  );
}

function barTop(index: number, plot: Rect, { bandHeight, barHeight }: Bands): number {
  return plot.y + index * bandHeight + (bandHeight - barHeight) / 2;
}

function barTexts(spec: BarChartSpec, size: Size, { plot }: Frame, bands: Bands, x: Scale): PlacedText[] {
  return spec.bars.flatMap(({ id, name, total, segments }, index) => {
    const top = barTop(index, plot, bands);
    const middle = top + bands.barHeight / 2 + 4.5;
    const look = { size: 13, bold: true, paint: id };
    const totalLook = { size: 13, paint: "ink", halo: true } as const;
    if (hasNamesAbove(size)) {
      const right = plot.x + plot.width;
      return [
        placedText({ role: "bar-name", text: name, x: plot.x + 1, y: top - 5, ...look }),
        placedText({ role: "bar-total", text: total, x: right, y: top - 5, anchor: "end", ...totalLook }),
      ];
    }
    const end = x(segments.at(-1)?.end ?? 0) + 8;
    return [
      placedText({ role: "bar-name", text: name, x: plot.x - 12, y: middle, anchor: "end", ...look }),
      placedText({ role: "bar-total", text: total, x: end, y: middle, ...totalLook }),
    ];
  });
}

function segmentTexts({ segment, x, y, width, height }: PlacedSegment, { plot }: Frame): PlacedText[] {
  const size = 11;
  if (width < plot.width * namedShare || height < 14 || textWidth(segment.value, size) > width - 8) return [];
  const isSolid = segment.pattern === "solid";
  return [
    placedText({
      role: "segment",
      text: segment.value,
      x: x + width / 2,
      y: y + height / 2 + 4,
      anchor: "middle",
      size,
      bold: isSolid,
      paint: isSolid ? "paper" : "ink",
      halo: !isSolid,
    }),
  ];
}
