import { inert } from "../publish/files/csv";
import { formatNumber } from "../sheet/format";
import type { Compared } from "./compared";

/** What one scenario has in a row: its value, how it stands to that of A, and a word about it, such as "cheapest". */
export type Cell = { readonly text: string; readonly move: string; readonly note?: string };

export type Row = {
  readonly id: string;
  readonly label: string;
  /** The unit of the values; empty where each says its own. */
  readonly unit: string;
  readonly cells: readonly Cell[];
  /** Shown although nothing differs: without it the rest could be misread. */
  readonly isAlways?: boolean;
  /** Not every scenario has a value for it. */
  readonly isPartial?: boolean;
};

export type RowGroup = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
};

export const differs = ({ cells }: Row): boolean => cells.some(({ text }) => text !== cells[0]?.text);

/** The groups with the rows that differ, and those that always stand there. */
export const onlyDifferences = (groups: readonly RowGroup[]): RowGroup[] =>
  withRows(groups, (row) => row.isAlways === true || differs(row));

/** The groups with only the rows that satisfy a condition, none of them empty. */
export const withRows = (groups: readonly RowGroup[], keeps: (row: Row) => boolean): RowGroup[] =>
  groups.flatMap((group) => {
    const rows = group.rows.filter(keeps);
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });

const same = "same";

/**
 * How a number moved: as a factor from twice or half on, as a difference below that. `say` writes a positive difference.
 * Where no number can be compared, the texts say enough.
 */
export function moveOf(from: number | null, to: number | null, say: (difference: number) => string): string {
  if (from === null || to === null) return "";
  const difference = to - from;
  if (Math.abs(difference) <= 1e-9 * Math.max(Math.abs(from), Math.abs(to))) return same;
  const factor = to / from;
  if (from > 0 && to > 0 && (factor >= 2 || factor <= 0.5)) return `${formatNumber(Number(factor.toPrecision(2)))}x`;
  return differenceOf(from, to, say);
}

/** Money and time move by so much, whatever the factor: that is what is paid or waited. */
export function differenceOf(from: number | null, to: number | null, say: (difference: number) => string): string {
  if (from === null || to === null) return "";
  const difference = to - from;
  if (Math.abs(difference) <= 1e-9 * Math.max(Math.abs(from), Math.abs(to))) return same;
  return `${difference < 0 ? "-" : "+"}${say(Math.abs(difference))}`;
}

/** The rows as a spreadsheet takes them from the clipboard. */
export function tabSeparated(groups: readonly RowGroup[], compared: readonly Compared[]): string {
  const others = compared.slice(1);
  const head = [
    "",
    ...compared.map(({ letter, title }) => `${letter}: ${title}`),
    ...others.map(({ letter }) => `${letter} against A`),
  ];
  const body = groups.flatMap(({ title, rows }) => [
    [title],
    ...rows.map(({ label, unit, cells }) => [
      unit === "" ? label : `${label} (${unit})`,
      ...cells.map(({ text }) => text),
      ...cells.slice(1).map(({ move }) => move),
    ]),
  ]);
  const cell = (text: string) => inert(text.replace(/\s+/g, " ").trim());
  return [head, ...body].map((row) => row.map(cell).join("\t")).join("\n");
}
