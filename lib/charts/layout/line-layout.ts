import type { SeriesId } from "../spec/palette";
import { type Scale, scaleOf } from "../spec/scale";
import type { LineChartSpec, Point, Series } from "../spec/spec";
import { dodge } from "./dodge";
import { type Frame, frameOf, headingOf, type Margin, placedText, textSize, xTickTexts } from "./frame";
import type { Size } from "./layout";
import { labelRequests, levelLines, nameRequests, type PlacedMark, placedMark } from "./line-marks";
import { type Leader, placeLabels } from "./place-labels";
import type { Pixel } from "./segments";
import { type PlacedText, textBox, textWidth } from "./text-box";

export type PlacedSeries = {
  readonly id: SeriesId;
  readonly stressed: boolean;
  /** The line; more than one piece where it has gaps. */
  readonly pieces: readonly (readonly Pixel[])[];
  /** The outline of its band, there and back; empty without one. */
  readonly band: readonly Pixel[];
  /** The marker at the end of the line; null when nothing of the line can be shown. */
  readonly end: Pixel | null;
};

export type LineLayout = Frame & {
  readonly kind: "lines";
  readonly x: Scale;
  readonly y: Scale;
  readonly texts: readonly PlacedText[];
  readonly series: readonly PlacedSeries[];
  readonly marks: readonly PlacedMark[];
  /** Hairlines from a displaced label to what it names. */
  readonly leaders: readonly (Leader & { readonly paint: PlacedText["paint"] })[];
  readonly gridY: readonly number[];
  readonly ticksX: readonly number[];
};

const endGap = 12;
const labelHeight = 16;

export function lineLayout(spec: LineChartSpec, size: Size): LineLayout {
  const heading = headingOf(spec, size);
  const frame = frameOf(size, marginOf(spec, size, heading.height));
  const { plot } = frame;
  const x = scaleOf(spec.x.scale, spec.x.domain, [plot.x, plot.x + plot.width]);
  const y = scaleOf(spec.y.scale, spec.y.domain, [plot.y + plot.height, plot.y]);
  const series = spec.series.map((one) => placedSeries(one, x, y));
  const ends = spec.freeLabels ? { texts: [], leaders: [] } : endLabels(spec.series, series, frame);
  const axes = axisTexts(spec, frame, x, y);
  const ruleTop = plot.y - (hasRules(spec) ? 20 : 0);
  const marks = spec.marks.map((mark) => placedMark(mark, x, y, { plot, ruleTop }));
  const labels = placeLabels([...labelRequests(marks, plot), ...nameRequests(spec, series)], {
    frame: { x: plot.x + 2, y: ruleTop - 2, width: frame.width - plot.x - 4, height: plot.y + plot.height - ruleTop },
    ruleTop: ruleTop + 10,
    taken: [...axes, ...ends.texts, ...heading.texts].map(textBox),
    lines: [...series.flatMap(({ pieces }) => pieces), ...levelLines(marks, plot)],
    rules: marks.filter(({ mark }) => mark.kind === "rule").map((mark) => mark.x),
  });
  const leaders = labels.flatMap(({ leader, text: { role, paint } }) =>
    leader ? [{ ...leader, paint: role === "end-label" ? paint : ("ink-2" as const) }] : [],
  );
  const texts = [...heading.texts, ...axes, ...ends.texts, ...labels.map(({ text }) => text)];
  const gridY = spec.y.ticks.map(({ value }) => y(value));
  const ticksX = spec.x.ticks.map(({ value }) => x(value));
  return {
    ...frame,
    kind: "lines",
    x,
    y,
    gridY,
    ticksX,
    texts,
    series,
    marks,
    leaders: [...ends.leaders, ...leaders],
  };
}

function hasRules({ marks }: LineChartSpec): boolean {
  return marks.some(({ kind }) => kind === "rule");
}

function marginOf(spec: LineChartSpec, { heading }: Size, headingHeight: number): Margin {
  const edge = heading ? 16 : 0;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, textSize)));
  return {
    top: Math.round(headingHeight + (hasRules(spec) ? 28 : 12)),
    right: spec.freeLabels
      ? Math.ceil(widest(spec.x.ticks.map(({ label }) => label)) / 2 + 8 + edge)
      : Math.ceil(widest(spec.series.map(({ endLabel }) => endLabel)) + endGap + 2 + edge),
    bottom: 44 + edge / 2,
    left: Math.ceil(widest(spec.y.ticks.map(({ label }) => label)) + 8 + edge),
  };
}

function placedSeries({ id, stressed, points, restarts = [], band }: Series, x: Scale, y: Scale): PlacedSeries {
  const place = (point: Point) => ({ x: x(point.x), y: y(point.y) });
  const pixels = points.map(place);
  const outline = band ? [...band.high, ...band.low.toReversed()].map(place) : [];
  const starts = [0, ...restarts];
  const pieces = starts.map((start, index) => pixels.slice(start, starts[index + 1]));
  return { id, stressed, pieces, band: outline, end: pixels.at(-1) ?? null };
}

function axisTexts(spec: LineChartSpec, { plot }: Frame, x: Scale, y: Scale): PlacedText[] {
  const foot = plot.y + plot.height;
  return [
    ...spec.y.ticks.map(({ value, label }) =>
      placedText({ role: "y-tick", text: label, x: plot.x - 8, y: y(value) + 4, anchor: "end" }),
    ),
    ...xTickTexts(spec.x.ticks, x, foot + 20),
    placedText({ role: "axis-title", text: spec.x.title, x: plot.x + plot.width, y: foot + 38, anchor: "end" }),
  ];
}

/** Names at the ends of the lines, moved apart; a moved one gets a hairline to its line. */
function endLabels(series: readonly Series[], placed: readonly PlacedSeries[], { plot }: Frame) {
  const shown = placed.flatMap(({ id, end }, index) => {
    const text = series[index]?.endLabel ?? "";
    return end ? [{ id, end, text }] : [];
  });
  const wanted = shown.map(({ end }) => end.y);
  const heights = dodge(wanted, labelHeight, plot.y + 2, plot.y + plot.height - 2);
  const texts = shown.map(({ id, text, end }, index) =>
    placedText({
      role: "end-label",
      text,
      x: end.x + endGap,
      y: (heights[index] ?? end.y) + 4,
      bold: true,
      paint: id,
    }),
  );
  const leaders = shown.flatMap(({ id, end }, index) => {
    const y = heights[index] ?? end.y;
    const isMoved = Math.abs(y - end.y) > 4;
    return isMoved ? [{ from: { x: end.x + 5, y: end.y }, to: { x: end.x + endGap - 2, y }, paint: id }] : [];
  });
  return { texts, leaders };
}
