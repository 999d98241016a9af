import type { Area, AreaChartSpec } from "../kinds/areas/spec";
import type { SteppableSpec } from "../kinds/cursor";
import type { LineChartSpec, Mark, Series } from "../kinds/lines/spec";
import type { SeriesId } from "../spec/palette";
import type { Cursor, Point } from "../spec/spec";
import { axisFor, axisWithin } from "./axis";
import { cutBand, cutLine, cutPiece, type Interval } from "./cut-line";

/** What a reader has left of a chart. */
export type ChartView = {
  readonly hidden: ReadonlySet<SeriesId>;
  /** The first and the last x value shown, each a position of the cursor; null for all. */
  readonly range: Interval | null;
};

/** The chart as its reader wants it: some series hidden, a part of the x axis, and a y axis for what is left. */
export function rescaled(spec: SteppableSpec, view: ChartView): SteppableSpec {
  const span = spanOf(spec.cursor, view.range);
  const isHidden = ({ id }: { readonly id: SeriesId }) => view.hidden.has(id);
  if (span === null && !spec.series.some(isHidden)) return spec;
  return spec.kind === "lines" ? rescaledLines(spec, view, span) : rescaledAreas(spec, view, span);
}

/** First and last index shown. Null for all, and where the range no longer has two positions. */
type Span = readonly [number, number] | null;

function spanOf({ positions }: Cursor, range: Interval | null): Span {
  if (range === null) return null;
  const [from, to] = range;
  const first = positions.findIndex((x) => x >= from);
  const last = positions.findLastIndex((x) => x <= to);
  const isWhole = first === 0 && last === positions.length - 1;
  return first >= 0 && first < last && !isWhole ? [first, last] : null;
}

function rescaledLines(spec: LineChartSpec, { hidden }: ChartView, span: Span): LineChartSpec {
  const left = spec.series.filter(({ id }) => !hidden.has(id));
  const series = span ? left.map((one) => cutSeries(one, spec, span)) : left;
  const heights = series.flatMap(({ points, band }) => [...points, ...(band?.low ?? []), ...(band?.high ?? [])]);
  const isShare = spec.y.unit === "share";
  const shown = {
    ...withRange(spec, span),
    y: isShare
      ? spec.y
      : axisFor(
          spec.y,
          heights.map(({ y }) => y),
        ),
    series,
  };
  return { ...shown, marks: spec.marks.filter((mark) => hasPlace(mark, shown, hidden)) };
}

/** The parts that follow from the x range alone. */
function withRange<Spec extends SteppableSpec>(spec: Spec, span: Span): Spec {
  const range = rangeOf(spec.cursor, span);
  if (!span || !range) return spec;
  const { positions, labels, start } = spec.cursor;
  const cursor = { positions: cut(positions, span), labels: cut(labels, span), start };
  return { ...spec, x: axisWithin(spec.x, range), cursor };
}

function rangeOf({ positions }: Cursor, span: Span): Interval | null {
  const [from, to] = span ? [positions[span[0]], positions[span[1]]] : [];
  return from === undefined || to === undefined ? null : [from, to];
}

const cut = <Item>(items: readonly Item[], [first, last]: readonly [number, number]): Item[] =>
  items.slice(first, last + 1);

function cutSeries(series: Series, spec: LineChartSpec, span: readonly [number, number]): Series {
  const range = rangeOf(spec.cursor, span);
  if (!range) return series;
  const { at, values, band, bands, name, endName = name } = series;
  const isCut = (series.points.at(-1)?.x ?? range[1]) > range[1];
  return {
    ...series,
    ...cutLine(series, spec, range),
    at: cut(at, span),
    values: cut(values, span),
    ...(isCut && { endLabel: endName }),
    ...(band && { band: cutBand(band, spec, range) }),
    ...(bands && { bands: cut(bands, span) }),
  };
}

function hasPlace(mark: Mark, { x, y }: LineChartSpec, hidden: ChartView["hidden"]): boolean {
  if ("id" in mark && hidden.has(mark.id)) return false;
  if ("between" in mark && mark.between?.some((id) => hidden.has(id))) return false;
  const isWithin = (value: number, [low, high]: Interval) => value >= low && value <= high;
  const height = mark.kind === "rule" ? mark.top : mark.y;
  return (mark.kind === "level" || isWithin(mark.x, x.domain)) && (height === undefined || isWithin(height, y.domain));
}

function rescaledAreas(spec: AreaChartSpec, { hidden }: ChartView, span: Span): AreaChartSpec {
  const left = spec.series.filter(({ id }) => !hidden.has(id));
  const series = stackedAnew(span ? left.map((one) => cutArea(one, spec, span)) : left);
  const heights = series.flatMap(({ high }) => high.map(({ y }) => y));
  const y = axisFor(spec.y, heights);
  return { ...withRange(spec, span), y: left.length < spec.series.length ? upToAll(y) : spec.y, series };
}

/** Shares never need more room than all there is. */
const upToAll = (axis: AreaChartSpec["y"]): AreaChartSpec["y"] => ({
  ...axis,
  domain: [0, Math.min(1, axis.domain[1])],
  ticks: axis.ticks.filter(({ value }) => value <= 1),
});

function cutArea(area: Area, spec: AreaChartSpec, span: readonly [number, number]): Area {
  const range = rangeOf(spec.cursor, span);
  if (!range) return area;
  const values = cut(area.values, span);
  const share = values.at(-1) ?? "";
  return {
    ...area,
    low: cutPiece(area.low, spec, range),
    high: cutPiece(area.high, spec, range),
    at: cut(area.at, span),
    values,
    share,
    endLabel: `${area.endName} ${share}`,
  };
}

/** Each area as high as it was, on top of the ones left below it. */
function stackedAnew(areas: readonly Area[]): Area[] {
  let below: readonly Point[] = areas[0]?.low.map(({ x }) => ({ x, y: 0 })) ?? [];
  return areas.map((area) => {
    const low = below;
    below = area.high.map(({ x, y }, index) => ({ x, y: (low[index]?.y ?? 0) + y - (area.low[index]?.y ?? 0) }));
    return { ...area, low, high: below };
  });
}
