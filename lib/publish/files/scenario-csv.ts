import { csv } from "./csv";
import type { ScenarioJson } from "./scenario-json";
import { aboutRows, type ScenarioTable, tablesOf } from "./tables";

/** A whole scenario for a spreadsheet: what it is, then one table below the other with plain numbers. */
export const scenarioCsv = (scenario: ScenarioJson): string =>
  csv([...aboutRows(scenario), ...tablesOf(scenario).flatMap(rowsOf)]);

const rowsOf = ({ title, columns, rows }: ScenarioTable): readonly (readonly string[])[] => [
  [],
  [title],
  columns,
  ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
];
