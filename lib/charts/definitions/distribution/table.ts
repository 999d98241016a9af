import type { TimeMeasure } from "../../../analysis/latency/types";
import type { Table } from "../../spec/spec";
import { measureNames, type TimedInput, tableMs } from "../shared/latency-wording";

const counts = [5, 10, 25, 50, 75, 90, 95];

export function distributionTable(timed: readonly TimedInput[], measure: TimeMeasure): Table {
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
