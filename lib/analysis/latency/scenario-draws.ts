import type { Scenario } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { type Correlation, type Draws, drawsOf } from "./draws";
import type { IsChosen } from "./stage-steps";

const kept = new Map<string, Draws>();

/** The same random numbers for all approaches, and for every answer. */
export function keptDraws(correlation: Correlation, count?: number): Draws {
  const key = `${correlation} ${count}`;
  const draws = kept.get(key) ?? drawsOf(correlation, count);
  kept.set(key, draws);
  return draws;
}

export const drawsOfScenario = (scenario: Scenario, count?: number): Draws =>
  keptDraws(Number(resolveChoice(scenario, "together", null)?.option.id ?? 0) as Correlation, count);

/** The choices that move stages, which hold for all approaches alike. */
export const isChosenIn =
  (scenario: Scenario): IsChosen =>
  (choice, option) =>
    resolveChoice(scenario, choice, null)?.option.id === option;
