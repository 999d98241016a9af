import { recordsOf } from "../../../catalog";
import { laterPlans } from "../../../catalog/also";
import { isHadIn } from "../../../catalog/model-facts";
import { choiceById } from "../../../model/choices";
import type { ApproachId } from "../../../model/names";
import type { Scenario } from "../../read/interpret";
import { optionOf } from "../../read/options";
import { resolveChoice } from "../../resolve/resolve-choice";
import { type ApproachSheet, approachSheetOf, figureIn } from "../approach-sheet";
import { shortfallOf } from "./store-limits";

/** The scenario as it would be on another store. */
export const onStore = (scenario: Scenario, store: string): Scenario => ({
  ...scenario,
  plans: new Map([["store", store]]),
});

const sheetOn = (scenario: Scenario, id: ApproachId, store: string): ApproachSheet | null =>
  approachSheetOf(onStore(scenario, store), id);

export function holdsOn(scenario: Scenario, id: ApproachId, store: string): boolean {
  const sheet = sheetOn(scenario, id, store);
  return sheet !== null && shortfallOf(sheet) === null;
}

/** A store is not where the region asked for is. */
export function isElsewhere(scenario: Scenario, store: string): boolean {
  const region = resolveChoice(scenario, "region", null)?.option.id ?? "anywhere";
  return isHadIn("store", store, region) === false;
}

/** The next plan of the chosen store that holds the documents, where there is one. */
export function nextPlan(scenario: Scenario, id: ApproachId): string | undefined {
  const chosen = resolveChoice(scenario, "store", id)?.option.id;
  return chosen === undefined ? undefined : laterPlans(chosen).find((plan) => holdsOn(scenario, id, plan));
}

/** Of the stores on offer that hold the documents, the one with the least room; one without a limit comes after all others. */
export function smallestStore(scenario: Scenario, id: ApproachId): string | undefined {
  const choice = choiceById.get("store");
  const { date } = scenario.preset;
  const ids = new Set(recordsOf("store").map(({ id: store }) => store));
  const offered = [...ids].filter((store) => choice && optionOf(choice, null, store, date));
  const [smallest] = offered
    .filter((store) => !isElsewhere(scenario, store))
    .flatMap((store) => {
      const sheet = sheetOn(scenario, id, store);
      return sheet && shortfallOf(sheet) === null ? [{ store, ...roomOf(sheet) }] : [];
    })
    .sort((one, other) => one.room - other.room || one.usd - other.usd);
  return smallest?.store;
}

/** How much of the vectors the store has room for, in GB, and what its plan costs at least. */
function roomOf(sheet: ApproachSheet): { room: number; usd: number } {
  const memory = figureIn(sheet, "storeMemory", "GB");
  const room = memory > 0 ? memory / figureIn(sheet, "indexOverhead", "1") : Number.MAX_VALUE;
  return { room, usd: figureIn(sheet, "vectorStore.host", "USD/month") };
}
