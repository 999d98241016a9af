import { LruCache } from "../../lru-cache";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { meanOf } from "../../scenario/text/quantity-text";
import { shared } from "../../shared";
import { type Correlation, type Draws, drawsOf, roomForDraws } from "./draws";
import type { IsChosen } from "./stage-steps";

/** Of as many counts: the three of a scenario, and the usual one. */
const kept = shared("latencyDraws", () => new LruCache<Draws>(4));
const room = shared("latencyRoom", roomForDraws);

/** The same random numbers for all approaches, and for every answer. */
export function keptDraws(correlation: Correlation, count?: number): Draws {
  const key = `${correlation} ${count}`;
  const draws = kept.get(key) ?? drawsOf(correlation, count, room);
  kept.set(key, draws);
  return draws;
}

/** An agent of more calls is drawn less often: each draw holds all of its calls. p95 then has a relative error of 0.7 %. */
const manyCalls = 4;
const drawsOfManyCalls = 4_000;
/** Of still more fewer are enough, since the sum of many calls varies less; p95 of 20, and of 50, then has an error of 1.3 %. */
const veryManyCalls = 8;
const callsDrawn = 20_000;
const leastDraws = 500;

export const drawsOfScenario = (scenario: Scenario, count = drawCountOf(scenario)): Draws =>
  keptDraws(Number(resolveChoice(scenario, "together", null)?.option.id ?? 0) as Correlation, count);

/** As many for all approaches, which are compared draw by draw. */
function drawCountOf({ values }: Scenario): number | undefined {
  const calls = values.get("modelCalls");
  const mean = calls ? meanOf(calls) : 1;
  if (mean > veryManyCalls) return Math.max(leastDraws, Math.round(callsDrawn / mean));
  return mean > manyCalls ? drawsOfManyCalls : undefined;
}

/** The choices that move stages, which hold for all approaches alike. */
export const isChosenIn =
  (scenario: Scenario): IsChosen =>
  (choice, option) =>
    resolveChoice(scenario, choice, null)?.option.id === option;
