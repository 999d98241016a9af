import type { Limit, TimeMeasure } from "../../../analysis/latency/types";
import { roundShown, roundShownWithin, shownAxis } from "../../../sheet/display";
import { formatUsdShort } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import { pointKind } from "../../kinds/points/kind";
import type { PointChartSpec } from "../../kinds/points/spec";
import { linearTicksTo, logDomain, logTicks } from "../../spec/scale";
import type { Axis } from "../../spec/spec";
import type { LatencyInput, LatencyOptions } from "../shared/input";
import { limitText, measureNames } from "../shared/latency-wording";
import { isWide, linearTimeAxis, logTimeAxis } from "../shared/time-axis";
import { endLabel, volumeScope } from "../shared/wording";
import { frontierSteps, isOnFrontier } from "./frontier";
import { type PlacedApproach, placedOf } from "./placed";
import { costLatencyTable } from "./table";
import { costLatencySummary, costLatencyTitle } from "./words";

/** Room beyond the last point for its marker. */
const margin = 1.04;

/** What each approach costs against how long it takes. Null when none has both a cost and a time. */
export function costLatencySpec(input: LatencyInput, { compact, measure }: LatencyOptions): PointChartSpec | null {
  const placed = placedOf(input, measure);
  if (placed.length === 0) return null;
  const limit = input.latency.budget.limits[measure];
  const { axis, holdsLimit } = timeAxis(placed, measure, judged(limit), compact);
  const points = placed.map(({ x, y }) => ({ x, y }));
  return {
    kind: pointKind.kind,
    id: "cost-latency",
    title: costLatencyTitle(placed, input, measure),
    subtitle: `Total over ${plural(input.horizonMonths, "month")}, ${shownAxis()}, against p95 of the ${measureNames[measure]}, ${volumeScope(input)}`,
    summary: costLatencySummary(placed, input, limit && !(holdsLimit && judged(limit)) ? limit : null),
    table: costLatencyTable(placed, input, measure),
    x: axis,
    y: costAxis(placed, compact),
    points: placed.map(({ answer, x, y, p50, band }) => ({
      id: answer.id,
      label: compact ? answer.title : endLabel(answer, y, false),
      x,
      y,
      across: p50 < x ? [inside(p50, axis), x] : null,
      upright: band,
      isOnFrontier: isOnFrontier({ x, y }, points),
    })),
    frontier: frontierSteps(points),
    limit: limit && judged(limit) && holdsLimit ? { value: limit.ms, label: limitText(limit) } : null,
  };
}

/** A limit for p50 does not judge a p95. */
const judged = (limit: Limit | null) => (limit?.percentile === "p95" ? limit : null);

const inside = (value: number, { domain }: Axis) => Math.max(domain[0], value);

function timeAxis(placed: readonly PlacedApproach[], measure: TimeMeasure, limit: Limit | null, compact: boolean) {
  const title = `p95 of the ${measureNames[measure]}`;
  const options = { title, limitMs: limit?.ms ?? null, ticks: compact ? 4 : 7 };
  const p95s = placed.map(({ x }) => x);
  if (!isWide(p95s)) return linearTimeAxis([...p95s, Math.max(...p95s) * margin], options);
  return logTimeAxis([...p95s, ...placed.map(({ p50 }) => p50)], options);
}

function costAxis(placed: readonly PlacedApproach[], compact: boolean): Axis {
  const all = placed.flatMap(({ y, band }) => [y, ...(band ?? [])]);
  const isLog = isWide(placed.map(({ y }) => y)) && Math.min(...all) > 0;
  const domain = isLog ? logDomain(Math.min(...all), Math.max(...all)) : null;
  const ticks = domain
    ? roundShownWithin((shown) => logTicks(shown, compact ? 4 : 6), domain)
    : roundShown(
        (most) => linearTicksTo(most, compact ? 4 : 5),
        Math.max(0, ...all, ...placed.map(({ y }) => y * margin)),
      );
  return {
    title: shownAxis(),
    scale: isLog ? "log" : "linear",
    domain: domain ?? [0, ticks.at(-1) ?? 1],
    ticks: ticks.map((value) => ({ value, label: formatUsdShort(value) })),
  };
}
