import { isRetired } from "../../catalog";
import { type Card, cardOf, offerOf, type TuningOffer, type Weights, weightsOf } from "../../catalog/facts";
import type { Option } from "../../model/choice";
import type { ApproachId } from "../../model/names";
import type { Scenario } from "../read/interpret";
import { nextModel } from "../resolve/later-figures";
import { resolveChoice, resolveSetup } from "../resolve/resolve-choice";
import type { ApproachSetup } from "../resolve/resolved-once";
import { meanOf } from "../text/quantity-text";
import type { ApproachSheet } from "./approach-sheet";

/** A value to set in a link: a field and its text. */
export type FieldValue = { readonly field: string; readonly value: string };

/** Other values with which an approach can be had, or is nearer to it. */
export type Instead = {
  /** An order: "Train Llama 3.3 70B at Together". */
  readonly say: string;
  readonly values: readonly FieldValue[];
};

/** Why an approach cannot be had as it is set up, and the nearest choice that would help, where there is one. */
export type Obstacle = {
  readonly because: string;
  readonly instead?: Instead;
  /** The day on which it ends, where it can be had until then. */
  readonly endsOn?: string;
};

/** What is known of an approach that is built from parts. */
export type Subject = {
  readonly scenario: Scenario;
  readonly id: ApproachId;
  readonly setup: ApproachSetup["setup"];
  readonly sheet: ApproachSheet;
  /** The first day of the scenario, YYYY-MM-DD. */
  readonly starts: string;
  readonly horizonMonths: number;
  readonly model: Option | undefined;
  /** The preset's model: its token counts are those of this model. */
  readonly countedFor: Option | undefined;
  /** The model that takes over when that one stops, where one does. */
  readonly next: Option | undefined;
  /** The model had stopped on the day of the preset already: an old link names it. */
  readonly hadStopped: boolean;
  readonly weights: Weights | undefined;
  /** Of the chosen training provider, where training is billed by the token. */
  readonly tuning: Option | undefined;
  readonly offer: TuningOffer | undefined;
  readonly host: Option | undefined;
  readonly card: Card | undefined;
  readonly plan: Option | undefined;
  /** The option in force for any other choice. */
  readonly chosen: (choice: string) => Option | undefined;
};

/** Looks for one kind of obstacle; null where nothing in the catalogue speaks against the approach. */
export type Check = (subject: Subject) => Obstacle | null;

/** Null for an approach whose figures are quoted: they are somebody's own. */
export function subjectOf(scenario: Scenario, sheet: ApproachSheet): Subject | null {
  const { id } = sheet;
  const { setup } = resolveSetup(scenario, id);
  if (setup.basis === "quoted") return null;
  const chosen = (name: string) => resolveChoice(scenario, name, id)?.option;
  const model = chosen("model");
  const tuning = setup.training === "byToken" ? chosen("tuning") : undefined;
  const host = chosen("host");
  return {
    scenario,
    id,
    setup,
    sheet,
    starts: scenario.starts,
    horizonMonths: meanOf(sheet.resolved("horizon").range),
    model,
    countedFor: resolveChoice({ ...scenario, options: new Map() }, "model", id)?.option,
    next: model && nextModel(scenario, model, id),
    hadStopped: model !== undefined && isRetired(model, scenario.preset.date),
    weights: model && weightsOf(model.id),
    tuning,
    offer: tuning && offerOf(tuning.id),
    host,
    card: host && cardOf(host.id),
    plan: chosen("hostingPlan"),
    chosen,
  };
}
