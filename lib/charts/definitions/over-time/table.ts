import { shownAxis } from "../../../sheet/display";
import type { Table } from "../../spec/spec";
import type { ChartInput } from "../shared/input";
import { lowestIndex, tableMoney } from "../shared/wording";

export function overTimeTable({ approaches, cheapest, ended = [] }: ChartInput, months: readonly number[]): Table {
  const preferred = approaches.findIndex(({ id }) => id === cheapest);
  return {
    caption: `Spent so far at the end of each month, ${shownAxis()}`,
    columns: ["Month", ...[...approaches, ...ended].map(({ title }) => title)].map((label) => ({
      label,
      numeric: true,
    })),
    rows: months.map((month) => {
      const spent = approaches.map(({ cumulativeUsd }) => cumulativeUsd[month] ?? 0);
      const lowest = lowestIndex(spent, preferred);
      const over = ended.map(({ cumulativeUsd, endsOn }) => {
        const usd = cumulativeUsd[month];
        return usd === undefined ? `ended ${endsOn}` : tableMoney(usd, false);
      });
      const cells = [...spent.map((usd, index) => tableMoney(usd, index === lowest)), ...over];
      const header = month === 0 ? "0 (set-up)" : String(month);
      return lowest === undefined ? { cells: [header, ...cells] } : { cells: [header, ...cells], strong: lowest + 1 };
    }),
  };
}
