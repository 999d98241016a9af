import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import { dayAfterMonths } from "../../sheet/calendar";
import type { ApproachPlaces } from "./approach-layout";
import { dayCount } from "./day-count";
import type { InputCell, InputCells } from "./input-cells";
import { changeNames, firstDayName } from "./inputs-sheet";
import { type Cell, type Content, columnLetters, placeOf, type Row, type Worksheet } from "./workbook";

export const monthsName = "Months";

const firstRow = 3;
export const monthRow = (month: number): number => firstRow + month;
const soFarColumn = (index: number): number => 3 + index;

const changing = ({ cells }: InputCells): readonly InputCell[] => cells.filter(({ input }) => input.range.changes);

/** Where the price of a month stands that changes on a day. */
export function priceOfMonth(inputs: InputCells, approaches: number) {
  const columns = new Map(changing(inputs).map(({ name }, index) => [name, soFarColumn(approaches + index)]));
  return (name: string, month: number): string => placeOf(monthsName, monthRow(month), columns.get(name) ?? 0);
}

/** The months as rows: their first days, queries, what each approach has spent so far, and prices that change on a day. */
export function monthsSheet(
  evaluation: Evaluation,
  inputs: InputCells,
  places: ReadonlyMap<ApproachId, ApproachPlaces>,
): Worksheet {
  const titles = evaluation.approaches.map(({ title }) => `${title}, so far, USD`);
  const prices = changing(inputs);
  const heads = ["Month", "Begins", "Queries", ...titles, ...prices.map(({ name }) => name)];
  const months = Array.from({ length: longestHorizon + 1 }, (_, month) => month);
  return {
    name: monthsName,
    widths: [8, 12, 14, ...titles.map(() => 20), ...prices.map(() => 20)],
    frozenRows: firstRow,
    rows: [
      [{ is: "Month by month", look: "title" }],
      [{ is: "Month 0 is set-up. Months after the horizon show no sum.", look: "note" }],
      heads.map((is): Cell => ({ is, look: "column" })),
      ...months.map((month) => [
        ...monthCells(evaluation, month, places),
        ...evaluation.approaches.map(({ id, cumulativeUsd }) => soFar(places.get(id), month, cumulativeUsd)),
        ...prices.map((cell) => priceCell(cell, month)),
      ]),
    ],
  };
}

function monthCells(
  { scenario, queriesByMonth }: Evaluation,
  month: number,
  places: ReadonlyMap<ApproachId, ApproachPlaces>,
): Row {
  if (month === 0) return [0, "", ""];
  const begins = dayCount(dayAfterMonths(scenario.starts, month - 1));
  const queries = [...places.values()].map(({ queriesIn }) => queriesIn(month)).find((place) => place !== null);
  return [
    month,
    { is: { formula: `EDATE(${firstDayName},A${monthRow(month) + 1}-1)`, value: begins }, look: "day" },
    queries ? { is: { formula: queries, value: queriesByMonth[month] ?? null }, look: "count" } : "",
  ];
}

/** A chart leaves out what is not available, and takes an empty text for nothing spent. */
function soFar(places: ApproachPlaces | undefined, month: number, cumulativeUsd: readonly number[]): Cell {
  if (!places) return "";
  const isInChart = month < cumulativeUsd.length;
  const formula = `IF(A${monthRow(month) + 1}<=horizon,${places.soFarIn(month)},${isInChart ? "NA()" : '""'})`;
  return { is: { formula, value: cumulativeUsd[month] ?? "" }, look: "usd" };
}

/** A price until its first change, then what it changes to; of a month in which it changes, the mean by days. */
function priceCell({ name, input }: InputCell, month: number): Cell {
  const { changes = [] } = input.range;
  if (month === 0) return "";
  const row = monthRow(month) + 1;
  const before = changes.map((_, index) => {
    const since = changeNames(name, index + 1)[1];
    return `MIN(1,MAX(0,(${since}-$B${row})/(EDATE(${firstDayName},$A${row})-$B${row})))`;
  });
  const parts = changes.map((_, index) => {
    const ends = before[index + 1] ?? "1";
    return `${changeNames(name, index + 1)[0]}*(${ends}-${before[index]})`;
  });
  const is: Content = { formula: [`${name}*${before[0]}`, ...parts].join("+"), value: null };
  return { is, look: "number" };
}

/** What an approach has spent so far, for a chart over the months of the horizon. */
export const soFarValues = (index: number, horizon: number): string => range(soFarColumn(index), horizon);
export const monthNumbers = (horizon: number): string => range(0, horizon);

const range = (column: number, horizon: number): string =>
  `${placeOf(monthsName, monthRow(0), column)}:$${columnLetters(column)}$${monthRow(horizon) + 1}`;
