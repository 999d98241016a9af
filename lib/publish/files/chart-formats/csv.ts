import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import type { ChartSpec } from "../../../charts/kinds/kinds";
import type { Table } from "../../../charts/spec/spec";
import { canonicalLink } from "../../../scenario/write/canonical";
import { type CsvStyle, csvOf, usualStyle } from "../csv";
import type { DataFormat } from "./chart-format";

export const csv: DataFormat = {
  extension: "csv",
  type: "text/csv; charset=utf-8",
  isSaved: true,
  write: chartCsv,
};

/** A chart's table for a spreadsheet: what it shows and of which scenario, then the table with plain numbers. */
export function chartCsv(
  { title, subtitle, table }: ChartSpec,
  { scenario }: Evaluation,
  { origin, separator }: CsvStyle = usualStyle,
): string {
  const rows = [
    ["Chart", title],
    ["Scope", subtitle],
    ["Table", table.caption],
    ...(scenario.title ? [["Scenario", scenario.title]] : []),
    ["Link", `${origin}/${canonicalLink(scenario)}`],
    ["Preset", `${scenario.preset.title} (${scenario.preset.id})`],
    ["Date of the preset", scenario.preset.date],
    ...scenario.issues.map(({ message }) => ["Note", message]),
    [],
    ...plainRows(table),
  ];
  return csvOf(rows, separator);
}

type Column = { readonly label: string; readonly cells: readonly string[] };

/** The column heads and the rows. What the page writes beside a figure, in a table for reading, stands in its own column. */
function plainRows({ columns, rows }: Table): string[][] {
  const labels = columns.map(({ label }, index) => {
    const isRepeated = columns.some((other, at) => at !== index && other.label === label);
    return isRepeated ? `${columns[index - 1]?.label ?? ""}: ${label}` : label;
  });
  const split = labels.flatMap((label, index) => {
    const cells = rows.map((row) => row.cells[index] ?? "");
    return columns[index]?.numeric ? numericColumns(label, cells) : [{ label, cells }];
  });
  const all = [...split, ...cheapestColumn(columns, rows)];
  return [all.map(({ label }) => label), ...rows.map((_, row) => all.map(({ cells }) => cells[row] ?? ""))];
}

/** Who is cheapest in each row; where rows are compared with each other, which row is. */
function cheapestColumn(columns: Table["columns"], rows: Table["rows"]): Column[] {
  if (rows.every(({ strong }) => strong === undefined)) return [];
  const isAmongRows = columns.filter(({ numeric }) => numeric).length === 1;
  const name = (strong: number) => (isAmongRows ? "yes" : (columns[strong]?.label ?? ""));
  return [{ label: "Cheapest", cells: rows.map(({ strong }) => (strong === undefined ? "" : name(strong))) }];
}

const money = String.raw`-?\$?[\d,]+(?:\.\d+)?(?:e[+-]?\d+)?`;
const range = new RegExp(`^(${money}) to (${money})$`);
const figure = new RegExp(`^(?:cheapest )?(${money}%?)(?: \\((.*)\\))?$`);

const isPlain = (cell: string): boolean => cell === "" || cell === "—" || figure.test(cell) || range.test(cell);

/** "$16,300 to $33,000" becomes two columns, "50,000 (you)" a figure and a note; a column with any words else stays. */
function numericColumns(label: string, cells: readonly string[]): Column[] {
  if (!cells.every(isPlain)) return [{ label, cells }];
  if (cells.some((cell) => range.test(cell))) {
    const ends = cells.map((cell) => range.exec(cell)?.slice(1) ?? [cell, cell]);
    return ["low", "high"].map((end, index) => ({
      label: `${label}, ${end}`,
      cells: ends.map((each) => plainNumber(each[index] ?? "")),
    }));
  }
  const notes = cells.map((cell) => figure.exec(cell)?.[2] ?? "");
  const column = { label, cells: cells.map(plainNumber) };
  return notes.some((note) => note !== "") ? [column, { label: `${label}: note`, cells: notes }] : [column];
}

/** "cheapest $13,100.50" as 13100.50, "83%" as it is, what is not known as nothing. */
const plainNumber = (text: string): string => (figure.exec(text)?.[1] ?? "").replace(/[$,]/g, "");
