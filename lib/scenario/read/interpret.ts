import { approaches } from "../../model/approaches";
import { currentEdition } from "../../model/edition";
import type { OwnLine } from "../../model/own-lines";
import { type Field, fields } from "../../model/registry";
import { defaultPreset, findPreset, type Preset } from "../../presets";
import { firstDay, lastDay } from "../../sheet/calendar";
import { type Range, readQuantity } from "../text/quantity-text";
import { outOfBounds } from "./bounds";
import { givenText, type Issue, type IssueCode } from "./issue";
import type { Draft } from "./link";
import { optionOf } from "./options";
import { linesIssue, linesKey, readOwnLines } from "./own-lines";
import { readOptions } from "./read-options";
import { remarkOn } from "./remark";
import { readTitle, titleIssue, titleKey } from "./title";

/** A draft whose texts are understood: what is usable is in `values` and `options`, what is not is named in `issues`. */
export type Scenario = {
  readonly preset: Preset;
  /** The first day, YYYY-MM-DD: what is dated acts in the month it falls into. */
  readonly starts: string;
  /** What its maker called it; empty when it has no title of its own. */
  readonly title: string;
  readonly values: ReadonlyMap<string, Range>;
  readonly options: ReadonlyMap<string, string>;
  /** Fields that are said to follow the quantity that stands for them where a record lists none: "inputPrice" as a cached price. */
  readonly follows: ReadonlySet<string>;
  /** Plans that are taken in place of those chosen, which hold too little, by field. */
  readonly plans?: ReadonlyMap<string, string>;
  /** What was given for each field that could be read, as it was typed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What we understood of a text that was more than a plain number: "= 5,600", "low and high swapped". */
  readonly notes: ReadonlyMap<string, string>;
  /** What was given and could not be used, kept as it was typed. */
  readonly refused: ReadonlyMap<string, string>;
  /** Lines that were added to the bill. */
  readonly ownLines: readonly OwnLine[];
  /** Every value in force is in the link: what is given goes before anything of the preset, and all of it is written. */
  readonly isFrozen: boolean;
  /** Of the formulas: what a frozen link was made in, and for any other the current one. */
  readonly edition: number;
  readonly issues: readonly Issue[];
};

/** The link name of the mark of a frozen scenario; its value is the edition of the formulas. */
export const frozenKey = "frozen";

/** What the texts of a scenario mean, while it is put together. */
type Found = {
  readonly values: Map<string, Range>;
  readonly options: Map<string, string>;
  readonly follows: Set<string>;
  readonly texts: Map<string, string>;
  readonly notes: Map<string, string>;
  readonly refused: Map<string, string>;
  issues: Issue[];
};

export function interpret(draft: Draft): Scenario {
  const preset = findPreset(draft.preset);
  const used = preset ?? defaultPreset;
  const found: Found = {
    values: new Map(),
    options: new Map(),
    follows: new Set(),
    texts: new Map(),
    notes: new Map(),
    refused: new Map(),
    issues: preset ? [...draft.issues] : [...draft.issues, unknownPreset(draft.preset)],
  };
  for (const [id, text] of draft.entries) readText(id, text, used, found);
  return scenarioOf(used, found);
}

/** The scenario with one text read anew. One that cannot be used is refused, and what the field had before stays in force. */
export function withText(scenario: Scenario, id: string, text: string): Scenario {
  if (scenario.texts.get(id) === text && !scenario.refused.has(id)) return scenario;
  const found = forgotten(scenario, id);
  readText(id, text, scenario.preset, found);
  return changed(scenario, found, id);
}

/** The scenario as if a field had not been given. */
export function withoutText(scenario: Scenario, id: string): Scenario {
  const found = forgotten(scenario, id);
  for (const known of [found.values, found.options, found.follows, found.texts]) known.delete(id);
  return changed(scenario, found, id);
}

/** The same texts stay the same map, so that nothing is computed again for a text that is not used. */
function changed({ preset, texts }: Scenario, found: Found, id: string): Scenario {
  const scenario = scenarioOf(preset, found);
  return texts.get(id) === found.texts.get(id) ? { ...scenario, texts } : scenario;
}

/** A copy without what is said of a field, but with what it has in force. */
function forgotten({ values, options, follows, texts, notes, refused, issues }: Scenario, id: string): Found {
  const without = (known: ReadonlyMap<string, string>) => new Map([...known].filter(([field]) => field !== id));
  return {
    values: new Map(values),
    options: new Map(options),
    follows: new Set(follows),
    texts: new Map(texts),
    notes: without(notes),
    refused: without(refused),
    issues: issues.filter(({ field }) => field !== id),
  };
}

function scenarioOf(preset: Preset, found: Found): Scenario {
  const { texts } = found;
  const frozen = texts.get(frozenKey);
  const edition = frozen === undefined ? currentEdition : Number(frozen);
  const starts = found.options.get("starts") ?? preset.date;
  const title = readTitle(texts.get(titleKey) ?? "");
  const own = readOwnLines(texts.get(linesKey) ?? "");
  return {
    preset,
    starts,
    title,
    ownLines: own.ok ? own.lines : [],
    isFrozen: frozen !== undefined,
    edition,
    ...found,
  };
}

function unknownPreset(id: string): Issue {
  const message = `Preset ${givenText(id)} is not known. Values in the link are used; others come from ${defaultPreset.title}.`;
  return refusal("p", "unknown_preset", message, id);
}

function readText(id: string, text: string, preset: Preset, found: Found): void {
  const field = fields.get(id);
  const issue = field ? readField(field, text, preset, found) : readMark(id, text);
  if (issue) found.issues.push(issue);
  (issue?.level === "error" ? found.refused : found.texts).set(id, text);
}

/** What is no field is the title, the mark of a frozen link, or unknown. */
function readMark(id: string, text: string): Issue | undefined {
  if (id === titleKey) return titleIssue(text);
  if (id === linesKey) return linesIssue(text);
  if (id !== frozenKey)
    return refusal(
      givenText(id),
      "unknown_field",
      `${givenText(id)} is not a field of Crossover, so it is ignored.`,
      text,
    );
  if (/^[1-9]$/.test(text) && Number(text) <= currentEdition) return;
  const message = `frozen: ${givenText(text)} means nothing; a frozen link says a number from 1 to ${currentEdition}.`;
  return refusal(frozenKey, "unknown_option", message, text);
}

function readField(field: Field, text: string, preset: Preset, found: Found): Issue | undefined {
  if (field.type === "choice") {
    if (!optionOf(field.choice, field.approach, text, preset.date)) {
      const message = field.choice.day
        ? `${titleOf(field)}: ${givenText(text)} is no day from ${firstDay} to ${lastDay}. Write it like ${preset.date}.`
        : `${titleOf(field)}: ${givenText(text)} is not one of its options, so the preset's is used.`;
      return refusal(field.id, "unknown_option", message, text);
    }
    found.options.set(field.id, text);
    return;
  }
  if (text === field.quantity.filledBy?.otherwise) {
    found.values.delete(field.id);
    found.follows.add(field.id);
    return;
  }
  const reading = readQuantity(text, readOptions(field));
  if (!reading.ok) return refusal(field.id, reading.code, `${titleOf(field)}: ${reading.message}`, text);
  const problem = outOfBounds(field, reading.range);
  if (problem) return refusal(field.id, problem.code, `${titleOf(field)}: ${problem.message}`, text);
  found.follows.delete(field.id);
  found.values.set(field.id, reading.range);
  if (reading.note) found.notes.set(field.id, reading.note);
  return remarkOn(field, reading.range, titleOf(field));
}

function refusal(field: string, code: IssueCode, message: string, text: string): Issue {
  return { field, code, level: "error", message, given: givenText(text) };
}

/** "RAG: Passages in the prompt" or "Queries per month". */
export function titleOf(field: Field): string {
  const title = field.type === "quantity" ? field.quantity.title : field.choice.title;
  return field.approach ? `${approaches[field.approach].title}: ${title}` : title;
}
