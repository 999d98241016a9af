import type { Limit } from "../../../analysis/latency/types";
import { formatMs } from "../../../sheet/format";
import { lineKind } from "../../kinds/lines/kind";
import type { LineChartSpec, Mark, Series } from "../../kinds/lines/spec";
import { linearTicks, oneTwoFive } from "../../spec/scale";
import type { Axis } from "../../spec/spec";
import type { LatencyInput, LatencyOptions } from "../shared/input";
import { limitText, measureNames, queriesLabel, type TimedInput, timedOf } from "../shared/latency-wording";
import { isWide, linearTimeAxis, logTimeAxis } from "../shared/time-axis";
import { endName } from "../shared/wording";
import { distributionTable } from "./table";
import { distributionSummary, distributionTitle, requestShareText, withinText } from "./words";

const shares = [0, 0.25, 0.5, 0.75, 0.95];

/** How many of 100 requests are answered within a time, up to 95. Null when no approach has a time. */
export function distributionSpec(input: LatencyInput, { compact, measure }: LatencyOptions): LineChartSpec | null {
  const { latency } = input;
  const timed = timedOf(latency, measure);
  if (timed.length === 0) return null;
  const limit = latency.budget.limits[measure];
  const { axis, holdsLimit } = timeAxis(timed, limit?.ms ?? null, compact);
  const positions = stepsOf(axis, limit && holdsLimit ? limit.ms : null);
  const least = Math.min(...timed.map(({ times }) => times.p95.ms));
  return {
    kind: lineKind.kind,
    id: "distribution",
    title: distributionTitle(latency, timed, measure),
    subtitle: `Share of requests that get their ${measureNames[measure]} within a time, ${queriesLabel(input)}`,
    summary: distributionSummary(latency, timed, limit && !holdsLimit ? limit : null, measure),
    table: distributionTable(timed, measure),
    x: axis,
    y: {
      title: "requests",
      scale: "linear",
      unit: "share",
      domain: [0, 1],
      ticks: shares.map((value) => ({ value, label: `${Math.round(value * 100)}%` })),
    },
    series: timed.map((one) => seriesOf(one, axis, positions, { compact, stressed: one.times.p95.ms === least })),
    marks: limit && holdsLimit ? [limitMark(limit, compact)] : [],
    freeLabels: true,
    cursor: {
      positions,
      labels: positions.map((x) => `within ${formatMs(x)}${x === limit?.ms ? " (limit)" : ""}`),
      start: limit && holdsLimit ? limit.ms : least,
    },
  };
}

function limitMark(limit: Limit, compact: boolean): Mark {
  const { ms, percentile } = limit;
  const label = `limit: ${percentile === "p50" ? 50 : 95}% within ${formatMs(ms)}`;
  return { kind: "rule", x: ms, label: compact ? limitText(limit) : label, role: "limit" };
}

function timeAxis(timed: readonly TimedInput[], limitMs: number | null, compact: boolean) {
  const p95s = timed.map(({ times }) => times.p95.ms);
  const options = { title: "time", limitMs, ticks: compact ? 4 : 7 };
  if (!isWide(p95s)) return linearTimeAxis(p95s, options);
  return logTimeAxis([...p95s, ...timed.map(({ times }) => times.withinMs[4] ?? 0)], options);
}

/** A time left of a logarithmic axis is drawn at its start. */
function seriesOf(
  { approach: { id, title }, times }: TimedInput,
  { domain }: Axis,
  positions: readonly number[],
  { compact, stressed }: { readonly compact: boolean; readonly stressed: boolean },
): Series {
  const { withinMs } = times;
  const at = positions.map((ms) => withinText(withinMs, ms));
  return {
    id,
    name: title,
    points: withinMs.map((ms, index) => ({ x: Math.min(domain[1], Math.max(domain[0], ms)), y: (index + 1) / 100 })),
    endLabel: `${endName({ id, title }, compact)} ${formatMs(times.p95.ms)}`,
    endName: endName({ id, title }, compact),
    stressed,
    at: at.map((count) => (count >= withinMs.length ? Number.NaN : count / 100)),
    values: at.map((count) => requestShareText(count, withinMs.length)),
  };
}

/** Round times a reader can step through, and the limit. */
function stepsOf({ scale, domain }: Axis, limitMs: number | null): number[] {
  const round = scale === "log" ? oneTwoFive(domain) : linearTicks(domain, 40);
  return [...new Set(limitMs === null ? round : [...round, limitMs])].sort((one, other) => one - other);
}
