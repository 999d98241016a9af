/** A spreadsheet file as data: what stands in each cell, and how it looks. Whoever writes the file decides nothing more. */
export type Workbook = {
  readonly title: string;
  /** The day it is of, YYYY-MM-DD. */
  readonly date: string;
  readonly sheets: readonly Worksheet[];
  readonly names: readonly DefinedName[];
};

/** A name that formulas call a cell by: "rag_passages" for 'Inputs'!$D$12. */
export type DefinedName = { readonly name: string; readonly at: string };

export type Worksheet = {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows that stay in sight when the sheet is scrolled. */
  readonly frozenRows?: number;
  readonly charts?: readonly WorkbookChart[];
};

export type Row = readonly Cell[];
export type Cell = Content | { readonly is: Content; readonly look: Look };

/** Text is text, whatever it begins with. A formula comes with its value at the time of writing; null where it has none. */
export type Content = null | string | number | Formula | Link;
type Formula = { readonly formula: string; readonly value: string | number | null };
type Link = { readonly text: string; readonly url: string };

/** What a cell is for. */
export type Look =
  | "title"
  | "sentence"
  | "heading"
  | "column"
  | "note"
  | "usd"
  | "count"
  | "number"
  | "percent"
  | "day"
  | "input"
  | "percentInput"
  | "dayInput";

export type WorkbookChart = {
  readonly type: "line" | "column";
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  /** Its corners, as rows and columns counted from 0. */
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
};

export const contentOf = (cell: Cell): Content =>
  typeof cell === "object" && cell !== null && "is" in cell ? cell.is : cell;

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell of another sheet that stays the same wherever the formula goes; rows and columns counted from 0. */
export const placeOf = (sheet: string, row: number, column: number): string =>
  `'${sheet}'!$${columnLetters(column)}$${row + 1}`;

/** Cells of one column, as charts and sums take them. */
export const columnOf = (sheet: string, column: number, first: number, last: number): string =>
  `${placeOf(sheet, first, column)}:$${columnLetters(column)}$${last + 1}`;

/** A field or a figure of an approach by the name that formulas call it by. */
export const cellName = (...parts: readonly string[]): string => parts.join("_").replace(/[^A-Za-z0-9]/g, "_");
