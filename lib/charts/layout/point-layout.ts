import type { ApproachId } from "../../model/names";
import { type Scale, scaleOf } from "../spec/scale";
import type { PointChartSpec, SpreadPoint } from "../spec/spec";
import { type AxisLine, type Frame, frameOf, headingOf, type Margin, placedText, textSize, xTickTexts } from "./frame";
import type { LabelRequest } from "./label-candidates";
import type { Size } from "./layout";
import { type Leader, placeLabels } from "./place-labels";
import type { Pixel } from "./segments";
import { type Paint, type PlacedText, textBox, textWidth } from "./text-box";

export type PlacedPoint = Pixel & {
  readonly id: ApproachId;
  readonly isOnFrontier: boolean;
  /** From end to end. */
  readonly across: readonly Pixel[];
  readonly upright: readonly Pixel[];
};

export type PointLayout = Frame & {
  readonly kind: "points";
  readonly x: Scale;
  readonly y: Scale;
  readonly axes: readonly AxisLine[];
  readonly points: readonly PlacedPoint[];
  readonly frontier: readonly Pixel[];
  readonly limit: AxisLine | null;
  readonly leaders: readonly (Leader & { readonly paint: Paint })[];
  readonly texts: readonly PlacedText[];
};

export function pointLayout(spec: PointChartSpec, size: Size): PointLayout {
  const heading = headingOf(spec, size);
  const frame = frameOf(size, marginOf(spec, size, heading.height));
  const { plot } = frame;
  const foot = plot.y + plot.height;
  const right = plot.x + plot.width;
  const x = scaleOf(spec.x.scale, spec.x.domain, [plot.x, right]);
  const y = scaleOf(spec.y.scale, spec.y.domain, [foot, plot.y]);
  const points = spec.points.map((point) => placedPoint(point, x, y));
  const frontier = spec.frontier.map((point) => ({ x: x(point.x), y: y(point.y) }));
  const ruleTop = plot.y - (spec.limit ? 20 : 0);
  const limitX = spec.limit ? x(spec.limit.value) : null;
  const axisTexts = [
    ...spec.y.ticks.map(({ value, label }) =>
      placedText({ role: "y-tick", text: label, x: plot.x - 8, y: y(value) + 4, anchor: "end" }),
    ),
    ...xTickTexts(spec.x.ticks, x, foot + 20),
    placedText({ role: "axis-title", text: spec.x.title, x: right, y: foot + 38, anchor: "end" }),
  ];
  const labels = placeLabels(requests(spec, points, limitX, ruleTop), {
    frame: { x: plot.x + 2, y: ruleTop - 2, width: frame.width - plot.x - 4, height: foot - ruleTop },
    ruleTop: ruleTop + 10,
    taken: [...axisTexts, ...heading.texts].map(textBox),
    lines: [frontier, ...points.flatMap(({ across, upright }) => [across, upright])],
    rules: limitX === null ? [] : [limitX],
  });
  const line = (kind: AxisLine["kind"], x1: number, y1: number, x2: number, y2: number) => ({ kind, x1, y1, x2, y2 });
  return {
    ...frame,
    kind: "points",
    x,
    y,
    axes: [
      ...spec.y.ticks
        .map(({ value }) => y(value))
        .filter((at) => at < foot - 1)
        .map((at) => line("grid", plot.x, at, right, at)),
      line("axis", plot.x, foot, right, foot),
      ...spec.x.ticks.map(({ value }) => x(value)).map((at) => line("axis", at, foot, at, foot + 5)),
    ],
    points,
    frontier,
    limit: limitX === null ? null : line("axis", limitX, ruleTop, limitX, foot),
    leaders: labels.flatMap(({ leader, text }) => (leader ? [{ ...leader, paint: text.paint }] : [])),
    texts: [...heading.texts, ...axisTexts, ...labels.map(({ text }) => text)],
  };
}

function marginOf(spec: PointChartSpec, { heading }: Size, headingHeight: number): Margin {
  const edge = heading ? 16 : 0;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, textSize)));
  return {
    top: Math.round(headingHeight + (spec.limit ? 28 : 12)),
    right: Math.ceil(widest(spec.x.ticks.map(({ label }) => label)) / 2 + 4 + edge),
    bottom: 44 + edge / 2,
    left: Math.ceil(widest(spec.y.ticks.map(({ label }) => label)) + 8 + edge),
  };
}

function placedPoint(point: SpreadPoint, x: Scale, y: Scale): PlacedPoint {
  const { id, across, upright, isOnFrontier } = point;
  const at = { x: x(point.x), y: y(point.y) };
  return {
    ...at,
    id,
    isOnFrontier,
    across: across ? across.map((end) => ({ x: x(end), y: at.y })) : [],
    upright: upright ? upright.map((end) => ({ x: at.x, y: y(end) })) : [],
  };
}

function requests(
  { points, limit }: PointChartSpec,
  placed: readonly PlacedPoint[],
  limitX: number | null,
  ruleTop: number,
): LabelRequest[] {
  const names = points.flatMap(({ id, label }, index): LabelRequest[] => {
    const at = placed[index];
    if (!at) return [];
    return [{ role: "mark-label", text: label, size: 13, bold: true, paint: id, anchorAt: at, kind: "dot" }];
  });
  if (!limit || limitX === null) return names;
  const anchorAt = { x: limitX, y: ruleTop };
  const look = { role: "mark-label", size: textSize, bold: true, paint: "ink" } as const;
  return [{ ...look, text: limit.label, anchorAt, kind: "rule" }, ...names];
}
