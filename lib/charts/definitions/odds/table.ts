import { approaches } from "../../../model/approaches";
import type { Table } from "../../spec/spec";
import type { OddsInput } from "./input";

export function oddsTable(
  { odds }: OddsInput,
  months: readonly number[],
  texts: readonly (readonly string[])[],
): Table {
  return {
    caption: "Share of the cases in which each has cost least so far, at the end of each month",
    columns: [
      { label: "Month", numeric: true },
      ...odds.approaches.map(({ id }) => ({ label: approaches[id].title, numeric: true })),
    ],
    rows: months.map((month) => ({
      cells: [month === 0 ? "0 (set-up)" : String(month), ...(texts[month] ?? [])],
    })),
  };
}
