import type { LatencyTimes, Limit, Percentile } from "../../../analysis/latency/types";
import { formatMs } from "../../../sheet/format";
import { firstUpper } from "../../../sheet/words";
import { stageKind } from "../../kinds/stages/kind";
import type { StageChartSpec, StageGroup, StageRow } from "../../kinds/stages/spec";
import type { BarSegment } from "../../spec/spec";
import type { LatencyInput, LatencyOptions } from "../shared/input";
import { limitText, measureNames, queriesLabel, timedOf } from "../shared/latency-wording";
import { linearTimeAxis } from "../shared/time-axis";
import { other, type StagePatterns, stagePatterns } from "./stage-patterns";
import { latencyTable } from "./table";
import { latencySummary, latencyTitle } from "./words";

/** Where the time of each approach goes, at p50 and at p95. */
export function latencySpec(input: LatencyInput, { compact, measure }: LatencyOptions): StageChartSpec {
  const { latency } = input;
  const percentiles = timedOf(latency, measure).flatMap(({ times: { p50, p95 } }) => [p50, p95]);
  const limit = latency.budget.limits[measure];
  const patterns = stagePatterns(percentiles);
  const { axis, holdsLimit } = linearTimeAxis(
    percentiles.map(({ ms }) => ms),
    { title: measureNames[measure], limitMs: limit?.ms ?? null, ticks: compact ? 4 : 6 },
  );
  return {
    kind: stageKind.kind,
    id: "latency",
    title: latencyTitle(latency, measure),
    subtitle: `Time to the ${measureNames[measure]}, p50 and p95 by stage, ${queriesLabel(input)}`,
    summary: latencySummary(latency, measure, limit && !holdsLimit && percentiles.length > 0 ? limit : null),
    table: latencyTable(latency, measure),
    x: axis,
    groups: latency.approaches.map(({ id, title, times }): StageGroup => {
      const rows = times ? rowsOf(times[measure], limit, patterns) : [];
      return { id, name: title, rows, note: times ? "" : "unstable: overloaded at the peak" };
    }),
    patterns: patterns.key.map(({ name, pattern }) => ({ name: firstUpper(name), pattern })),
    limit: limit && holdsLimit ? { value: limit.ms, label: limitText(limit) } : null,
  };
}

function rowsOf(times: LatencyTimes, limit: Limit | null, patterns: StagePatterns): StageRow[] {
  return (["p50", "p95"] as const).map((name) => {
    const { ms } = times[name];
    const isJudged = limit?.percentile === name;
    const isOver = isJudged && ms > limit.ms;
    return {
      name,
      segments: segmentsOf(times[name], patterns),
      total: formatMs(ms),
      over: isOver ? { start: limit.ms, label: `${formatMs(ms - limit.ms)} over` } : null,
      isJudged,
    };
  });
}

/** In the order a request passes the stages; what is drawn together comes last. */
function segmentsOf({ segments }: Percentile, { entryOf, key }: StagePatterns): BarSegment[] {
  const own = [...new Set(segments.map(({ id }) => entryOf(id).id))];
  const shown = [...own.filter((id) => id !== other), ...own.filter((id) => id === other)];
  let start = 0;
  return shown.flatMap((shownId) => {
    const entry = key.find(({ id }) => id === shownId);
    const ms = segments.filter(({ id }) => entryOf(id).id === shownId).reduce((sum, segment) => sum + segment.ms, 0);
    if (!entry || ms <= 0) return [];
    const { name, pattern } = entry;
    const segment = { name: firstUpper(name), start, end: start + ms, value: formatMs(ms), pattern };
    start = segment.end;
    return [segment];
  });
}
