import { type CatalogRecord, isRetired, recordAt } from "../../catalog";
import { approaches } from "../../model/approaches";
import type { Choice, Option } from "../../model/choice";
import { type ChoiceField, type Field, fields, type QuantityField } from "../../model/registry";
import { defaultPreset, findPreset, type Preset } from "../../presets";
import { formatNumber } from "../../sheet/format";
import { unitLabel } from "../../sheet/units";
import { meanOf, type QuantityReading, type Range, readQuantity } from "../text/quantity-text";
import { givenText, type Issue, type IssueCode } from "./issue";
import type { Draft } from "./link";
import { timingOption } from "./timing";
import { readTitle, titleIssue, titleKey } from "./title";

/** A draft whose texts are understood: what is usable is in `values` and `options`, what is not is named in `issues`. */
export type Scenario = {
  readonly preset: Preset;
  /** What its maker called it; empty when it has no title of its own. */
  readonly title: string;
  readonly values: ReadonlyMap<string, Range>;
  readonly options: ReadonlyMap<string, string>;
  /** What was given for each field that could be read, as it was typed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What we understood of a text that was more than a plain number: "= 5,600", "low and high swapped". */
  readonly notes: ReadonlyMap<string, string>;
  /** What was given and could not be used, kept as it was typed. */
  readonly refused: ReadonlyMap<string, string>;
  /** Every value in force is in the link: what is given goes before anything of the preset, and all of it is written. */
  readonly isFrozen: boolean;
  readonly issues: readonly Issue[];
};

/** The link name of the mark of a frozen scenario. */
export const frozenKey = "frozen";

export function interpret(draft: Draft): Scenario {
  const preset = findPreset(draft.preset);
  const issues: Issue[] = [...draft.issues];
  if (!preset)
    issues.push({
      field: "p",
      code: "unknown_preset",
      level: "error",
      given: givenText(draft.preset),
      message: `Preset ${givenText(draft.preset)} is not known. Values in the link are used; others come from ${defaultPreset.title}.`,
    });
  const used = preset ?? defaultPreset;
  const values = new Map<string, Range>();
  const options = new Map<string, string>();
  const notes = new Map<string, string>();
  const texts = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const [id, text] of draft.entries) {
    const field = fields.get(id);
    const issue = field ? readField(field, text, used, { values, options, notes }) : readMark(id, text);
    if (issue) issues.push(issue);
    (issue?.level === "error" ? refused : texts).set(id, text);
  }
  const title = readTitle(texts.get(titleKey) ?? "");
  return { preset: used, title, values, options, texts, notes, refused, isFrozen: texts.has(frozenKey), issues };
}

/** What is no field is the title, the mark of a frozen link, or unknown. */
function readMark(id: string, text: string): Issue | undefined {
  if (id === titleKey) return titleIssue(text);
  if (id !== frozenKey)
    return refusal(
      givenText(id),
      "unknown_field",
      `${givenText(id)} is not a field of Crossover, so it is ignored.`,
      text,
    );
  if (text === "1") return;
  return refusal(frozenKey, "unknown_option", `frozen: ${givenText(text)} means nothing; a frozen link says 1.`, text);
}

type Found = {
  readonly values: Map<string, Range>;
  readonly options: Map<string, string>;
  readonly notes: Map<string, string>;
};

function readField(field: Field, text: string, preset: Preset, found: Found): Issue | undefined {
  if (field.type === "choice") {
    if (!optionOf(field.choice, field.approach, text, preset.date)) {
      const message = `${titleOf(field)}: ${givenText(text)} is not one of its options, so the preset's is used.`;
      return refusal(field.id, "unknown_option", message, text);
    }
    found.options.set(field.id, text);
    return;
  }
  const reading = readingOf(field, text);
  if (!reading.ok) return refusal(field.id, reading.code, `${titleOf(field)}: ${reading.message}`, text);
  const problem = outOfBounds(field, reading.range);
  if (problem) return refusal(field.id, problem.code, `${titleOf(field)}: ${problem.message}`, text);
  found.values.set(field.id, reading.range);
  if (reading.note) found.notes.set(field.id, reading.note);
  if (field.id === "queries" && meanOf(reading.range) === 0)
    return {
      field: field.id,
      code: "zero_queries",
      level: "warning",
      message: "With no queries only set-up, hosting and retraining count.",
    };
}

const readings = new Map<string, QuantityReading>();
const maxReadings = 4_096;
const longestKept = 64;

/** While one field is typed into, the texts of all others are read again and again. */
function readingOf({ id, quantity }: QuantityField, text: string): QuantityReading {
  const key = `${id} ${text}`;
  const before = readings.get(key);
  if (before) return before;
  const { percent = false, never = false, none = false, unit } = quantity;
  const reading = readQuantity(text, { percent, never: never || none, unit });
  if (readings.size >= maxReadings) readings.clear();
  if (text.length <= longestKept) readings.set(key, reading);
  return reading;
}

function refusal(field: string, code: IssueCode, message: string, text: string): Issue {
  return { field, code, level: "error", message, given: givenText(text) };
}

const hourInMonths = 1 / 730;

function outOfBounds({ quantity }: QuantityField, range: Range): { code: IssueCode; message: string } | undefined {
  const say = (value: number) =>
    quantity.percent
      ? `${formatNumber(value * 100)}%`
      : [formatNumber(value), unitLabel(quantity.unit)].filter(Boolean).join(" ");
  if (range.low < quantity.min || range.high > quantity.max)
    return { code: "out_of_range", message: `Must be between ${say(quantity.min)} and ${say(quantity.max)}.` };
  // What is done again after less than an hour would be done without end.
  if (
    quantity.never &&
    quantity.unit === "month" &&
    [range.low, range.high].some((months) => months > 0 && months < hourInMonths)
  )
    return { code: "out_of_range", message: "Must be never, or at least an hour (0.0014 month)." };
  if (!quantity.whole) return;
  if (range.low !== range.high) return { code: "range_not_allowed", message: "Takes one number, not a range." };
  if (!Number.isInteger(range.low)) return { code: "not_whole", message: "Must be a whole number." };
}

/** "RAG: Passages in the prompt" or "Queries per month". */
export function titleOf(field: Field): string {
  const title = field.type === "quantity" ? field.quantity.title : field.choice.title;
  return field.approach ? `${approaches[field.approach].title}: ${title}` : title;
}

/** An option of a choice by its id: one of its own, or a catalogue record as it stood on a day. */
export function optionOf(
  choice: Choice,
  approach: ChoiceField["approach"],
  id: string,
  date: string,
): Option | undefined {
  const own = choice.options?.(approach).find((option) => option.id === id);
  if (own || choice.timing) return own ?? timingOption(choice, id, date);
  for (const kind of choice.kinds ?? []) {
    const record = recordAt(kind, id, date);
    if (!record || !choice.needs?.some((key) => record.values[key] !== undefined)) continue;
    const { name, provider, values, source, asOf, retiresOn } = record;
    return { id, title: `${name}, ${provider}`, values, source, asOf, retiresOn, note: noteOf(record) };
  }
  return;
}

function noteOf({ note, retiresOn }: Pick<CatalogRecord, "note" | "retiresOn">): string | undefined {
  const stops = retiresOn && `It stops on ${retiresOn}.`;
  return [note?.includes(retiresOn ?? "no date") ? undefined : stops, note].filter(Boolean).join(" ") || undefined;
}

/** An option as a menu lists it; one that can no longer be bought on the day says so. */
export function titleOfOption(choice: Choice, approach: ChoiceField["approach"], id: string, date: string): string {
  const option = optionOf(choice, approach, id, date);
  if (!option) return id;
  if (!option.retiresOn) return option.title;
  return `${option.title} (${isRetired(option, date) ? "stopped" : "stops"} ${option.retiresOn})`;
}
