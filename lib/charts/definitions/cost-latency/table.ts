import type { TimeMeasure } from "../../../analysis/latency/types";
import { shownAxis } from "../../../sheet/display";
import { formatUsd, formatUsdSentence } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import type { Table } from "../../spec/spec";
import type { LatencyInput } from "../shared/input";
import { measureNames, tableMs } from "../shared/latency-wording";
import type { PlacedApproach } from "./placed";
import { titlesOf } from "./words";

export function costLatencyTable(
  placed: readonly PlacedApproach[],
  { odds, horizonMonths }: LatencyInput,
  measure: TimeMeasure,
): Table {
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: `Total over ${plural(horizonMonths, "month")} and time to the ${measureNames[measure]}`,
    columns: [
      { label: "Approach", numeric: false },
      numeric("p50, ms"),
      numeric("p95, ms"),
      numeric(shownAxis()),
      ...(odds ? [numeric("90% of the cases")] : []),
      { label: "Beaten in both by", numeric: false },
    ],
    rows: placed.map(({ answer, x, y, p50, band }) => {
      const better = placed.filter((other) => other.x <= x && other.y <= y && (other.x < x || other.y < y));
      const spread = band ? `${formatUsdSentence(band[0])} to ${formatUsdSentence(band[1])}` : "";
      return {
        cells: [
          answer.title,
          tableMs(p50),
          tableMs(x),
          formatUsd(y),
          ...(odds ? [spread] : []),
          titlesOf(better) || "none",
        ],
      };
    }),
  };
}
