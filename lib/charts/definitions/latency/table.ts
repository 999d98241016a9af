import type { ApproachLatency, Latency, Percentile, TimeMeasure } from "../../../analysis/latency/types";
import type { Table } from "../../spec/spec";
import { measureNames, tableMs } from "../shared/latency-wording";

/** Every stage, also those that are drawn together. */
export function latencyTable(latency: Latency, measure: TimeMeasure): Table {
  return {
    caption: `Time to the ${measureNames[measure]} in whole ms; the stages are parts of the total and add up to it before rounding`,
    columns: [
      { label: "Approach", numeric: false },
      { label: "Stage", numeric: false },
      { label: "p50, ms", numeric: true },
      { label: "p95, ms", numeric: true },
    ],
    rows: latency.approaches.flatMap((approach) => rowsOf(approach, measure)),
  };
}

function rowsOf({ title, times }: ApproachLatency, measure: TimeMeasure): { cells: string[] }[] {
  if (!times) return [{ cells: [title, "total", "unstable", "unstable"] }];
  const { p50, p95 } = times[measure];
  const stages = new Map([...p50.segments, ...p95.segments].map(({ id, label }) => [id, label]));
  return [
    ...[...stages].map(([id, label]) => ({ cells: [title, label, cell(p50, id), cell(p95, id)] })),
    { cells: [title, "total", tableMs(p50.ms), tableMs(p95.ms)] },
  ];
}

function cell({ segments }: Percentile, stage: string): string {
  return tableMs(segments.filter(({ id }) => id === stage).reduce((sum, { ms }) => sum + ms, 0));
}
