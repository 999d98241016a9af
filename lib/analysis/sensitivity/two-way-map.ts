import type { ApproachId } from "../../model/names";
import { DrawsAlong } from "../../sheet/draws-along";
import { parseUnit, toBase } from "../../sheet/units";
import { spreadOver } from "../../sheet/values";
import { positionsIn } from "../../sheet/work";
import { runToEnd, type Sliced } from "../../sliced";
import { costsOver, type Replacements, totalOver } from "../base-case/costs-over";
import { type Input, isRange } from "../base-case/inputs";
import { closeShare, isClose } from "../break-even/crossings";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { cheapestShares } from "../uncertainty/cheapest-shares";
import { drawn } from "../uncertainty/cost-samples";
import type { MapAxis, MapCell, Odds, Sensitivity, TwoWayMap } from "../uncertainty/types";
import { axisOf, canBeAxis } from "./map-axis";
import { intervalsOf } from "./map-intervals";
import { costsOf, type WhatIfCase, whatIf, winnerOf } from "./what-if";

/** Draws behind the odds of one cell; enough to tell 75 % from 85 %. Where a draw costs too much there are fewer, down to these. */
const cellDraws = 256;
const minCellDraws = 16;
/** Positions at which values are worked out for the odds of all cells: a sixth of a second. */
const maxPositions = 10_000_000;
const sampled = 4;
/** Odds below which a cell is pale. */
const sureShare = 0.8;

export type MapFields = { readonly x: string; readonly y: string };

/** Queries against how often the model must be retrained, or against what moves the answer most. */
export function defaultFields(inputs: readonly Input[], sensitivity: Sensitivity | null): MapFields | null {
  const has = (field: string) => inputs.some((input) => input.field === field && canBeAxis(input));
  const widest = sensitivity?.swings.find(({ field }) => field !== "queries" && has(field))?.field;
  const y = has("fineTuning.retrainEvery") ? "fineTuning.retrainEvery" : widest;
  return has("queries") && y ? { x: "queries", y } : null;
}

/** Who is cheapest over two inputs, row by row, stopping after each row. */
export function* twoWayMapInSlices(
  evaluation: Evaluation,
  inputs: readonly Input[],
  fields: MapFields,
  odds: Odds | null,
): Sliced<TwoWayMap | null> {
  const [columns, lines] = [fields.x, fields.y].map((field) => inputs.find((input) => input.field === field));
  if (!columns || !lines || columns === lines || ![columns, lines].every(canBeAxis) || evaluation.runnerUp === null)
    return null;
  const [x, y] = [axisOf(columns), axisOf(lines)];
  const cells: MapCell[] = [];
  const draws = inputs.some(isRange) ? cellDrawsOf(evaluation, inputs, [columns, x], [lines, y]) : 0;
  for (const value of y.values) cells.push(...(yield* rowOf(evaluation, inputs, [columns, x], [lines, value], draws)));
  if (odds && !isRange(columns) && !isRange(lines)) putPresent(cells, y.nearest * x.values.length + x.nearest, odds);
  return { x, y, cells, rows: intervalsOf(evaluation, inputs, columns, { x, y, cells }) };
}

/** Your own position has the odds that are printed everywhere else, from more draws than a cell gets. */
function putPresent(cells: MapCell[], index: number, { approaches: all }: Odds): void {
  const cell = cells[index];
  const share = all.find(({ id }) => id === cell?.winner)?.cheapestShare;
  if (cell && share !== undefined)
    cells[index] = {
      ...cell,
      odds: share,
      pale: (cell.leadShare !== null && cell.leadShare < closeShare) || share < sureShare,
    };
}

type Column = readonly [Input, MapAxis];

/** As many as can be paid for, by what a few of them cost in a row. */
function cellDrawsOf(evaluation: Evaluation, inputs: readonly Input[], columns: Column, [line, y]: Column): number {
  const row = [line, y.values[0] as number] as const;
  const positions = positionsIn(() => runToEnd(oddsOfRow(evaluation, inputs, columns, row, sampled))) / sampled;
  const affordable = Math.floor(maxPositions / (positions * y.values.length));
  return Math.min(cellDraws, Math.max(minCellDraws, affordable));
}

function* rowOf(
  evaluation: Evaluation,
  inputs: readonly Input[],
  [columns, x]: Column,
  [line, value]: readonly [Input, number],
  draws: number,
): Sliced<MapCell[]> {
  const totals = whatIf(
    evaluation,
    inputs,
    x.values.map(
      (each): WhatIfCase =>
        new Map([
          [columns.field, each],
          [line.field, value],
        ]),
    ),
  );
  const ids = [...evaluation.baseCases.keys()];
  yield;
  const odds = draws > 0 ? yield* oddsOfRow(evaluation, inputs, [columns, x], [line, value], draws) : null;
  return x.values.map((_, index) => {
    const winner = winnerOf(totals, index, evaluation.cheapest) as ApproachId;
    const own = costsOf(totals, winner)[index] as number;
    const next = Math.min(...totals.flatMap(({ id, costs }) => (id === winner ? [] : (costs[index] as number))));
    const share = odds?.[index]?.[ids.indexOf(winner)] ?? null;
    return {
      winner,
      leadShare: own > 0 && Number.isFinite(next) ? (next - own) / own : null,
      odds: share,
      pale: isClose(own, next) || (share !== null && share < sureShare),
    };
  });
}

/** In each column the share of the draws in which each approach is cheapest, in the order of the approaches. */
function* oddsOfRow(
  { baseCases, horizonMonths }: Evaluation,
  inputs: readonly Input[],
  [columns, x]: Column,
  [line, value]: readonly [Input, number],
  count: number,
): Sliced<readonly (readonly number[])[]> {
  const sizes = { draw: count, volume: x.values.length, month: horizonMonths };
  const along = spreadOver(
    "volume",
    Float64Array.from(x.values, (each) => inBase(columns, each)),
  );
  const here = inBase(line, value);
  const draws = drawn(inputs, 0, count);
  const replaced: Replacements = (field, quantity) =>
    field === columns.field ? along : field === line.field ? here : draws(field, quantity);
  const totals: DrawsAlong[] = [];
  for (const baseCase of baseCases.values()) {
    totals.push(new DrawsAlong(totalOver(costsOver(baseCase, replaced, sizes), sizes), sizes));
    yield;
  }
  const rows = totals.map(() => new Float64Array(count));
  return x.values.map((_, volume) => {
    for (const [index, total] of totals.entries()) total.write(volume, 0, rows[index] as Float64Array);
    return cheapestShares(rows);
  });
}

const inBase = ({ quantity }: Input, value: number): number => toBase(value, parseUnit(quantity.unit));
