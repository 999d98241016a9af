import { lineOf } from "../../layout/axes";
import {
  type AxisLine,
  type BaseLayout,
  frameOf,
  headingOf,
  placedText,
  textSize,
  xTickTexts,
} from "../../layout/frame";
import { keyLayout, type PlacedSwatch } from "../../layout/key-layout";
import { compactBelowWidth, type Size } from "../../layout/size";
import { type Rect, textWidth } from "../../layout/text-box";
import { type Scale, scaleOf } from "../../spec/scale";
import type { BarSegment } from "../../spec/spec";
import { lineLabels, sideLabels } from "./labels";
import { barHeight, barTop, nameRows, type Rows, rowTexts } from "./rows";
import type { TornadoChartSpec } from "./spec";

type PlacedPart = Rect & {
  readonly id: TornadoChartSpec["left"]["id"];
  readonly field: string;
  readonly pattern: BarSegment["pattern"];
};

export type TornadoLayout = BaseLayout & {
  readonly kind: "swings";
  readonly x: Scale;
  /** The whole row of each bar, for a pointer or a focus ring. */
  readonly rows: readonly (Rect & { readonly field: string })[];
  readonly parts: readonly PlacedPart[];
  /** The lines at equal cost and at the present difference. */
  readonly zero: AxisLine;
  readonly now: AxisLine;
  readonly swatches: readonly PlacedSwatch<TornadoChartSpec["key"][number]>[];
};

const labelGap = 6;

export function tornadoLayout(spec: TornadoChartSpec, size: Size): TornadoLayout {
  const heading = headingOf(spec, size);
  const key = keyLayout(spec.key, heading.height, size);
  const { frame, rows, x, top, sides } = surface(spec, size, heading.height + key.height);
  const { plot } = frame;
  const foot = plot.y + plot.height;
  const tops = rows.heights.map((_, index) => plot.y + sum(rows.heights.slice(0, index)));
  const upright = (value: number, from: number) => lineOf("axis", x(value), from, x(value), foot);
  const ticks = spec.x.ticks.map(({ value }) => x(value));
  return {
    ...frame,
    kind: "swings",
    x,
    rows: spec.bars.map(({ field }, index) => {
      const left = rows.above ? plot.x : plot.x - rows.nameWidth - 12;
      const width = plot.x + plot.width - left;
      return { field, x: left, y: tops[index] ?? 0, width, height: rows.heights[index] ?? 0 };
    }),
    parts: spec.bars.flatMap(({ field, parts, assumed }, index) =>
      parts.map(({ id, start, end }) => {
        const width = Math.max(2, x(end) - x(start));
        const left = (x(start) + x(end) - width) / 2;
        const y = barTop(tops[index] ?? 0, index, rows);
        return { id, field, pattern: assumed ? "dense" : "solid", x: left, y, width, height: barHeight };
      }),
    ),
    axes: [
      ...ticks.map((at) => lineOf("grid", at, plot.y, at, foot)),
      lineOf("axis", plot.x, foot, plot.x + plot.width, foot),
      ...ticks.map((at) => lineOf("axis", at, foot, at, foot + 5)),
    ],
    zero: upright(0, top.zeroFrom + plot.y),
    now: upright(spec.now.value, top.nowFrom + plot.y),
    swatches: key.swatches,
    texts: [
      ...heading.texts,
      ...key.texts,
      ...top.texts.map((text) => ({ ...text, y: text.y + plot.y })),
      ...xTickTexts(spec.x.ticks, x, foot + 20),
      ...sides.texts.map((text) => ({ ...text, y: text.y + foot })),
      ...spec.bars.flatMap((bar, index) => rowTexts(bar, index, tops[index] ?? 0, rows, plot)),
      ...spec.bars.flatMap((bar, index) => endTexts(bar, x, barTop(tops[index] ?? 0, index, rows))),
    ],
  };
}

/** The height at which nothing in the chart is squeezed. */
export function tornadoHeight(spec: TornadoChartSpec, size: Size): number {
  const { frame, rows } = surface(spec, size, keyLayout(spec.key, 0, size).height);
  return frame.margin.top + sum(rows.heights) + frame.margin.bottom;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function surface(spec: TornadoChartSpec, size: Size, headHeight: number) {
  const edge = size.heading ? 16 : 0;
  const rows = nameRows(spec.bars, size.width - 2 * edge, size.width < compactBelowWidth);
  const left = edge + (rows.above ? 0 : rows.nameWidth + 12);
  const x = scaleOf("linear", spec.x.domain, insetFor(spec, left, size.width - edge));
  const within = { from: edge, to: size.width - edge };
  const top = lineLabels(spec, x, within);
  const sides = sideLabels(spec, x, within);
  const margin = {
    top: Math.round(headHeight + top.height),
    right: edge,
    bottom: 30 + sides.height + edge / 2,
    left,
  };
  const shown = fitted(rows, size.height - margin.top - margin.bottom);
  const bottom = size.height - margin.top - sum(shown.heights);
  const frame = { ...frameOf(size, { ...margin, bottom }), margin };
  return { frame, rows: shown, x, top, sides };
}

/** Rows give up their spare height when the picture is lower than they would like. */
function fitted(rows: Rows, room: number): Rows {
  const wanted = sum(rows.heights);
  if (room <= 0 || room >= wanted) return rows;
  const factor = Math.max(room / wanted, 0.8);
  return { ...rows, heights: rows.heights.map((height) => Math.floor(height * factor)) };
}

/** The pixels of the domain's ends: as far out as the labels beside the bars allow. */
function insetFor(spec: TornadoChartSpec, from: number, to: number): [number, number] {
  const [low, high] = spec.x.domain;
  const halfTick = Math.max(0, ...spec.x.ticks.map(({ label }) => textWidth(label, textSize) / 2));
  let [start, end] = [from + halfTick, to - halfTick];
  for (let round = 0; round < 12; round++) {
    const x = scaleOf("linear", [low, high], [start, end]);
    const over = (all: readonly number[]) => Math.max(0, ...all);
    const left = over(spec.bars.map((bar) => from - (x(bar.start) - labelGap - textWidth(bar.startLabel, textSize))));
    const right = over(spec.bars.map((bar) => x(bar.end) + labelGap + textWidth(bar.endLabel, textSize) - to));
    if (left < 0.5 && right < 0.5) break;
    start += left;
    end -= right;
    if (end - start < 40) {
      const middle = Math.min(Math.max((start + end) / 2, from + 24), to - 24);
      return [middle - 20, middle + 20];
    }
  }
  return [start, end];
}

function endTexts({ start, end, startLabel, endLabel }: TornadoChartSpec["bars"][number], x: Scale, top: number) {
  const look = { role: "segment", y: top + barHeight / 2 + 4, paint: "ink", halo: true } as const;
  const half = start === end ? 1 : 0;
  return [
    placedText({ ...look, text: startLabel, x: x(start) - labelGap - half, anchor: "end" }),
    placedText({ ...look, text: endLabel, x: x(end) + labelGap + half }),
  ];
}
