import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import { budgetOf, limitsOf } from "../../analysis/latency/limits/budget";
import type { Latency } from "../../analysis/latency/types";
import type { Odds } from "../../analysis/uncertainty/types";
import type { ApproachId } from "../../model/names";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import { formatCount, formatMonths } from "../../sheet/format";
import { answerCharts, chartRows } from "./answer-charts";
import { resultTables } from "./answer-tables";
import type { ApproachPlaces } from "./approach-layout";
import { possibleName } from "./approach-sheet";
import { monthRow, monthsName } from "./months-sheet";
import {
  type Cell,
  type Content,
  cellName,
  columnOf,
  type DefinedName,
  placeOf,
  type Row,
  type Worksheet,
} from "./workbook";

/** What the first sheet is made of. */
export type AnswerParts = {
  readonly evaluation: Evaluation;
  readonly odds: Odds | null;
  readonly latency: Latency | null;
  readonly places: ReadonlyMap<ApproachId, ApproachPlaces>;
  /** The link of the scenario, a whole address where it is known. */
  readonly address: string;
};

const answerName = "Answer";

const firstApproach = 9;
const [setUpColumn, totalColumn] = [1, 2];
const widths = [26, 18, 18, 20, 22, 26, 18, 18, 18, 60];
const columns = [
  "Approach",
  "Set-up, USD",
  "Total, USD",
  "Per 1,000 queries, USD",
  "Beyond the cheapest, USD",
  "Total when this file was made",
  "Odds of being cheapest",
  "5 in 100 totals below",
  "95 in 100 totals below",
  "Note",
];

/** The sheet that reads like the page: the answer, the costs, two charts, and what does not follow a change. */
export function answerSheet(parts: AnswerParts): { sheet: Worksheet; names: readonly DefinedName[] } {
  const { evaluation } = parts;
  const { approaches, ruledOut, absent } = evaluation;
  const lastCost = firstApproach + approaches.length + ruledOut.length + absent.length;
  const names = approaches.flatMap(({ id }, index) => [
    { name: cellName(id, "set", "up"), at: placeOf(answerName, firstApproach + index, setUpColumn) },
    { name: cellName(id, "total"), at: placeOf(answerName, firstApproach + index, totalColumn) },
  ]);
  const rows: readonly Row[] = [
    ...openingRows(parts),
    ...approaches.map(({ id }, index) => costRow(parts, id, firstApproach + index)),
    ...ruledOut.map(ruledOutRow),
    ...absent.map(({ title, because }): Row => [title, ...Array<Cell>(8).fill(""), `Not priced: ${because}`]),
    ...Array.from({ length: chartRows + 2 }, () => []),
    ...resultTables(parts),
  ];
  const costs = (column: number) => columnOf(answerName, column, firstApproach, firstApproach + approaches.length - 1);
  const charts = answerCharts(evaluation, lastCost + 1, { values: costs(totalColumn), categories: costs(0) });
  return { sheet: { name: answerName, widths, rows, charts }, names };
}

function openingRows({ evaluation, odds, latency, address }: AnswerParts): readonly Row[] {
  const { scenario, queriesPerMonth, horizonMonths } = evaluation;
  const { preset, title, issues } = scenario;
  const link: Content = /^https?:/.test(address) ? { text: address, url: address } : address;
  const notes = issues.map(({ message }) => message).join(" ");
  return [
    [{ is: title || preset.title, look: "title" }],
    [{ is: liveSentence(evaluation), look: "sentence" }],
    [{ is: `When this file was made: ${plainText(headline(evaluation, odds, latency).sentence)}`, look: "note" }],
    [{ is: `Preset ${preset.title} (${preset.id}), prices as of ${preset.date}. ${notes}`.trim(), look: "note" }],
    [{ is: link, look: "note" }],
    [{ is: "Change a yellow cell on the sheet Inputs: costs, months and charts follow, here too.", look: "note" }],
    [],
    [
      {
        is: `Costs; this file was made for ${formatCount(queriesPerMonth)} queries a month over ${formatMonths(horizonMonths)}`,
        look: "heading",
      },
    ],
    columns.map((is): Cell => ({ is, look: "column" })),
  ];
}

const totalsOf = ({ approaches }: Evaluation): string =>
  columnOf(answerName, totalColumn, firstApproach, firstApproach + Math.max(0, approaches.length - 1)).replace(
    /^.*!/,
    "",
  );

/** Times do not follow a cell, so that with a limit the sheet says whom it leaves out of account. */
const limitAside = (evaluation: Evaluation): string =>
  limitsOf(budgetOf(evaluation)).length > 0 ? ", latency limits left aside" : "";

/** The cheapest by the totals as they are now. */
function liveSentence(evaluation: Evaluation): Content {
  const { approaches, cheapest, horizonMonths } = evaluation;
  const best = approaches.find(({ id }) => id === cheapest);
  if (!best) return "No approach is priced.";
  const totals = totalsOf(evaluation);
  const titles = totals.replaceAll("$C", "$A");
  const aside = limitAside(evaluation);
  const months = 'IF(horizon=1," month"," months")';
  const found = `INDEX(${titles},MATCH(MIN(${totals}),${totals},0))&" costs least over "&horizon&${months}&"${aside}: $"&FIXED(MIN(${totals}),0)&"."`;
  return {
    formula: `IF(COUNT(${totals})=0,"No approach is possible with these values.",${found})`,
    value: `${best.title} costs least over ${formatMonths(horizonMonths)}${aside}: $${formatCount(Math.round(best.totalUsd))}.`,
  };
}

function costRow({ evaluation, odds, places }: AnswerParts, id: ApproachId, row: number): Row {
  const result = evaluation.approaches.find((each) => each.id === id);
  const place = places.get(id);
  if (!result || !place) throw new Error(`not priced: ${id}`);
  const possible = possibleName({ id });
  const total = `C${row + 1}`;
  const months = (column: number) => columnOf(monthsName, column, monthRow(0), monthRow(longestHorizon));
  const served = `SUMIF(${months(0)},"<="&horizon,${months(2)})`;
  const beyond = evaluation.beyondCheapestUsd.get(id) ?? null;
  const chance = odds?.approaches.find((each) => each.id === id);
  const usd = (formula: string, value: number | null): Cell => ({ is: { formula, value: finite(value) }, look: "usd" });
  return [
    result.title,
    usd(place.setUp, result.setupUsd),
    usd(`IF(${possible}=1,${place.total},"not possible")`, result.totalUsd),
    usd(`IF(AND(ISNUMBER(${total}),${served}>0),${total}/${served}*1000,"")`, result.perThousandQueriesUsd),
    usd(`IF(ISNUMBER(${total}),${total}-MIN(${totalsOf(evaluation)}),"")`, beyond),
    { is: finite(result.totalUsd), look: "usd" },
    { is: chance?.cheapestShare ?? "", look: "percent" },
    { is: chance?.totalUsd.p5 ?? "", look: "usd" },
    { is: chance?.totalUsd.p95 ?? "", look: "usd" },
    {
      is: {
        formula: `IF(${possible}=1,IF(${total}=MIN(${totalsOf(evaluation)}),"cheapest${limitAside(evaluation)}",""),"a condition on its sheet does not hold")`,
        value: id === evaluation.cheapest ? `cheapest${limitAside(evaluation)}` : "",
      },
      look: "note",
    },
  ];
}

/** What a need rules out has no sheet; what it would cost is of the day the file was made. */
function ruledOutRow({ result, unmet }: Evaluation["ruledOut"][number]): Row {
  const { title, setupUsd, totalUsd, perThousandQueriesUsd } = result;
  const usd = (is: number | null): Cell => ({ is: finite(is), look: "usd" });
  const because = unmet.map((each) => each.because).join(" ");
  const note = `Ruled out: ${because} Its figures do not follow a change.`;
  return [
    title,
    usd(setupUsd),
    "",
    usd(perThousandQueriesUsd),
    "",
    usd(totalUsd),
    "",
    "",
    "",
    { is: note, look: "note" },
  ];
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
