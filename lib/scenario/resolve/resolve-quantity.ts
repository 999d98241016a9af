import { none } from "../../model/choice";
import { choiceById } from "../../model/choices";
import { defaultIn } from "../../model/default";
import type { FilledBy } from "../../model/filled-by";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import type { Quantity } from "../../model/technique";
import { isMoney } from "../../sheet/units";
import type { Scenario } from "../read/interpret";
import { meanOf } from "../text/quantity-text";
import { changesOf } from "./later-figures";
import { machineInstead } from "./presets-machine";
import { aged } from "./price-age";
import { recordFigure } from "./record-figure";
import { optionAt, resolveChoice, searchPath } from "./resolve-choice";
import { changing, fromDefault, fromPreset, fromUser, type ResolvedInput, spreadAround } from "./resolved-input";
import { type ResolvedOption, resolvedOf } from "./resolved-once";

export type { ResolvedInput } from "./resolved-input";

/**
 * The value in force for a quantity. At each place of the search path: the user's own figure, then the record the user
 * chose, then the preset's figure, then the record the preset chose. In a frozen scenario the user's own figures of all
 * places go before anything else, so that a preset that learns a figure of a nearer place moves nothing.
 */
export function resolveInput(
  scenario: Scenario,
  name: string,
  quantity: Quantity,
  approach: ApproachId | null,
): ResolvedInput {
  const { inputs } = resolvedOf(scenario, approach);
  const before = inputs.get(name);
  if (before) return before;
  const found = aged(inForce(scenario, name, quantity, approach), quantity, scenario.preset.date);
  inputs.set(name, found);
  return found;
}

function inForce(scenario: Scenario, name: string, quantity: Quantity, approach: ApproachId | null): ResolvedInput {
  const path = quantity.alone && approach ? [`${approach}.${name}`] : searchPath(name, approach, quantity.scope);
  const frozen = scenario.isFrozen ? path.find((field) => isGiven(scenario, quantity, field)) : undefined;
  // A frozen link gives all that was there when it was made.
  const isNewer = scenario.isFrozen && frozen === undefined && quantity.default !== undefined;
  const places = frozen === undefined ? path : [frozen];
  for (const field of isNewer ? [] : places) {
    const found = resolveAt(scenario, quantity, field, approach);
    if (found) return found;
  }
  if (quantity.tellsTyped && !scenario.isFrozen) return told(scenario, quantity, quantity.tellsTyped, approach, path);
  const byDefault = defaultIn(quantity, scenario.edition, approach);
  if (byDefault) return fromDefault(quantity, byDefault, path.at(-1) as string);
  throw new Error(`preset ${scenario.preset.id} gives no value for ${approach ? `${approach}.` : ""}${name}`);
}

/** Whether another quantity is typed, for the same approach. */
function told(
  scenario: Scenario,
  quantity: Quantity,
  other: string,
  approach: ApproachId | null,
  path: readonly string[],
): ResolvedInput {
  const field = fields.get(other);
  const isTyped = field?.type === "quantity" && resolveInput(scenario, other, field.quantity, approach).from === "you";
  const note = isTyped ? "It is typed." : "It is not typed.";
  return fromDefault(quantity, { is: Number(isTyped), note }, path.at(-1) as string);
}

/** A time of 95 in 100 requests is given, too, where that of half of them is. */
const isGiven = ({ values, follows }: Scenario, { p95Of }: Quantity, field: string): boolean =>
  values.has(field) || follows.has(field) || (p95Of !== undefined && values.has(p50Field(p95Of, field)));

function resolveAt(
  scenario: Scenario,
  quantity: Quantity,
  field: string,
  approach: ApproachId | null,
): ResolvedInput | undefined {
  const yours = scenario.values.get(field);
  if (yours) return fromUser(yours, field);
  const followed = scenario.follows.has(field) && quantity.filledBy?.otherwise;
  if (followed) return follow(scenario, followed, approach, field);
  const p50 = quantity.p95Of === undefined ? undefined : p50At(scenario, quantity.p95Of, field, approach);
  if (p50?.from === "you") return spreadAround(p50, field);
  const record = quantity.filledBy && recordFor(scenario, quantity.filledBy, field);
  const filled = record && filledFrom(scenario, quantity, record, approach, field);
  if (filled && scenario.options.has(record.field)) return filled;
  // A machine chosen for all approaches brings its own speed, whatever the preset's machines of one of them did.
  const isReplaced =
    record === undefined &&
    quantity.filledBy?.timing === "selfHosted" &&
    scenario.options.has(quantity.filledBy.choice);
  const value = isReplaced ? undefined : scenario.preset.values.get(field);
  const instead = (value || filled) && quantity.filledBy && machineInstead(scenario, quantity.filledBy, approach);
  if (instead) return filledFrom(scenario, quantity, { option: instead, field }, approach, field);
  if (value) return fromPreset(quantity, value, field);
  return filled ?? (p50 && spreadAround(p50, field));
}

/** The record that fills a field: chosen for the same approach when the field is an approach's own. */
function recordFor(scenario: Scenario, filledBy: FilledBy, field: string): ResolvedOption | undefined {
  const choice = choiceById.get(filledBy.choice);
  const owner = fields.get(field)?.approach;
  if (!choice) return;
  // A range stands there also while nothing is chosen, and so does a record that a choice begins with.
  const beginsWithRecord = choice.kinds && choice.default !== undefined && choice.default !== none.id;
  if (filledBy.range || beginsWithRecord) return resolveChoice(scenario, choice.id, null);
  if (owner) return choice.scope === "shared" ? undefined : optionAt(scenario, choice, `${owner}.${choice.id}`);
  return optionAt(scenario, choice, choice.id);
}

function filledFrom(
  scenario: Scenario,
  { filledBy, unit }: Quantity,
  { option }: ResolvedOption,
  approach: ApproachId | null,
  field: string,
): ResolvedInput | undefined {
  if (!filledBy) return;
  const listed = recordFigure(scenario, filledBy, option, approach, field);
  const found = listed ?? (filledBy.otherwise ? follow(scenario, filledBy.otherwise, approach, field) : undefined);
  if (!found || !isMoney(unit) || found.from === "you") return found;
  const premiumOf = (name: string) => catalogueFigure(scenario, name, approach);
  return changing(found, changesOf(scenario, filledBy, approach, option, found.range.low, premiumOf));
}

/** A quantity at its mean; undefined where it is the reader's own. */
function catalogueFigure(scenario: Scenario, name: string, approach: ApproachId | null): number | undefined {
  const field = fields.get(name);
  if (field?.type !== "quantity") return;
  const { from, range } = resolveInput(scenario, name, field.quantity, approach);
  return from === "you" ? undefined : meanOf(range);
}

function follow(
  scenario: Scenario,
  name: string,
  approach: ApproachId | null,
  field: string,
): ResolvedInput | undefined {
  const followed = fields.get(name);
  if (followed?.type !== "quantity") return;
  const resolved = resolveInput(scenario, name, followed.quantity, approach);
  const note = "The record lists no other price, so this is the full one.";
  return { ...resolved, origin: { ...resolved.origin, note, field }, field };
}

/** The time of half of the requests in force at the same place as that of 95 in 100. */
function p50At(
  scenario: Scenario,
  name: string,
  field: string,
  approach: ApproachId | null,
): ResolvedInput | undefined {
  const p50 = fields.get(p50Field(name, field));
  return p50?.type === "quantity" ? resolveAt(scenario, p50.quantity, p50.id, approach) : undefined;
}

function p50Field(name: string, field: string): string {
  const owner = fields.get(field)?.approach;
  return owner ? `${owner}.${name}` : name;
}
