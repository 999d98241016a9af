import { inputsOf } from "../base-case/inputs";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { positionsADraw } from "./cost-samples";

/** Positions at which values are worked out for all draws: some second. */
const maxPositions = 40_000_000;

/** How many draws can be paid for. Where growth is a range or machines step, each has its own value in every month. */
export function mostDraws({ baseCases, horizonMonths }: Evaluation): number {
  const all = [...baseCases.values()];
  const most = Math.floor(maxPositions / Math.max(1, positionsADraw(all, inputsOf(all), horizonMonths)));
  // As it is said.
  return most < 1_000 ? most : Math.floor(most / 1_000) * 1_000;
}
