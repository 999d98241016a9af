import type { ApproachId } from "../../../model/names";
import { planeLines, planeOf, planeTexts } from "../../layout/axes";
import { dodge } from "../../layout/dodge";
import { type BaseLayout, type Frame, frameOf, headingOf, placedText, textSize } from "../../layout/frame";
import type { PlacedLeader } from "../../layout/place-labels";
import type { Pixel } from "../../layout/segments";
import type { Size } from "../../layout/size";
import { widestOf } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import type { Point } from "../../spec/spec";
import { type AreaOutline, roomFor } from "./room";
import type { Area, AreaChartSpec } from "./spec";

export type PlacedArea = AreaOutline & { readonly id: ApproachId; readonly outline: readonly Pixel[] };

export type AreaLayout = BaseLayout & {
  readonly kind: "areas";
  readonly x: Scale;
  readonly y: Scale;
  readonly areas: readonly PlacedArea[];
  /** Hairlines from a displaced label to its area. */
  readonly leaders: readonly PlacedLeader[];
};

const endGap = 10;
const labelHeight = 16;

/** Drawn twice: which areas have room for their name decides what must stand at the right, and so how wide they are. */
export function areaLayout(spec: AreaChartSpec, size: Size): AreaLayout {
  const heading = headingOf(spec, size);
  const ends = (isNamed: (area: Area) => boolean) =>
    spec.series.map((area) => (isNamed(area) ? area.share : area.endLabel));
  const narrow = surface(
    spec,
    size,
    heading.height,
    ends(() => false),
  );
  const named = new Set(spec.series.filter((_, index) => narrow.labels[index]).map(({ id }) => id));
  const endTexts = ends(({ id }) => named.has(id));
  const { frame, plane, areas, labels } = surface(spec, size, heading.height, endTexts);
  const beside = endLabels(spec, endTexts, areas, frame);
  return {
    ...frame,
    kind: "areas",
    x: plane.x,
    y: plane.y,
    areas,
    axes: planeLines(spec, plane),
    leaders: beside.leaders,
    texts: [...heading.texts, ...planeTexts(spec, plane), ...beside.texts, ...labels.flatMap((label) => label ?? [])],
  };
}

function surface(spec: AreaChartSpec, size: Size, headingHeight: number, ends: readonly string[]) {
  const edge = size.heading ? 16 : 0;
  const tickLabels = spec.y.ticks.map(({ label }) => label);
  const frame = frameOf(size, {
    top: Math.round(headingHeight + 12),
    right: Math.ceil(Math.max(widestOf(ends, textSize) + endGap + 2, 12) + edge),
    bottom: 44 + edge / 2,
    left: Math.ceil(widestOf(tickLabels, textSize) + 8 + edge),
  });
  const plane = planeOf(spec, frame);
  const areas = spec.series.map(({ id, low, high }) => {
    const place = (point: Point) => ({ x: plane.x(point.x), y: plane.y(point.y) });
    const [lower, upper] = [low.map(place), high.map(place)];
    return { id, low: lower, high: upper, outline: [...upper, ...lower.toReversed()] };
  });
  const labels = areas.map((area, index) => roomFor(spec.series[index]?.labels ?? [], area, frame.plot));
  return { frame, plane, areas, labels };
}

/** The share at the end beside each area that has one, moved apart. */
function endLabels({ series }: AreaChartSpec, texts: readonly string[], areas: readonly PlacedArea[], { plot }: Frame) {
  const right = plot.x + plot.width;
  const shown = areas.flatMap(({ id, low, high }, index) => {
    const text = texts[index] ?? "";
    const middle = ((low.at(-1)?.y ?? 0) + (high.at(-1)?.y ?? 0)) / 2;
    return text !== "" && (series[index]?.at.at(-1) ?? 0) > 0 ? [{ id, text, middle }] : [];
  });
  const heights = dodge(
    shown.map(({ middle }) => middle),
    labelHeight,
    plot.y + 2,
    plot.y + plot.height - 2,
  );
  return {
    texts: shown.map(({ id, text, middle }, index) =>
      placedText({
        role: "end-label",
        text,
        x: right + endGap,
        y: (heights[index] ?? middle) + 4,
        bold: true,
        paint: id,
      }),
    ),
    leaders: shown.flatMap(({ id, middle }, index) => {
      const at = heights[index] ?? middle;
      const isMoved = Math.abs(at - middle) > 4;
      return isMoved ? [{ from: { x: right + 1, y: middle }, to: { x: right + endGap - 2, y: at }, paint: id }] : [];
    }),
  };
}
