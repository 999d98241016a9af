import type { Scenario } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { meanOf } from "../../scenario/text/quantity-text";
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

/** An agent of more calls is drawn less often: each draw holds all of its calls. p95 then has a relative error of 0.7 %. */
const manyCalls = 4;
const drawsOfManyCalls = 4_000;

export const drawsOfScenario = (scenario: Scenario, count = drawCountOf(scenario)): Draws =>
  keptDraws(Number(resolveChoice(scenario, "together", null)?.option.id ?? 0) as Correlation, count);

/** As many for all approaches, which are compared draw by draw. */
function drawCountOf({ values }: Scenario): number | undefined {
  const calls = values.get("modelCalls");
  return calls && meanOf(calls) > manyCalls ? drawsOfManyCalls : undefined;
}

/** The choices that move stages, which hold for all approaches alike. */
export const isChosenIn =
  (scenario: Scenario): IsChosen =>
  (choice, option) =>
    resolveChoice(scenario, choice, null)?.option.id === option;
