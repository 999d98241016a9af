import { shownAxis } from "../../../sheet/display";
import { formatUsd } from "../../../sheet/format";
import { plural } from "../../../sheet/words";
import type { Table } from "../../spec/spec";
import type { ChartInput } from "../shared/input";
import { tableMoney } from "../shared/wording";
import { isCheapest, partOf } from "./parts";

export function breakdownTable(input: ChartInput): Table {
  return {
    caption: `Every line of the bill over ${plural(input.horizonMonths, "month")}, ${shownAxis()}`,
    columns: [
      { label: "Approach", numeric: false },
      { label: "Part", numeric: false },
      { label: "Line", numeric: false },
      { label: shownAxis(), numeric: true },
    ],
    rows: input.approaches.flatMap((approach) => {
      const lines = approach.lines.map(({ label, kind, totalUsd }) => ({
        cells: [approach.title, partOf[kind], label, formatUsd(totalUsd)],
      }));
      const lowest = isCheapest(approach, input);
      const cells = [approach.title, "total", "", tableMoney(approach.totalUsd, lowest)];
      return [...lines, lowest ? { cells, strong: 3 } : { cells }];
    }),
  };
}
