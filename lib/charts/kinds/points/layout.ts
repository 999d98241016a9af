import type { ApproachId } from "../../../model/names";
import { lineOf, planeLines, planeOf, planeTexts } from "../../layout/axes";
import { type AxisLine, type BaseLayout, frameOf, headingOf, type Margin, textSize } from "../../layout/frame";
import type { LabelRequest } from "../../layout/label-candidates";
import { type PlacedLeader, placeLabels } from "../../layout/place-labels";
import type { Pixel } from "../../layout/segments";
import type { Size } from "../../layout/size";
import { textBox, widestOf } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import type { PointChartSpec, SpreadPoint } from "./spec";

type PlacedPoint = Pixel & {
  readonly id: ApproachId;
  readonly isOnFrontier: boolean;
  /** From end to end. */
  readonly across: readonly Pixel[];
  readonly upright: readonly Pixel[];
};

export type PointLayout = BaseLayout & {
  readonly kind: "points";
  readonly x: Scale;
  readonly y: Scale;
  readonly points: readonly PlacedPoint[];
  readonly frontier: readonly Pixel[];
  readonly limit: AxisLine | null;
  readonly leaders: readonly PlacedLeader[];
};

export function pointLayout(spec: PointChartSpec, size: Size): PointLayout {
  const heading = headingOf(spec, size);
  const frame = frameOf(size, marginOf(spec, size, heading.height));
  const { plot } = frame;
  const foot = plot.y + plot.height;
  const plane = planeOf(spec, frame);
  const { x, y } = plane;
  const points = spec.points.map((point) => placedPoint(point, x, y));
  const frontier = spec.frontier.map((point) => ({ x: x(point.x), y: y(point.y) }));
  const ruleTop = plot.y - (spec.limit ? 20 : 0);
  const limitX = spec.limit ? x(spec.limit.value) : null;
  const axisTexts = planeTexts(spec, plane);
  const labels = placeLabels(requests(spec, points, limitX, ruleTop), {
    frame: { x: plot.x + 2, y: ruleTop - 2, width: frame.width - plot.x - 4, height: foot - ruleTop },
    ruleTop: ruleTop + 10,
    taken: [...axisTexts, ...heading.texts].map(textBox),
    lines: [frontier, ...points.flatMap(({ across, upright }) => [across, upright])],
    rules: limitX === null ? [] : [limitX],
  });
  return {
    ...frame,
    kind: "points",
    x,
    y,
    axes: planeLines(spec, plane),
    points,
    frontier,
    limit: limitX === null ? null : lineOf("axis", limitX, ruleTop, limitX, foot),
    leaders: labels.flatMap(({ leader, text }) => (leader ? [{ ...leader, paint: text.paint }] : [])),
    texts: [...heading.texts, ...axisTexts, ...labels.map(({ text }) => text)],
  };
}

function marginOf(spec: PointChartSpec, { heading }: Size, headingHeight: number): Margin {
  const edge = heading ? 16 : 0;
  const widest = (texts: readonly string[]) => widestOf(texts, textSize);
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
