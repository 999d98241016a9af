import type { TimeMeasure } from "../../../analysis/latency/types";
import { formatCount, formatVolume } from "../../../sheet/format";
import type { Table } from "../../spec/spec";
import { measureNames, tableMs } from "../shared/latency-wording";
import type { Hosted } from "./hosted";

export function headroomTable(hosted: readonly Hosted[], measure: TimeMeasure): Table {
  return {
    caption: `p95 of the ${measureNames[measure]} in whole ms, and the copies the bill pays for`,
    columns: [
      { label: "Approach", numeric: false },
      { label: "Queries a month", numeric: true },
      { label: "Copies", numeric: true },
      { label: "p95, ms", numeric: true },
    ],
    rows: hosted.flatMap(({ approach, headroom }) =>
      headroom.points.map(({ queriesPerMonth, replicas, p95Ms }) => ({
        cells: [
          approach.title,
          formatVolume(queriesPerMonth),
          formatCount(replicas),
          p95Ms ? tableMs(p95Ms[measure]) : "unstable",
        ],
      })),
    ),
  };
}
