import type { ApproachId } from "../../model/names";
import { withText } from "../../scenario/read/interpret";
import { possibleSheet } from "../../scenario/validate/validate-scenario";
import { baseCaseOf } from "../base-case/base-case";
import { timeOf } from "../base-case/time";
import { paybackOf } from "../break-even/payback";
import type { Payback } from "../break-even/types";
import { costsOf } from "./approach-result";
import { type Evaluation, pricedCase } from "./evaluate-scenario";

/** What buying the machines of an approach comes to beside renting the same ones. */
export type BoughtOrRented = {
  readonly payback: Omit<Payback, "reason">;
  /** What it costs over the months looked at with the machines rented, US dollars. */
  readonly rentedUsd: number;
  readonly boughtUsd: number;
};

/** Null for an approach that buys no machines. */
export function boughtOrRented(evaluation: Evaluation, id: ApproachId): BoughtOrRented | null {
  const { scenario } = evaluation;
  const bought = pricedCase(evaluation, id);
  if (!bought?.assembled.techniques.some((each) => each.id === "boughtMachines")) return null;
  const sheet = possibleSheet(withText(scenario, `${id}.ownership`, "none"), id);
  if (!sheet) return null;
  const time = timeOf(scenario);
  const [ours, theirs] = [bought, baseCaseOf(sheet)].map((each) => costsOf(each, time));
  if (!ours || !theirs) return null;
  return {
    payback: paybackOf(ours.runningUsd, theirs.runningUsd, time.queriesByMonth, time.horizon),
    rentedUsd: theirs.totalUsd,
    boughtUsd: ours.totalUsd,
  };
}
