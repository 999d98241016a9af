import { recordAt } from "../../../catalog";
import { laterPlans } from "../../../catalog/also";
import { formatNumber } from "../../../sheet/format";
import type { Scenario } from "../../read/interpret";
import { type Issue, remark } from "../../read/issue";
import { resolveChoice } from "../../resolve/resolve-choice";
import { meanOf } from "../../text/quantity-text";
import { type ApproachSheet, approachSheetOf, figureIn } from "../approach-sheet";
import { nextPlan, onStore } from "./other-stores";
import { shortfallOf, sizeText, storeName } from "./store-limits";

/** The scenario on the next plan of its store that holds the documents, where the one chosen does not. */
export function withPlan(scenario: Scenario, sheets: readonly ApproachSheet[]): Scenario | undefined {
  if (scenario.plans) return;
  for (const sheet of sheets) {
    const plan = shortfallOf(sheet) && nextPlan(scenario, sheet.id);
    if (plan) return onStore(scenario, plan);
  }
  return;
}

/** That another plan is billed than the one chosen, and why. */
export function planRemarks(scenario: Scenario, sheets: readonly ApproachSheet[]): readonly Issue[] {
  const sheet = sheets.find(({ quantities }) => quantities.has("planReads"));
  return sheet ? [...takenRemark(scenario, sheet), ...beyondRemark(scenario, sheet)] : [];
}

function takenRemark(scenario: Scenario, { id }: ApproachSheet): readonly Issue[] {
  const { plans, ...asChosen } = scenario;
  const taken = plans?.get("store");
  const sheet = taken === undefined ? null : approachSheetOf(asChosen, id);
  const shortfall = sheet && shortfallOf(sheet);
  const chosen = resolveChoice(asChosen, "store", id)?.option;
  if (taken === undefined || !shortfall || !chosen) return [];
  return [billedInstead(chosen.id, shortfall.says, taken, "")];
}

/** Of a plan with a fixed fee, in the first month in which it is not enough. */
function beyondRemark(scenario: Scenario, sheet: ApproachSheet): readonly Issue[] {
  if (figureIn(sheet, "planReads", "read/month") === 0) return [];
  const chosen = resolveChoice(scenario, "store", sheet.id)?.option;
  const horizon = meanOf(sheet.resolved("horizon").range);
  const months = Array.from({ length: horizon }, (_, month) => month);
  const first = months.find((month) => figureIn(sheet, "onPlan", "1", month) === 0);
  if (!chosen || first === undefined) return [];
  const plans = laterPlans(chosen.id);
  const isFlat = (plan: string) => recordAt("store", plan, scenario.starts)?.values.flatReadUnits !== undefined;
  const isOnNext = figureIn(sheet, "onNext", "1", first) !== 0;
  const billed = plans.find((plan) => isFlat(plan) === isOnNext);
  const since = first === 0 ? "" : ` from month ${first + 1} on`;
  return billed === undefined ? [] : [billedInstead(chosen.id, passedLimit(sheet, first), billed, since)];
}

const passable = [
  { most: "planStorage", needed: "storedBytes", unit: "GB", what: "GB" },
  { most: "planWrites", needed: "changedWrites", unit: "write/month", what: "write units a month" },
  { most: "planReads", needed: "storeReadUnits", unit: "read/month", what: "read units a month" },
] as const;

/** "holds 2 GB; this needs 53.2 GB". */
function passedLimit(sheet: ApproachSheet, month: number): string {
  for (const { most, needed, unit, what } of passable) {
    const [limit, need] = [figureIn(sheet, most, unit), figureIn(sheet, needed, unit, month)];
    if (need > limit) return `holds ${formatNumber(limit)} ${what}; this needs ${sizeText(need, limit, unit)} ${what}`;
  }
  throw new Error("a plan that is not enough passes one of its limits");
}

function billedInstead(chosen: string, says: string, billed: string, since: string): Issue {
  const message = `${storeName(chosen)} ${says}: ${storeName(billed)} is billed${since}.`;
  const short = `${storeName(billed)} in place of ${storeName(chosen)}`;
  return remark("may_not_fit", "store", message, short);
}
