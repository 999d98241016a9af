import { isRetired, recordAt } from "../../catalog";
import { cardOf, holds, isEndpoint, offerOf, planOf, trains, type Weights, weightsOf } from "../../catalog/facts";
import { isHadIn } from "../../catalog/model-facts";
import { tunedNext } from "../../catalog/tuned-next";
import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import { usableMemoryShare } from "../../model/techniques/serving/machine-facts";
import type { Scenario } from "../read/interpret";
import { resolveChoice } from "../resolve/resolve-choice";
import { approachSheetOf, figureIn } from "./approach-sheet";
import { holdsOn, isElsewhere } from "./stores/other-stores";

/** Why an option does not fit what else is chosen, as the heading under which a menu lists it; null for one that fits. */
export type MenuFit = { readonly key: string; readonly misfit: (option: string) => string | null };

/** Of the menu of a choice. `key` is the same while the answers are. */
export function menuFit(scenario: Scenario, choice: string, approach: ApproachId | null): MenuFit {
  const { starts: date } = scenario;
  const tuned = approach !== null && approaches[approach].trains ? approach : "fineTuning";
  const model = resolveChoice(scenario, "model", choice === "tuning" || approach === null ? tuned : approach);
  const weights = model && weightsOf(model.option.id);
  const key = choice === "tuning" || choice === "host" ? (weights?.id ?? "") : "";
  switch (choice) {
    case "model":
    case "rewriteModel":
    case "successor":
      return modelFit(scenario, approach, key);
    case "tunedSuccessor":
      return { key, misfit: (option) => (isTunedNext(option, date) ? null : "Nobody tunes and serves by the token") };
    case "method":
      return methodFit(scenario, tuned);
    case "tuning":
      return { key, misfit: (option) => soldOut("tuning", option, date) ?? untrained(option, weights) };
    case "hostingPlan":
      return { key, misfit: (option) => (isEndpoint(option) ? "Machines, billed by the hour alone" : null) };
    case "host":
      return { key, misfit: (option) => tooSmall(option, date, weights) };
    case "store":
      return storeFit(scenario);
    default:
      return { key, misfit: () => null };
  }
}

/** Methods that the chosen provider offers; on rented GPUs all do. */
function methodFit(scenario: Scenario, approach: ApproachId): MenuFit {
  const isByToken = resolveChoice(scenario, "training", approach)?.option.id === "byToken";
  const offer = isByToken ? offerOf(resolveChoice(scenario, "tuning", null)?.option.id ?? "") : undefined;
  return {
    key: offer?.id ?? "",
    misfit: (option) => (!offer || offer.methods.includes(option) ? null : "Not offered by the training provider"),
  };
}

const isTunedNext = (option: string, date: string): boolean =>
  ["none", "again"].includes(option) || tunedNext(option, date) !== undefined;

/** Models that are sold; of tuned ones by the token, those that answer in the region asked for. */
function modelFit(scenario: Scenario, approach: ApproachId | null, key: string): MenuFit {
  const region = resolveChoice(scenario, "region", null)?.option;
  const isTuned =
    approach !== null &&
    approaches[approach].trains &&
    resolveChoice(scenario, "serving", approach)?.option.id === "tunedPerToken";
  const isOutside = (option: string) => isTuned && region && isHadIn("adapter", option, region.id) === false;
  return {
    key: [key, isTuned ? region?.id : ""].join(" "),
    misfit: (option) =>
      soldOut("model", option, scenario.starts) ??
      (isOutside(option) ? `Not tuned in ${region?.title.replace(/^The /, "the ")}` : null),
  };
}

/** The heading that stands last in every menu. */
export const noLongerSold = "No longer sold";

function soldOut(kind: string, option: string, date: string): string | null {
  const record = recordAt(kind, option, date);
  return record && isRetired(record, date) ? noLongerSold : null;
}

function untrained(option: string, weights: Weights | undefined): string | null {
  const offer = offerOf(option);
  if (!offer || !weights) return null;
  if (!trains(offer, weights)) return `Do not train ${weights.title}`;
  return offer.closedToNewSince ? "Closed to new customers" : null;
}

const sizes = [
  ["chunks", "1"],
  ["dimensions", "1"],
  ["vectorBytes", "GB"],
  ["storedBytes", "GB"],
] as const;

/** Stores and plans that hold the documents come first. */
function storeFit(scenario: Scenario): MenuFit {
  for (const id of ["rag", "hybrid"] as const) {
    const sheet = approachSheetOf(scenario, id);
    if (!sheet?.quantities.has("storeMemory")) continue;
    const key = sizes.map(([name, unit]) => figureIn(sheet, name, unit));
    const region = resolveChoice(scenario, "region", null)?.option;
    const misfit = (store: string) => {
      if (region && isElsewhere(scenario, store)) return `Not in ${region.title.replace(/^The /, "the ")}`;
      return holdsOn(scenario, id, store) ? null : "Hold less than your documents need";
    };
    return { key: [...key, region?.id].join(" "), misfit };
  }
  return { key: "", misfit: () => null };
}

function tooSmall(option: string, date: string, weights: Weights | undefined): string | null {
  const record = recordAt("hosting", option, date);
  if (record && (planOf(option)?.tokensBilledShare ?? 0) > 0) return "Billed by the token";
  const card = cardOf(option);
  return card && weights?.gigabytes && !holds(card, 1, weights.gigabytes.at4Bit, usableMemoryShare)
    ? `One holds no ${weights.title}`
    : null;
}
