import type { BoundStage } from "../../model/bind-stage";
import { quantilesAt, sortedQuantile } from "../../stats/quantiles";
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
  const composed = compose(request[measure], draws, request.straight[measure]);
  const labelOf = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const percentile = ({ segments, ...figures }: (typeof composed)["p50"]): Percentile => ({
    ...figures,
    segments: segments
      .filter((segment) => segment.ms > 0)
      .map((segment) => ({ ...segment, label: labelOf(segment.id) })),
  });
  return {
    p50: percentile(composed.p50),
    p95: percentile(composed.p95),
    withinMs: shown.map((share) => sortedQuantile(composed.sortedMs, share)),
  };
}

export function stagesOf({ stages }: Request, bound: readonly BoundStage[], draws: Draws): StageLatency[] {
  return bound.flatMap(({ id, label }) => {
    const passed = stages.get(id);
    return passed ? [{ id, label, ...ownTimes(passed.step, draws), share: passed.share }] : [];
  });
}

function ownTimes(step: Pipeline, draws: Draws): { readonly p50Ms: number; readonly p95Ms: number } {
  if (step.kind === "stage") return { p50Ms: step.p50Ms, p95Ms: step.p95Ms };
  const [p95Ms, p50Ms] = quantilesAt([0.95, 0.5], totalTimes(step, draws)) as [number, number];
  return { p50Ms, p95Ms };
}
