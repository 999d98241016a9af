import type { BoundStage } from "../../model/bind-stage";
import { quantile } from "../../stats/quantiles";
import { addedPercentile } from "./added-percentile";
import { compose } from "./compose";
import type { Draws } from "./draws";
import type { Pipeline } from "./pipeline";
import { totalTimes } from "./pipeline-times";
import type { Request } from "./request-pipeline";
import type { LatencyTimes, Percentile, StageLatency, TimeMeasure } from "./types";

/** Percentiles of the whole: 1, 2, … 95 in 100. Beyond that the spread of the stages is not known. */
const shown = Array.from({ length: 95 }, (_, index) => (index + 1) / 100);

export function timesOf(
  request: Request,
  measure: TimeMeasure,
  stages: readonly BoundStage[],
  draws: Draws,
): LatencyTimes {
  const composed = compose(request[measure], draws);
  const sorted = composed.samplesMs.slice().sort();
  const labelOf = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const percentile = ({ ms, segments }: (typeof composed)["p50"], share: number): Percentile => {
    const addedMs = addedPercentile(request.straight[measure], share, draws);
    return {
      ms,
      segments: segments
        .filter((segment) => segment.ms > 0)
        .map((segment) => ({ ...segment, label: labelOf(segment.id) })),
      addedMs,
      overstatedShare: ms === 0 ? 0 : addedMs / ms - 1,
    };
  };
  return {
    p50: percentile(composed.p50, 0.5),
    p95: percentile(composed.p95, 0.95),
    withinMs: shown.map((share) => sortedQuantile(sorted, share)),
  };
}

/** As `quantile` of lib/simulate has it, of values in order. */
function sortedQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place - Math.floor(place));
}

export function stagesOf({ stages }: Request, bound: readonly BoundStage[], draws: Draws): StageLatency[] {
  return bound.flatMap(({ id, label }) => {
    const passed = stages.get(id);
    return passed ? [{ id, label, ...ownTimes(passed.step, draws), share: passed.share }] : [];
  });
}

function ownTimes(step: Pipeline, draws: Draws): { readonly p50Ms: number; readonly p95Ms: number } {
  if (step.kind === "stage") return { p50Ms: step.p50Ms, p95Ms: step.p95Ms };
  const times = totalTimes(step, draws);
  return { p50Ms: quantile(times, 0.5) as number, p95Ms: quantile(times, 0.95) as number };
}
