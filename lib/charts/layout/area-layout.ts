import type { ApproachId } from "../../model/names";
import { type Scale, scaleOf } from "../spec/scale";
import type { Area, AreaChartSpec } from "../spec/spec";
import { type AreaOutline, roomFor } from "./area-room";
import { dodge } from "./dodge";
import { type AxisLine, type Frame, frameOf, headingOf, placedText, textSize, xTickTexts } from "./frame";
import type { Size } from "./layout";
import type { Pixel } from "./segments";
import { type PlacedText, textWidth } from "./text-box";

export type PlacedArea = AreaOutline & { readonly id: ApproachId; readonly outline: readonly Pixel[] };

export type AreaLayout = Frame & {
  readonly kind: "areas";
  readonly x: Scale;
  readonly y: Scale;
  readonly areas: readonly PlacedArea[];
  readonly axes: readonly AxisLine[];
  /** Hairlines from a displaced label to its area. */
  readonly leaders: readonly { readonly from: Pixel; readonly to: Pixel; readonly paint: PlacedText["paint"] }[];
  readonly texts: readonly PlacedText[];
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
  const { frame, x, y, areas, labels } = surface(spec, size, heading.height, endTexts);
  const { plot } = frame;
  const beside = endLabels(spec, endTexts, areas, frame);
  const foot = plot.y + plot.height;
  const right = plot.x + plot.width;
  const xTicks = spec.x.ticks.map(({ value }) => x(value));
  return {
    ...frame,
    kind: "areas",
    x,
    y,
    areas,
    axes: [
      ...spec.y.ticks
        .map(({ value }) => y(value))
        .filter((at) => at < foot - 1)
        .map((at): AxisLine => ({ kind: "grid", x1: plot.x, y1: at, x2: right, y2: at })),
      { kind: "axis", x1: plot.x, y1: foot, x2: right, y2: foot },
      ...xTicks.map((at): AxisLine => ({ kind: "axis", x1: at, y1: foot, x2: at, y2: foot + 5 })),
    ],
    leaders: beside.leaders,
    texts: [
      ...heading.texts,
      ...spec.y.ticks.map(({ value, label }) =>
        placedText({ role: "y-tick", text: label, x: plot.x - 8, y: y(value) + 4, anchor: "end" }),
      ),
      ...xTickTexts(spec.x.ticks, x, foot + 20),
      placedText({ role: "axis-title", text: spec.x.title, x: right, y: foot + 38, anchor: "end" }),
      ...beside.texts,
      ...labels.flatMap((label) => label ?? []),
    ],
  };
}

function surface(spec: AreaChartSpec, size: Size, headingHeight: number, ends: readonly string[]) {
  const edge = size.heading ? 16 : 0;
  const widest = (texts: readonly string[], bySize: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, bySize)));
  const frame = frameOf(size, {
    top: Math.round(headingHeight + 12),
    right: Math.ceil(Math.max(widest(ends, textSize) + endGap + 2, 12) + edge),
    bottom: 44 + edge / 2,
    left: Math.ceil(
      widest(
        spec.y.ticks.map(({ label }) => label),
        textSize,
      ) +
        8 +
        edge,
    ),
  });
  const { plot } = frame;
  const x = scaleOf(spec.x.scale, spec.x.domain, [plot.x, plot.x + plot.width]);
  const y = scaleOf(spec.y.scale, spec.y.domain, [plot.y + plot.height, plot.y]);
  const areas = spec.series.map(({ id, low, high }) => {
    const place = (point: { x: number; y: number }) => ({ x: x(point.x), y: y(point.y) });
    const [lower, upper] = [low.map(place), high.map(place)];
    return { id, low: lower, high: upper, outline: [...upper, ...lower.toReversed()] };
  });
  const labels = areas.map((area, index) => roomFor(spec.series[index]?.labels ?? [], area, plot));
  return { frame, x, y, areas, labels };
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
