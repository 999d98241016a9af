import { type CsvStyle, csvOf, usualStyle } from "../csv";
import type { ScenarioJson } from "../scenario-json";
import { aboutRows, type ScenarioTable, tablesOf } from "../tables";
import type { TextFormat } from "./scenario-format";

/** A whole scenario for a spreadsheet: what it is, then one table below the other with plain numbers. */
export const scenarioCsv = (scenario: ScenarioJson, { origin, separator }: CsvStyle = usualStyle): string =>
  csvOf([...aboutRows(scenario, origin), ...tablesOf(scenario).flatMap(rowsOf)], separator);

const rowsOf = ({ title, columns, rows }: ScenarioTable): readonly (readonly string[])[] => [
  [],
  [title],
  columns,
  ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
];

export const csv: TextFormat = {
  extension: "csv",
  title: "CSV",
  type: "text/csv; charset=utf-8",
  isSaved: true,
  write: scenarioCsv,
};
