import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { monthNumbers, soFarValues } from "./months-sheet";
import type { WorkbookChart } from "./workbook";

/** How many rows a chart is high. */
export const chartRows = 20;

/** Two charts side by side from a row on: what is spent over time, and the totals, which stand in two columns. */
export function answerCharts(
  { approaches, horizonMonths }: Evaluation,
  row: number,
  totals: Pick<WorkbookChart["series"][number], "values" | "categories">,
): readonly WorkbookChart[] {
  if (approaches.length === 0) return [];
  return [
    {
      type: "line",
      title: `Spent so far, over the ${horizonMonths} months this file was made for`,
      x: "Month",
      y: "USD",
      series: approaches.map(({ title }, index) => ({
        name: title,
        values: soFarValues(index, horizonMonths),
        categories: monthNumbers(horizonMonths),
      })),
      from: { row, col: 0 },
      to: { row: row + chartRows, col: 4 },
    },
    {
      type: "column",
      title: "Total over the horizon",
      x: "Approach",
      y: "USD",
      series: [{ name: "Total, USD", ...totals }],
      from: { row, col: 4 },
      to: { row: row + chartRows, col: 9 },
    },
  ];
}
