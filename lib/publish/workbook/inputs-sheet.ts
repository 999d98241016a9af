import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { type FieldGroup, formOf } from "../../form/form";
import { fields } from "../../model/registry";
import { titleOf } from "../../scenario/read/interpret";
import type { ResolvedInput } from "../../scenario/resolve/resolved-input";
import { unitLabel } from "../../sheet/units";
import { meanOf } from "../../stats/range";
import { dayCount } from "./day-count";
import type { InputCell, InputCells } from "./input-cells";
import { type Cell, type Content, cellName, type DefinedName, placeOf, type Row, type Worksheet } from "./workbook";

const inputsName = "Inputs";
export const firstDayName = "first_day";

const valueColumn = 2;
const [lowColumn, likelyColumn, highColumn] = [4, 5, 6];
const widths = [44, 30, 14, 22, 12, 12, 12, 44, 12, 44, 60];
const columns = ["Input", "Name", "Value", "Unit", "Low", "Likely", "High", "Source", "Read on", "Address", "Note"];

type Written = { readonly rows: Row[]; readonly names: DefinedName[] };

/** Every value with its unit, source and date. What may be changed is yellow; what it is called by stands beside it. */
export function inputsSheet(
  evaluation: Evaluation,
  inputs: InputCells,
): { sheet: Worksheet; names: readonly DefinedName[] } {
  const written: Written = { rows: [...aboutRows], names: [] };
  addRow(written, firstDayName, ["First day", firstDayName, day(evaluation.scenario.starts, "day")]);
  const left = new Map(inputs.cells.map((cell) => [cell.field, cell]));
  for (const group of formOf(evaluation)) addGroup(written, group, left);
  if (left.size > 0) written.rows.push([], [{ is: "Further values", look: "heading" }]);
  for (const cell of left.values()) addInput(written, cell, titleOfField(cell.field));
  return {
    sheet: { name: inputsName, widths, rows: written.rows, frozenRows: aboutRows.length },
    names: written.names,
  };
}

const aboutRows: readonly Row[] = [
  [{ is: "Inputs", look: "title" }],
  [
    {
      is: "Change a yellow cell and every sheet follows. A range counts with its mean, which is its value here.",
      look: "note",
    },
  ],
  columns.map((is): Cell => ({ is, look: "column" })),
];

const titleOfField = (id: string): string => {
  const field = fields.get(id);
  return field ? titleOf(field) : id;
};

function addGroup(
  written: Written,
  { title, absent, first, more, own }: FieldGroup,
  left: Map<string, InputCell>,
): void {
  if (absent !== null) return;
  written.rows.push([], [{ is: title, look: "heading" }]);
  for (const view of [...first, ...more, ...own.filter(({ sameAs }) => sameAs === null)]) {
    if (view.type === "choice") {
      const text = view.options.find(({ id }) => id === view.value)?.title ?? view.value;
      written.rows.push([view.title, "", text, "", "", "", "", view.origin?.label ?? ""]);
      continue;
    }
    const cell = left.get(view.id);
    if (cell) addInput(written, cell, view.title);
    left.delete(view.id);
  }
}

function addInput(written: Written, cell: InputCell, title: string): void {
  const { name, quantity, input, follows } = cell;
  const { range } = input;
  const row = written.rows.length;
  const look = quantity.percent ? "percentInput" : "input";
  const isRange = range.low !== range.high && follows === undefined;
  const ends: Cell[] = isRange
    ? [range.low, range.likely ?? null, range.high].map((is) => ({ is, look }))
    : ["", "", ""];
  const value: Cell = isRange
    ? { is: meanFormula(row, meanOf(range)), look: quantity.percent ? "percent" : "number" }
    : follows === undefined
      ? { is: range.low, look }
      : { is: { formula: follows, value: meanOf(range) }, look: quantity.percent ? "percent" : "number" };
  addRow(written, name, [title, name, value, unitOf(cell), ...ends, ...originOf(input)]);
  for (const [index, { from, to }] of (range.changes ?? []).entries()) addChange(written, cell, index + 1, from, to);
}

/** A price of later days: a row of its own with the day from which it holds. */
function addChange(written: Written, cell: InputCell, index: number, from: string, to: number): void {
  const [then, since] = changeNames(cell.name, index);
  const row = written.rows.length;
  addRow(written, then, [
    "   then, from the day in column E",
    then,
    { is: to, look: "input" },
    unitOf(cell),
    day(from),
  ]);
  written.names.push({ name: since, at: placeOf(inputsName, row, lowColumn) });
}

/** What the price of later days and their first day are called. */
export const changeNames = (name: string, index: number): readonly [string, string] => [
  cellName(name, "then", String(index)),
  cellName(name, "from", String(index)),
];

function addRow({ rows, names }: Written, name: string, row: Row): void {
  names.push({ name, at: placeOf(inputsName, rows.length, valueColumn) });
  rows.push(row);
}

const day = (text: string, look: "day" | "dayInput" = "dayInput"): Cell => ({ is: dayCount(text), look });

const unitOf = ({ quantity }: InputCell): string => (quantity.percent ? "share" : unitLabel(quantity.unit) || "number");

/** With a likely value in the middle a triangle, without one any value alike. */
function meanFormula(row: number, value: number): Content {
  const [low, likely, high] = [lowColumn, likelyColumn, highColumn].map(
    (column) => placeOf(inputsName, row, column).split("!")[1],
  );
  return { formula: `IF(ISNUMBER(${likely}),(${low}+${likely}+${high})/3,(${low}+${high})/2)`, value };
}

function originOf({ origin: { label, url, asOf, old, note } }: ResolvedInput): Row {
  const address: Content = url && /^https?:\/\//.test(url) ? { text: url, url } : (url ?? "");
  return [label, asOf ?? "", address, [old && `Read ${old}.`, note].filter(Boolean).join(" ")];
}
