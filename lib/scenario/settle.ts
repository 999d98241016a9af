import { assumedP95, assumedSigma } from "../latency/shifted-lognormal";
import { approaches, type Basis, type Extra, type Serving, type Setup, type Training } from "../model/approaches";
import { type Choice, choices, type Option } from "../model/choices";
import type { ApproachId } from "../model/names";
import { fields } from "../model/registry";
import type { FilledBy, Quantity, Scope, TimedKind } from "../model/technique";
import type { PresetValue } from "../presets";
import type { Origin } from "../sheet/explain";
import { optionOf, type Scenario } from "./interpret";
import { meanOf, type Range, readQuantity, sayRange } from "./quantity-text";
import { timingFigure } from "./timing";

/** A quantity with its value found: the user's, a chosen record's, or the preset's, and where that came from. */
export type Settled = {
  readonly range: Range;
  readonly origin: Origin;
  readonly from: "you" | "catalogue" | "preset";
  /** The field the value was found under; another approach's when it is taken over. */
  readonly field: string;
  /** The field whose draws it takes when it is a range: a price that follows another moves with it. */
  readonly drawnAs: string;
};

export type SettledOption = { readonly option: Option; readonly field: string; readonly because?: string };

const choiceById = new Map(choices.map((choice) => [choice.id, choice]));

/**
 * Where a value is looked for, nearest first: the approach's own, those it takes over from, then the one all share. A
 * model or price of its own is taken over from the first of them only: hybrid runs the tuned model, not RAG's.
 */
function searchPath(name: string, approach: ApproachId | null, scope: Scope | undefined): readonly string[] {
  if (!approach || !scope || scope === "shared") return [name];
  const { inherits } = approaches[approach];
  const owned = (owners: readonly ApproachId[]) => [approach, ...owners].map((owner) => `${owner}.${name}`);
  return scope === "approach" ? owned(inherits) : [...owned(inherits.slice(0, 1)), name];
}

/** The option in force for a choice. */
export function settleChoice(scenario: Scenario, name: string, approach: ApproachId | null): SettledOption | undefined {
  const choice = choiceById.get(name);
  if (!choice) return;
  for (const field of searchPath(name, approach, choice.scope)) {
    const found = choiceAt(scenario, choice, field);
    if (found) return found;
  }
  return;
}

function choiceAt(scenario: Scenario, choice: Choice, field: string): SettledOption | undefined {
  const preset = scenario.preset.choices.get(field);
  const id = scenario.options.get(field) ?? preset?.is;
  if (id === undefined) return;
  const option = optionOf(choice, fields.get(field)?.approach ?? null, id, scenario.preset.date);
  if (!option) throw new Error(`preset ${scenario.preset.id} chooses an unknown option: ${field} ${id}`);
  return { option, field, because: scenario.options.has(field) ? undefined : preset?.because };
}

/**
 * The value in force for a quantity. At each place of the search path: the user's own figure, then the record the user
 * chose, then the preset's figure, then the record the preset chose.
 */
export function settle(scenario: Scenario, name: string, quantity: Quantity, approach: ApproachId | null): Settled {
  for (const field of searchPath(name, approach, quantity.scope)) {
    const found = settleAt(scenario, quantity, field, approach);
    if (found) return found;
  }
  throw new Error(`preset ${scenario.preset.id} gives no value for ${approach ? `${approach}.` : ""}${name}`);
}

function settleAt(
  scenario: Scenario,
  quantity: Quantity,
  field: string,
  approach: ApproachId | null,
): Settled | undefined {
  const yours = scenario.values.get(field);
  if (yours) return { range: yours, origin: yourOrigin(yours, field), from: "you", field, drawnAs: field };
  const p50 = quantity.p95Of === undefined ? undefined : p50At(scenario, quantity.p95Of, field, approach);
  if (p50?.from === "you") return spreadAround(p50, field);
  const record = quantity.filledBy && recordFor(scenario, quantity.filledBy, field);
  const filled = record && fill(scenario, quantity.filledBy as FilledBy, record.option, approach, field);
  if (filled && scenario.options.has(record.field)) return filled;
  const value = scenario.preset.values.get(field);
  if (value) return presetSettled(quantity, value, field);
  return filled ?? (p50 && spreadAround(p50, field));
}

const yourOrigin = (range: Range, field: string): Origin => ({ label: "you", field, ...givenRange(range) });
const givenRange = (range: Range) => (range.low === range.high ? {} : { given: `${sayRange(range)}, at its mean` });

/** The record that fills a field: chosen for the same approach when the field is an approach's own. */
function recordFor(scenario: Scenario, filledBy: FilledBy, field: string): SettledOption | undefined {
  const choice = choiceById.get(filledBy.choice);
  const owner = fields.get(field)?.approach;
  if (!choice) return;
  if (owner) return choice.scope === "shared" ? undefined : choiceAt(scenario, choice, `${owner}.${choice.id}`);
  return choiceAt(scenario, choice, choice.id);
}

function fill(
  scenario: Scenario,
  filledBy: FilledBy,
  option: Option,
  approach: ApproachId | null,
  field: string,
): Settled | undefined {
  const { keys, when, dividedBy, otherwise, missing, timing } = filledBy;
  const special = when && settleChoice(scenario, when.choice, approach)?.option.id === when.is ? when.keys : [];
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
  const chosen = settleChoice(scenario, filledBy.choice, approach);
  const isYours = chosen !== undefined && scenario.options.has(chosen.field);
  return settleChoice(isYours ? scenario : { ...scenario, options: new Map() }, choice, approach)?.option;
}

/** A time that goes with the chosen record. */
function fillTime(
  scenario: Scenario,
  { missing, assumesSpread }: FilledBy,
  timing: TimedKind,
  keys: readonly string[],
  option: Option,
  field: string,
): Settled | undefined {
  const { id } = option.follows ? (settleChoice(scenario, option.follows, null)?.option ?? option) : option;
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
function p50At(scenario: Scenario, name: string, field: string, approach: ApproachId | null): Settled | undefined {
  const owner = fields.get(field)?.approach;
  const p50 = fields.get(owner ? `${owner}.${name}` : name);
  return p50?.type === "quantity" ? settleAt(scenario, p50.quantity, p50.id, approach) : undefined;
}

/** The time of 95 in 100 requests where only that of half of them is known. */
function spreadAround({ range }: Settled, field: string): Settled {
  const p95 = assumedP95(meanOf(range));
  const origin: Origin = { label: "assumption", note: spreadNote, field };
  return { range: { low: p95, high: p95 }, origin, from: "preset", field, drawnAs: field };
}

function fromRecord(option: Option, value: number, field: string, remark?: string): Settled {
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

function follow(scenario: Scenario, name: string, approach: ApproachId | null, field: string): Settled | undefined {
  const followed = fields.get(name);
  if (followed?.type !== "quantity") return;
  const settled = settle(scenario, name, followed.quantity, approach);
  const note = "The record lists no other price, so this is the full one.";
  return { ...settled, origin: { ...settled.origin, note, field }, field };
}

function presetSettled(
  quantity: Quantity,
  value: PresetValue & { from?: { title: string; url?: string } },
  field: string,
): Settled {
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

export type ApproachSetup = { readonly basis: Basis; readonly setup: Setup; readonly because?: string };

/** How an approach is set up, or why it is absent. */
export function settleSetup(scenario: Scenario, approach: ApproachId): ApproachSetup {
  const basis = settleChoice(scenario, "basis", approach);
  const serving = settleChoice(scenario, "serving", approach)?.option.id as Serving;
  const training = settleChoice(scenario, "training", approach)?.option.id as Training;
  const id = (basis?.option.id ?? "absent") as Basis;
  const isChosen = (extra: Extra) => settleChoice(scenario, extra, null)?.option.id !== "none";
  return {
    basis: id,
    // A preset's reason speaks of the preset's model.
    because: scenario.options.has("model") ? undefined : basis?.because,
    setup: {
      basis: id === "quoted" ? "quoted" : "built",
      serving,
      training,
      extras: approaches[approach].extras.filter(isChosen),
    },
  };
}
