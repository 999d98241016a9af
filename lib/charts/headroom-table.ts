import type { Measure } from "../decide/latency-types";
import { volumeText } from "../decide/phrase";
import { formatCount } from "../sheet/format";
import type { Hosted } from "./headroom";
import { measureNames, tableMs } from "./latency-wording";
import type { Table } from "./spec";

export function headroomTable(hosted: readonly Hosted[], measure: Measure): Table {
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
          volumeText(queriesPerMonth),
          formatCount(replicas),
          p95Ms ? tableMs(p95Ms[measure]) : "unstable",
        ],
      })),
    ),
  };
}
