import type { Headroom, TimeMeasure } from "../../../analysis/latency/types";
import { formatCount, formatCountShort, formatMs, formatVolume } from "../../../sheet/format";
import { lineKind } from "../../kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../../kinds/lines/spec";
import { logDomain, logTicks } from "../../spec/scale";
import type { LatencyInput, LatencyOptions } from "../shared/input";
import { limitText, measureNames } from "../shared/latency-wording";
import { isWide, linearTimeAxis, logTimeAxis } from "../shared/time-axis";
import { endName } from "../shared/wording";
import { type Hosted, hostedIn } from "./hosted";
import { headroomTable } from "./table";
import { headroomSummary, headroomTitle } from "./words";

/** More copies than this are marked but not all named. */
const maxNamed = 3;

/** p95 against the volume on machines of one's own. Null when no approach has any. */
export function headroomSpec({ latency }: LatencyInput, { compact, measure }: LatencyOptions): LineChartSpec | null {
  const hosted = hostedIn(latency);
  const [first] = hosted;
  if (!first) return null;
  const you = first.headroom.queriesPerMonth;
  const positions = [...new Set(hosted.flatMap(({ headroom }) => volumesOf(headroom)))].sort((a, b) => a - b);
  const domain = logDomain(positions[0] ?? 1, positions.at(-1) ?? 10);
  const limit = latency.budget.limits[measure];
  const drawnLimit = limit?.percentile === "p95" ? limit : null;
  const series = hosted.map((one) => seriesOf(one, measure, positions, compact));
  const all = series.flatMap(({ points }) => points.map(({ y }) => y));
  const options = {
    title: `p95 of the ${measureNames[measure]}`,
    limitMs: drawnLimit?.ms ?? null,
    ticks: compact ? 4 : 6,
  };
  const { axis, holdsLimit } = isWide(all) ? logTimeAxis(all, options) : linearTimeAxis(all, options);
  const isInside = you >= domain[0] && you <= domain[1];
  return {
    kind: lineKind.kind,
    id: "headroom",
    title: headroomTitle(hosted, positions.at(-1) ?? domain[1]),
    subtitle: `Self-hosted: p95 of the ${measureNames[measure]} by queries a month`,
    summary: headroomSummary(hosted, measure, limit && all.length > 0 && !(drawnLimit && holdsLimit) ? limit : null),
    table: headroomTable(hosted, measure),
    x: {
      title: "queries a month",
      scale: "log",
      unit: "queries",
      domain,
      ticks: logTicks(domain, compact ? 5 : 9).map((value) => ({ value, label: formatCountShort(value) })),
    },
    y: axis,
    series,
    marks: [
      ...(isInside ? [{ kind: "rule", x: you, label: `you: ${formatVolume(you)}`, role: "you" } as const] : []),
      ...(drawnLimit && holdsLimit ? [{ kind: "level", y: drawnLimit.ms, label: limitText(drawnLimit) } as const] : []),
      ...namedOnce(hosted.flatMap((one) => copyMarks(one, measure))),
    ],
    freeLabels: true,
    cursor: { positions, labels: positions.map((x) => labelOf(x, you)), start: you },
  };
}

function labelOf(x: number, you: number): string {
  return `${formatVolume(x)} queries a month${x === you ? " (you)" : ""}`;
}

function volumesOf({ points }: Headroom): number[] {
  return points.map(({ queriesPerMonth }) => queriesPerMonth).filter((volume) => volume > 0);
}

function seriesOf(
  { approach, headroom }: Hosted,
  measure: TimeMeasure,
  positions: readonly number[],
  compact: boolean,
): Series {
  const { id, title } = approach;
  const shown = headroom.points.filter(({ queriesPerMonth }) => queriesPerMonth > 0);
  const stable = shown.flatMap(({ queriesPerMonth, p95Ms }, index) =>
    p95Ms ? [{ x: queriesPerMonth, y: p95Ms[measure], isRestart: index > 0 && shown[index - 1]?.p95Ms === null }] : [],
  );
  const at = positions.map((x) => shown.find(({ queriesPerMonth }) => queriesPerMonth === x));
  const last = stable.at(-1)?.y ?? 0;
  return {
    id,
    name: title,
    points: stable.map(({ x, y }) => ({ x, y })),
    restarts: stable.flatMap(({ isRestart }, index) => (isRestart && index > 0 ? [index] : [])),
    endLabel: `${endName({ id, title }, compact)} ${formatMs(last)}`,
    endName: endName({ id, title }, compact),
    stressed: true,
    at: at.map((point) => point?.p95Ms?.[measure] ?? Number.NaN),
    values: at.map((point) => valueText(point, measure)),
  };
}

function valueText(point: Headroom["points"][number] | undefined, measure: TimeMeasure): string {
  if (!point) return "";
  const copies = point.replicas === 1 ? "copy" : "copies";
  return `${point.p95Ms ? formatMs(point.p95Ms[measure]) : "unstable"}, ${formatCount(point.replicas)} ${copies}`;
}

/** A stroke half-way down the step; where one side of it is unstable, at the end of the other. */
function copyMarks({ approach: { id }, headroom }: Hosted, measure: TimeMeasure): Mark[] {
  const { anotherAt, points } = headroom;
  return anotherAt.flatMap((volume, index): Mark[] => {
    const after = points.find(({ queriesPerMonth }) => queriesPerMonth > volume);
    const sides = [points.findLast(({ queriesPerMonth }) => queriesPerMonth <= volume), after].flatMap((point) =>
      point?.p95Ms ? [point.p95Ms[measure]] : [],
    );
    if (!after || sides.length === 0 || volume <= 0) return [];
    const y = sides.reduce((sum, ms) => sum + ms, 0) / sides.length;
    const isNamed = index === 0 || anotherAt.length <= maxNamed;
    const label = { label: `${after.replicas} copies above ${formatCountShort(volume)}` };
    return [{ kind: "tick", id, x: volume, y, ...(isNamed ? label : {}) }];
  });
}

/** What two approaches share is named once. */
function namedOnce(marks: readonly Mark[]): Mark[] {
  return marks.map((mark, index) => {
    const isFirst = marks.findIndex(({ label }) => label === mark.label) === index;
    return isFirst ? mark : { ...mark, label: "" };
  });
}
