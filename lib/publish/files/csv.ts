/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^-\$?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i;

/** Rows as RFC 4180 has them, all equally long. No cell can act in a spreadsheet; a negative number stays a number. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = (row: readonly string[]) => Array.from({ length: columns }, (_, column) => quoted(row[column] ?? ""));
  return rows.map((row) => `${cells(row).join(",")}\r\n`).join("");
}

/** A text that no spreadsheet takes for a formula. */
export const inert = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

function quoted(text: string): string {
  const cell = inert(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
