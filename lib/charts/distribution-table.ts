import type { Measure } from "../decide/latency-types";
import { measureNames, type Timed, tableMs } from "./latency-wording";
import type { Table } from "./spec";

const counts = [5, 10, 25, 50, 75, 90, 95];

export function distributionTable(timed: readonly Timed[], measure: Measure): Table {
  return {
    caption: `Within how many whole ms so many of 100 requests get their ${measureNames[measure]}`,
    columns: [
      { label: "Of 100", numeric: true },
      ...timed.map(({ approach }) => ({ label: `${approach.title}, ms`, numeric: true })),
    ],
    rows: counts.map((count) => ({
      cells: [String(count), ...timed.map(({ times }) => tableMs(times.withinMs[count - 1] ?? times.p95.ms))],
    })),
  };
}
