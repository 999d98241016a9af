import type { BaseCase } from "../../analysis/base-case/base-case";
import { approaches } from "../../model/approaches";
import type { BillLine } from "../../model/assemble";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import { dependencies } from "../../sheet/sheet";
import type { InputCells } from "./input-cells";
import { monthlyIn } from "./refer";
import { columnLetters, columnOf, placeOf } from "./workbook";

/** Where what other sheets ask of an approach stands. */
export type ApproachPlaces = {
  readonly soFarIn: (month: number) => string;
  readonly queriesIn: (month: number) => string | null;
  /** Spent from set-up to the end of the horizon. */
  readonly total: string;
  readonly setUp: string;
};

/** Which figures of an approach stand where on its sheet. Rows and columns count from 0. */
export type ApproachLayout = {
  readonly sheetName: string;
  readonly isMonthly: (name: string) => boolean;
  /** Figures that are the same in every month, each with a row and a name. */
  readonly constants: readonly string[];
  readonly rowOfConstant: (name: string) => number;
  readonly possibleRow: number;
  /** Figures that change by month and are no line themselves, each with a column. */
  readonly monthly: readonly string[];
  readonly columnOfMonthly: (name: string) => number;
  readonly columnOfLine: (line: BillLine) => number;
  readonly headRow: number;
  readonly rowOfMonth: (month: number) => number;
  readonly spentColumn: number;
  readonly soFarColumn: number;
};

const firstConstant = 4;

export function layoutOf({ id, assembled }: BaseCase, inputs: InputCells): ApproachLayout {
  const { sheet, lines, rules } = assembled;
  const isMonthly = monthlyIn(id, sheet, inputs);
  const needed = neededIn({ assembled });
  // The column of such a line is that of its formula.
  const direct = new Map(
    lines.flatMap((line): [string, BillLine][] => {
      const formula = line.inMonth ?? line.amount;
      return ["monthly", "perQuery"].includes(line.kind) && isMonthly(formula) ? [[formula, line]] : [];
    }),
  );
  const ruleNames = rules.map(({ formula }) => formula);
  const constants = needed.filter((name) => !isMonthly(name) || ruleNames.includes(name));
  const monthly = needed.filter((name) => isMonthly(name) && !direct.has(name) && !ruleNames.includes(name));
  const possibleRow = firstConstant + constants.length;
  const headRow = possibleRow + 3;
  const columnOfLine = (line: BillLine) => 1 + monthly.length + lines.indexOf(line);
  return {
    sheetName: approaches[id].title,
    isMonthly,
    constants,
    rowOfConstant: (name) => firstConstant + constants.indexOf(name),
    possibleRow,
    monthly,
    columnOfMonthly: (name) => {
      const line = direct.get(name);
      return line ? columnOfLine(line) : 1 + monthly.indexOf(name);
    },
    columnOfLine,
    headRow,
    rowOfMonth: (month) => headRow + 2 + month,
    spentColumn: 1 + monthly.length + lines.length,
    soFarColumn: 2 + monthly.length + lines.length,
  };
}

/** The formulas that the bill and its conditions need, in the order of the sheet. */
function neededIn({ assembled: { sheet, lines, rules } }: Pick<BaseCase, "assembled">): readonly string[] {
  const asked = [...lines.map(({ amount, inMonth }) => inMonth ?? amount), ...rules.map(({ formula }) => formula)];
  const used = new Set(asked.flatMap((name) => [name, ...dependencies(sheet, name)]));
  return [...sheet.formulas.keys()].filter((name) => used.has(name));
}

export function placesOf(layout: ApproachLayout): ApproachPlaces {
  const { sheetName, rowOfMonth, spentColumn, soFarColumn } = layout;
  const column = (at: number) => columnOf(sheetName, at, rowOfMonth(0), rowOfMonth(longestHorizon));
  const hasQueries = layout.monthly.includes("queriesInMonth");
  return {
    soFarIn: (month) => placeOf(sheetName, rowOfMonth(month), soFarColumn),
    queriesIn: (month) =>
      hasQueries ? placeOf(sheetName, rowOfMonth(month), layout.columnOfMonthly("queriesInMonth")) : null,
    total: `SUMIF(${column(0)},"<="&horizon,${column(spentColumn)})`,
    setUp: placeOf(sheetName, rowOfMonth(0), spentColumn),
  };
}

/** The column of a figure that changes by month, in letters. */
export const lettersOf = (layout: ApproachLayout, name: string): string => columnLetters(layout.columnOfMonthly(name));
