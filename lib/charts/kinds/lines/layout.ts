import { planeLines, planeOf, planeTexts } from "../../layout/axes";
import { dodge } from "../../layout/dodge";
import { type BaseLayout, type Frame, frameOf, headingOf, type Margin, placedText, textSize } from "../../layout/frame";
import { type PlacedLeader, placeLabels } from "../../layout/place-labels";
import type { Size } from "../../layout/size";
import { textBox, widestOf } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import { labelRequests, levelLines, nameRequests, type PlacedMark, placedMark } from "./marks";
import { type PlacedSeries, placedSeries } from "./series";
import type { LineChartSpec, Series } from "./spec";

export type LineLayout = BaseLayout & {
  readonly kind: "lines";
  readonly x: Scale;
  readonly y: Scale;
  readonly series: readonly PlacedSeries[];
  readonly marks: readonly PlacedMark[];
  /** Hairlines from a displaced label to what it names. */
  readonly leaders: readonly PlacedLeader[];
};

const endGap = 12;
const labelHeight = 16;

export function lineLayout(spec: LineChartSpec, size: Size): LineLayout {
  const heading = headingOf(spec, size);
  const frame = frameOf(size, marginOf(spec, size, heading.height));
  const { plot } = frame;
  const plane = planeOf(spec, frame);
  const { x, y } = plane;
  const series = spec.series.map((one) => placedSeries(one, x, y));
  const ends = spec.freeLabels ? { texts: [], leaders: [] } : endLabels(spec.series, series, frame);
  const axes = planeTexts(spec, plane);
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
  return {
    ...frame,
    kind: "lines",
    x,
    y,
    axes: planeLines(spec, plane),
    texts: [...heading.texts, ...axes, ...ends.texts, ...labels.map(({ text }) => text)],
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
  const widest = (texts: readonly string[]) => widestOf(texts, textSize);
  return {
    top: Math.round(headingHeight + (hasRules(spec) ? 28 : 12)),
    right: spec.freeLabels
      ? Math.ceil(widest(spec.x.ticks.map(({ label }) => label)) / 2 + 8 + edge)
      : Math.ceil(widest(endTexts(spec)) + endGap + 2 + edge),
    bottom: 44 + edge / 2,
    left: Math.ceil(widest(spec.y.ticks.map(({ label }) => label)) + 8 + edge),
  };
}

/** The names beside the chart: of the lines that go on to its right edge. */
const endTexts = ({ series, x }: LineChartSpec): readonly string[] =>
  series.flatMap(({ points, endLabel }) => ((points.at(-1)?.x ?? 0) < x.domain[1] ? [] : [endLabel]));

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
      // Within the chart other lines may go through it.
      halo: end.x < plot.x + plot.width - 1,
    }),
  );
  const leaders = shown.flatMap(({ id, end }, index) => {
    const y = heights[index] ?? end.y;
    const isMoved = Math.abs(y - end.y) > 4;
    return isMoved ? [{ from: { x: end.x + 5, y: end.y }, to: { x: end.x + endGap - 2, y }, paint: id }] : [];
  });
  return { texts, leaders };
}
