import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { Odds } from "../../analysis/uncertainty/types";
import { answerSheet } from "./answer-sheet";
import { layoutOf, placesOf } from "./approach-layout";
import { approachSheet } from "./approach-sheet";
import { inputCellsOf } from "./input-cells";
import { inputsSheet } from "./inputs-sheet";
import { monthsSheet, priceOfMonth } from "./months-sheet";
import type { DefinedName, Workbook } from "./workbook";

/**
 * A scenario as a spreadsheet that computes: values with names, every line of every bill as the formula our sheet has, and
 * the months as rows. `address` is its link.
 */
export function makeWorkbook(
  evaluation: Evaluation,
  odds: Odds | null,
  address: string,
  latency: Latency | null = null,
): Workbook {
  const inputs = inputCellsOf(evaluation);
  const baseCases = [...evaluation.baseCases.values()];
  const layouts = baseCases.map((baseCase) => layoutOf(baseCase, inputs));
  const places = new Map(baseCases.map(({ id }, index) => [id, placesOf(layouts[index] as (typeof layouts)[number])]));
  const price = priceOfMonth(inputs, evaluation.approaches.length);
  const made = [
    answerSheet({ evaluation, odds, latency, places, address }),
    inputsSheet(evaluation, inputs),
    { sheet: monthsSheet(evaluation, inputs, places), names: [] },
    ...baseCases.map((baseCase, index) =>
      approachSheet(baseCase, inputs, layouts[index] as (typeof layouts)[number], price),
    ),
  ];
  const names = made.flatMap((each) => each.names);
  refuseTwins(names);
  const { title, preset } = evaluation.scenario;
  return { title: title || preset.title, date: preset.date, sheets: made.map(({ sheet }) => sheet), names };
}

/** Spreadsheets take capitals and small letters of a name for the same, and a name like a cell's for the cell. */
function refuseTwins(names: readonly DefinedName[]): void {
  const seen = new Set<string>();
  for (const { name } of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Error(`two cells of one name: ${name}`);
    if (/^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$/.test(key)) throw new Error(`a name like that of a cell: ${name}`);
    seen.add(key);
  }
}
