import { asMade } from "../../scenario/read/wild-link";

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^-\$?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i;
const plainNumber = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;

/** For whom a CSV file is. */
export type CsvStyle = {
  /** What stands between cells. Who wants a semicolon there has a comma in numbers. */
  readonly separator: "," | ";";
  /** Where the reader finds the site; "" where that is not known, so that links begin at the slash. */
  readonly origin: string;
};

export const usualStyle: CsvStyle = { separator: ",", origin: "" };

/** Tells spreadsheets that what follows is UTF-8. */
const byteOrderMark = "\ufeff";

/** Rows as RFC 4180 has them, all equally long. No cell can act in a spreadsheet; a negative number stays a number. */
export function csvOf(rows: readonly (readonly string[])[], separator: CsvStyle["separator"] = ","): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, column) => quoted(row[column] ?? "", separator));
  return `${byteOrderMark}${rows.map((row) => `${cells(row).join(separator)}\r\n`).join("")}`;
}

/** A text that no spreadsheet takes for a formula. */
export const inert = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

function quoted(text: string, separator: CsvStyle["separator"]): string {
  const cell = separator === ";" && plainNumber.test(text) ? text.replaceAll(",", "").replace(".", ",") : inert(text);
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Takes what stands between cells out of a query, and leaves the rest; anything but a semicolon is the usual comma. */
export function splitSeparator(query: string): {
  readonly separator: CsvStyle["separator"];
  readonly link: string;
} {
  const parts = asMade(query).split("&");
  const asked = parts.filter((part) => part.startsWith("sep="));
  const isSemicolon = asked.length === 1 && /^sep=(;|%3b)$/i.test(asked[0] ?? "");
  return { separator: isSemicolon ? ";" : ",", link: parts.filter((part) => !part.startsWith("sep=")).join("&") };
}
