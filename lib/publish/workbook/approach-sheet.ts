import type { BaseCase } from "../../analysis/base-case/base-case";
import { approaches } from "../../model/approaches";
import type { BillLine } from "../../model/assemble";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import { formatNumber } from "../../sheet/format";
import { formatNode, type Node } from "../../sheet/parse";
import type { Formula as SheetFormula } from "../../sheet/sheet";
import { describeUnit } from "../../sheet/units";
import { at } from "../../sheet/values";
import { type ApproachLayout, lettersOf } from "./approach-layout";
import { dueAt, dueEvery } from "./due";
import type { InputCells } from "./input-cells";
import { type MonthlyPlaces, referIn } from "./refer";
import { type Refer, spreadsheetFormula } from "./spreadsheet-formula";
import {
  type Cell,
  type Content,
  cellName,
  columnLetters,
  type DefinedName,
  placeOf,
  type Row,
  type Worksheet,
} from "./workbook";

type Making = {
  readonly baseCase: BaseCase;
  readonly layout: ApproachLayout;
  readonly refer: (month: number) => Refer;
};

/** The bill of an approach: figures that stay the same with a name each, and below them month by month its lines. */
export function approachSheet(
  baseCase: BaseCase,
  inputs: InputCells,
  layout: ApproachLayout,
  price: MonthlyPlaces["price"],
): { sheet: Worksheet; names: readonly DefinedName[] } {
  const { id, assembled } = baseCase;
  const places = { formula: (name: string) => lettersOf(layout, name), price, rowOf: layout.rowOfMonth };
  const making = { baseCase, layout, refer: referIn(id, assembled.sheet, inputs, places, layout.isMonthly) };
  const { sheetName, constants, possibleRow } = layout;
  const names = constants.map((name) => ({
    name: cellName(id, name),
    at: placeOf(sheetName, layout.rowOfConstant(name), 2),
  }));
  const possible = { name: possibleName(baseCase), at: placeOf(sheetName, possibleRow, 2) };
  const rows = [...constantRows(making), ...monthRows(making)];
  return { sheet: { name: sheetName, widths: [30, 34, 18, 18, 80], rows }, names: [...names, possible] };
}

/** 1 while every condition of the approach holds. */
export const possibleName = ({ id }: Pick<BaseCase, "id">): string => cellName(id, "is", "possible");

function constantRows(making: Making): readonly Row[] {
  const { baseCase, layout } = making;
  const { id, assembled } = baseCase;
  const rules = new Map(assembled.rules.map(({ formula, message }) => [formula, message]));
  const conditions = [...rules.keys()].map((name) => cellName(id, name));
  const isPossible: Content = {
    formula: conditions.length > 0 ? `MIN(${conditions.join(",")})` : "1",
    value: Math.min(1, ...[...rules.keys()].map((name) => valueIn(making, name, 1) ?? 0)),
  };
  return [
    [{ is: approaches[id].title, look: "title" }],
    [{ is: "Formulas compute in dollars, tokens, queries, bytes and months of 730 hours.", look: "note" }],
    [{ is: "Figures that stay the same", look: "heading" }],
    ["Name", "Figure", "Value", "Unit", "In words"].map((is): Cell => ({ is, look: "column" })),
    ...layout.constants.map((name): Row => {
      const formula = formulaOf(making, name);
      const condition = rules.get(name);
      return [
        cellName(id, name),
        condition === undefined ? formula.title : "Condition",
        { is: written(making, name, 1), look: "number" },
        condition === undefined ? describeUnit(formula.unit) : "1 if it holds",
        condition ?? inWords(making, formula.node),
      ];
    }),
    [possibleName({ id }), "All conditions hold", { is: isPossible, look: "number" }, "1 if they do"],
    [],
    [{ is: "Month by month, USD where nothing else is said", look: "heading" }],
  ];
}

function monthRows(making: Making): readonly Row[] {
  const { baseCase, layout } = making;
  const { lines } = baseCase.assembled;
  const heads = [
    "Month",
    ...layout.monthly.map((name) => formulaOf(making, name).title),
    ...lines.map(({ label }) => label),
  ];
  const units = [
    "",
    ...layout.monthly.map((name) => describeUnit(formulaOf(making, name).unit)),
    ...lines.map(() => "USD"),
  ];
  const months = Array.from({ length: longestHorizon + 1 }, (_, month) => month);
  return [
    [...heads, "Spent", "Spent so far"].map((is): Cell => ({ is, look: "column" })),
    [...units, "USD", "USD"].map((is): Cell => ({ is, look: "note" })),
    ...months.map((month) => monthCells(making, month)),
  ];
}

function monthCells(making: Making, month: number): Row {
  const { baseCase, layout } = making;
  const { bill } = baseCase;
  const row = layout.rowOfMonth(month) + 1;
  const [first, last] = [layout.spentColumn - bill.lines.length, layout.spentColumn - 1].map(columnLetters);
  const [spent, soFar] = [layout.spentColumn, layout.soFarColumn].map(columnLetters);
  const spentUsd = bill.lines.reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0);
  return [
    month,
    ...layout.monthly.map((name): Cell => (month === 0 ? "" : { is: written(making, name, month), look: "number" })),
    ...bill.lines.map(({ line, byMonth }): Cell => {
      const formula = lineFormula(making, line, month);
      return formula === null ? "" : { is: { formula, value: finite(byMonth[month]) }, look: "usd" };
    }),
    { is: { formula: `SUM(${first}${row}:${last}${row})`, value: finite(spentUsd) }, look: "usd" },
    {
      is: { formula: month === 0 ? `${spent}${row}` : `${soFar}${row - 1}+${spent}${row}`, value: null },
      look: "usd",
    },
  ];
}

/** What a line costs in a month, as the bill has it: set-up in month 0, everything else from month 1 on. */
function lineFormula(making: Making, line: BillLine, month: number): string | null {
  const { refer } = making;
  if (line.kind === "once") return month === 0 ? refer(1)(line.amount) : null;
  if (month === 0) return null;
  if (line.kind === "perQuery") return ownFormula(making, line.inMonth ?? line.amount, month);
  if (line.kind === "monthly") return ownFormula(making, line.amount, month);
  const due = line.kind === "everyMonths" ? dueEvery : dueAt;
  const times = spreadsheetFormula(due, (name) => refer(month)(name === "every" ? (line.months ?? "") : name));
  return `${times}*${refer(month)(line.amount)}`;
}

/** The formula itself where the line's column is its place, else the name of the figure. */
function ownFormula(making: Making, name: string, month: number): string {
  return making.layout.constants.includes(name)
    ? making.refer(month)(name)
    : spreadsheetFormula(formulaOf(making, name).node, making.refer(month));
}

const written = (making: Making, name: string, month: number): Content => ({
  formula: spreadsheetFormula(formulaOf(making, name).node, making.refer(month)),
  value: valueIn(making, name, month),
});

function valueIn({ baseCase: { sheetValues } }: Making, name: string, month: number): number | null {
  return finite(at(sheetValues.value(name), { month: month - 1 }, sheetValues.sizes));
}

const finite = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

function formulaOf({ baseCase }: Making, name: string): SheetFormula {
  const formula = baseCase.assembled.sheet.formulas.get(name);
  if (!formula) throw new Error(`unknown formula: ${name}`);
  return formula;
}

function inWords({ baseCase }: Making, node: Node): string {
  const { formulas, quantities } = baseCase.assembled.sheet;
  const title = (name: string) => formulas.get(name)?.title ?? quantities.get(name)?.title ?? name;
  return formatNode(node, title, formatNumber);
}
