import { inputsOf } from "../base-case/inputs";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { positionsADraw } from "./cost-samples";

/** Draws for a first look, while typing. */
export const firstDraws = 2_000;

/** Positions at which values are worked out for all draws: some second. */
const maxPositions = 40_000_000;

/** Positions for a first look, and the draws it has whatever they cost. */
const maxFirst = 12_000_000;
const leastFirst = 500;

/** How many draws a first look has, which is asked for by nobody: as many as `draws` unless each costs too much. */
export function affordableDraws({ baseCases, horizonMonths }: Evaluation, draws: number): number {
  const all = [...baseCases.values()];
  const affordable = Math.floor(maxFirst / Math.max(1, positionsADraw(all, inputsOf(all), horizonMonths)));
  return Math.min(draws, Math.max(leastFirst, affordable));
}

/** How many draws can be paid for. Where growth is a range or machines step, each has its own value in every month. */
export function mostDraws({ baseCases, horizonMonths }: Evaluation): number {
  const all = [...baseCases.values()];
  const most = Math.floor(maxPositions / Math.max(1, positionsADraw(all, inputsOf(all), horizonMonths)));
  // As it is said.
  return most < 1_000 ? most : Math.floor(most / 1_000) * 1_000;
}
