import type { TwoWayMap } from "../../../analysis/uncertainty/types";
import type { Table } from "../../spec/spec";
import { axisTitle } from "./words";

export function whoWinsTable(map: TwoWayMap): Table {
  const { x, y, rows } = map;
  return {
    caption: `Who is cheapest, by ${axisTitle(x)} for each value of ${axisTitle(y)}`,
    columns: [
      { label: axisTitle(y), numeric: true },
      { label: `Cheapest, by ${axisTitle(x)}`, numeric: false },
    ],
    rows: rows.map((intervals, row) => ({
      cells: [
        `${y.texts[row] ?? ""}${row === y.nearest ? " (nearest to yours)" : ""}`,
        intervals.map(({ text }) => text).join("; "),
      ],
    })),
  };
}
