import type { Option } from "../../model/choice";
import { choiceById } from "../../model/choices";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import type { Default, FilledBy, Quantity } from "../../model/technique";
import type { PresetValue } from "../../presets";
import type { Origin } from "../../sheet/explain";
import { assumedP95, assumedSigma } from "../../stats/shifted-lognormal";
import type { Scenario } from "../read/interpret";
import { timingFigure } from "../read/timing";
import { formatRange, type Range, readQuantity } from "../text/quantity-text";
import { optionAt, type ResolvedOption, resolveChoice, searchPath } from "./resolve-choice";

/** A quantity with its value found: the user's, a chosen record's, or the preset's, and where that came from. */
export type ResolvedInput = {
  readonly range: Range;
  readonly origin: Origin;
  readonly from: "you" | "catalogue" | "preset";
  /** The field the value was found under; another approach's when it is taken over. */
  readonly field: string;
  /** The field whose draws it takes when it is a range: a price that follows another moves with it. */
  readonly drawnAs: string;
};

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
  const path = searchPath(name, approach, quantity.scope);
  const frozen = scenario.isFrozen ? path.find((field) => isGiven(scenario, quantity, field)) : undefined;
  for (const field of frozen === undefined ? path : [frozen]) {
    const found = resolveAt(scenario, quantity, field, approach);
    if (found) return found;
  }
  if (quantity.default) return fromDefault(quantity, quantity.default, path.at(-1) as string);
  throw new Error(`preset ${scenario.preset.id} gives no value for ${approach ? `${approach}.` : ""}${name}`);
}

/** A time of 95 in 100 requests is given, too, where that of half of them is. */
const isGiven = ({ values }: Scenario, { p95Of }: Quantity, field: string): boolean =>
  values.has(field) || (p95Of !== undefined && values.has(p50Field(p95Of, field)));

function resolveAt(
  scenario: Scenario,
  quantity: Quantity,
  field: string,
  approach: ApproachId | null,
): ResolvedInput | undefined {
  const yours = scenario.values.get(field);
  if (yours) return { range: yours, origin: yourOrigin(yours, field), from: "you", field, drawnAs: field };
  const p50 = quantity.p95Of === undefined ? undefined : p50At(scenario, quantity.p95Of, field, approach);
  if (p50?.from === "you") return spreadAround(p50, field);
  const record = quantity.filledBy && recordFor(scenario, quantity.filledBy, field);
  const filled = record && fill(scenario, quantity.filledBy as FilledBy, record.option, approach, field);
  if (filled && scenario.options.has(record.field)) return filled;
  // A machine chosen for all approaches brings its own speed, whatever the preset's machines of one of them did.
  const isReplaced =
    record === undefined &&
    quantity.filledBy?.timing === "selfHosted" &&
    scenario.options.has(quantity.filledBy.choice);
  const value = isReplaced ? undefined : scenario.preset.values.get(field);
  if (value) return fromPreset(quantity, value, field);
  return filled ?? (p50 && spreadAround(p50, field));
}

const yourOrigin = (range: Range, field: string): Origin => ({ label: "you", field, ...givenRange(range) });
const givenRange = (range: Range) => (range.low === range.high ? {} : { given: `${formatRange(range)}, at its mean` });

/** The record that fills a field: chosen for the same approach when the field is an approach's own. */
function recordFor(scenario: Scenario, filledBy: FilledBy, field: string): ResolvedOption | undefined {
  const choice = choiceById.get(filledBy.choice);
  const owner = fields.get(field)?.approach;
  if (!choice) return;
  if (owner) return choice.scope === "shared" ? undefined : optionAt(scenario, choice, `${owner}.${choice.id}`);
  return optionAt(scenario, choice, choice.id);
}

function fill(
  scenario: Scenario,
  filledBy: FilledBy,
  option: Option,
  approach: ApproachId | null,
  field: string,
): ResolvedInput | undefined {
  const { keys, when, dividedBy, otherwise, missing, timing } = filledBy;
  const special = when && resolveChoice(scenario, when.choice, approach)?.option.id === when.is ? when.keys : [];
  if (timing) return fillTime(scenario, filledBy, timing, [...special, ...keys], option, field);
  const figure = firstFigure(option, [...special, ...keys]);
  if (figure === undefined && otherwise) return follow(scenario, otherwise, approach, field);
  if (figure === undefined)
    return missing === undefined ? undefined : fromRecord(option, missing, field, "The record lists none.");
  if (!dividedBy) return fromRecord(option, figure, field);
  const over = firstFigure(pairedWith(scenario, filledBy, dividedBy.choice, approach), dividedBy.keys);
  return over
    ? fromRecord(option, figure / over, field, "The tuned price over the base price.")
    : fromRecord(option, missing ?? 1, field, "The record it is compared with has no such price.");
}

/**
 * The record a ratio is taken against. A preset's tuned price belongs to the preset's model: when only the model is
 * changed, the premium stays what it was.
 */
function pairedWith(
  scenario: Scenario,
  filledBy: FilledBy,
  choice: string,
  approach: ApproachId | null,
): Option | undefined {
  const chosen = resolveChoice(scenario, filledBy.choice, approach);
  const isYours = chosen !== undefined && scenario.options.has(chosen.field);
  return resolveChoice(isYours ? scenario : { ...scenario, options: new Map() }, choice, approach)?.option;
}

/** A time that goes with the chosen record. */
function fillTime(
  scenario: Scenario,
  { missing, assumesSpread }: FilledBy,
  timing: string,
  keys: readonly string[],
  option: Option,
  field: string,
): ResolvedInput | undefined {
  const { id } = option.follows ? (resolveChoice(scenario, option.follows, null)?.option ?? option) : option;
  const found = timingFigure(timing, id, keys, scenario.preset.date);
  const remark = option.id === "none" ? undefined : "The record lists none.";
  if (!found) return missing === undefined ? undefined : fromRecord(option, missing, field, remark);
  const value = assumesSpread ? assumedP95(found.value) : found.value;
  const note = [assumesSpread && spreadNote, found.origin.note].filter(Boolean).join(" ");
  return {
    range: { low: value, high: value },
    origin: { ...found.origin, note, field },
    from: "catalogue",
    field,
    drawnAs: field,
  };
}

const spreadNote = `The usual spread is assumed (sigma ${assumedSigma}), because only the time of half of the requests is known.`;

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

/** The time of 95 in 100 requests where only that of half of them is known. */
function spreadAround({ range: p50, drawnAs }: ResolvedInput, field: string): ResolvedInput {
  const { low, likely, high } = p50;
  const range = {
    low: assumedP95(low),
    ...(likely !== undefined && { likely: assumedP95(likely) }),
    high: assumedP95(high),
  };
  return { range, origin: { label: "assumption", note: spreadNote, field }, from: "preset", field, drawnAs };
}

function fromRecord(option: Option, value: number, field: string, remark?: string): ResolvedInput {
  const origin: Origin = {
    label: `${option.title}${option.source ? ` (${option.source.title})` : ""}`,
    url: option.source?.url,
    asOf: option.asOf,
    note: [remark, option.note].filter(Boolean).join(" ") || undefined,
    field,
  };
  return { range: { low: value, high: value }, origin, from: "catalogue", field, drawnAs: field };
}

function firstFigure(option: Option | undefined, keys: readonly string[]): number | undefined {
  for (const key of keys) if (option?.values?.[key] !== undefined) return option.values[key];
  return;
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

const fromDefault = (quantity: Quantity, { is, source, asOf, note }: Default, field: string): ResolvedInput =>
  fromPreset(quantity, { is, source: "", asOf, note, from: source }, field);

function fromPreset(
  quantity: Quantity,
  value: PresetValue & { from?: { title: string; url?: string } },
  field: string,
): ResolvedInput {
  const range = presetRange(quantity, value.is, field);
  const origin: Origin = {
    label: value.from?.title ?? "assumption",
    url: value.from?.url,
    asOf: value.asOf,
    note: value.note,
    field,
    ...givenRange(range),
  };
  return { range, origin, from: "preset", field, drawnAs: field };
}

function presetRange(quantity: Quantity, given: number | string, field: string): Range {
  if (typeof given === "number") return { low: given, high: given };
  const reading = readQuantity(given, { unit: quantity.unit });
  if (!reading.ok) throw new Error(`preset value of ${field} cannot be read: ${given}`);
  return reading.range;
}
