import { formatNumber } from "../../../sheet/format";
import type { ScenarioJson } from "../scenario-json";
import { aboutRows, type ScenarioTable, tablesOf } from "../tables";
import type { TextFormat } from "./scenario-format";

export const markdown: TextFormat = {
  extension: "md",
  title: "Markdown",
  type: "text/markdown; charset=utf-8",
  isSaved: true,
  write: (scenario) => scenarioMarkdown(scenario),
};

/** A whole scenario as Markdown with tables, as GitHub shows them. */
export function scenarioMarkdown(scenario: ScenarioJson): string {
  const name = scenario.title || scenario.preset.title;
  const about = aboutRows(scenario).filter(([key]) => key !== "Scenario");
  const parts = [
    `# ${plain(name)}`,
    about.map(([key, text]) => `- ${key}: ${key === "Link" ? `\`${text}\`` : plain(text)}`).join("\n"),
    ...tablesOf(scenario)
      .filter(({ rows }) => rows.length > 0)
      .map((table) => `## ${plain(table.title)}\n\n${tableOf(table)}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function tableOf({ columns, rows }: ScenarioTable): string {
  const isNumeric = columns.map((_, column) => rows.every((row) => typeof row[column] !== "string"));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(plain)),
    line(isNumeric.map((numeric) => (numeric ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell, column) => cellOf(cell, columns[column] ?? "")))),
  ].join("\n");
}

function cellOf(cell: string | number | null, column: string): string {
  if (typeof cell === "number") return rounded(cell);
  // Addresses are those of our catalogue.
  return column === "Address" && cell ? `<${cell.replace(/[<>|\s]/g, encodeURIComponent)}>` : plain(cell ?? "");
}

/** Text that means nothing in Markdown: no cell ends, no code, no tags, no links, no formulas. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~$&#]/g, "\\$&")
    // GitHub makes links of bare addresses after it has read the backslashes.
    .replace(/(?<=www)\.|:(?=\/\/)|@/gi, "<!-- -->$&");

/** Cents, and four digits of what is smaller than a dollar: the other files have every digit. */
const rounded = (value: number): string =>
  formatNumber(Math.abs(value) < 1 ? Number(value.toPrecision(4)) : Math.round(value * 100) / 100);
