import { fields } from "../../model/registry";
import { frozenKey, type Scenario } from "../read/interpret";
import type { Issue } from "../read/issue";
import { longestLink, writeLink } from "../read/link";
import { linesKey } from "../read/own-lines";
import { shortName } from "../read/short-names";
import { titleKey } from "../read/title";
import { resolveChoice } from "../resolve/resolve-choice";
import { resolveInput } from "../resolve/resolve-quantity";
import { linkOnce } from "../resolve/resolved-once";
import { type Range, writeRange } from "../text/quantity-text";
import { differences } from "./differences";

/**
 * The one link of a scenario: only what differs from the preset, in the order of the model, the version last; a frozen one
 * has all it was given. What could not be used is kept as it was given, so that nothing typed is lost. Fields go by their
 * short names where the link would be too long with whole ones.
 */
export const canonicalLink = (scenario: Scenario): string => linkOnce(scenario, writeCanonical);

function writeCanonical(scenario: Scenario): string {
  const { values, options } = scenario.isFrozen ? scenario : differences(withoutStandIns(scenario));
  const marks: [string, string][] = scenario.title ? [[titleKey, scenario.title]] : [];
  const lines = scenario.refused.get(linesKey) ?? scenario.texts.get(linesKey);
  if (lines) marks.push([linesKey, lines]);
  if (scenario.isFrozen) marks.push([frozenKey, String(scenario.edition)]);
  const entries: [string, string][] = [];
  for (const id of fields.keys()) {
    const range = values.get(id);
    const text =
      scenario.refused.get(id) ?? (range ? writeRange(range) : (options.get(id) ?? followedBy(scenario, id)));
    if (text !== undefined) entries.push([id, text]);
  }
  const whole = writeLink(scenario.preset.id, [...marks, ...entries]);
  if (whole.length <= longestLink) return whole;
  const short = entries.map(([id, text]) => [shortName(id), text] as const);
  return writeLink(scenario.preset.id, [...marks, ...short]);
}

/** What is in force where a text was refused is not what was given. */
function withoutStandIns(scenario: Scenario): Scenario {
  const { refused } = scenario;
  const given = <Value>(found: ReadonlyMap<string, Value>) => new Map([...found].filter(([id]) => !refused.has(id)));
  return refused.size === 0
    ? scenario
    : { ...scenario, values: given(scenario.values), options: given(scenario.options) };
}

function followedBy({ follows }: Scenario, id: string): string | undefined {
  const field = follows.has(id) ? fields.get(id) : undefined;
  return field?.type === "quantity" ? field.quantity.filledBy?.otherwise : undefined;
}

/** The link of a form, which names every field: what it shows unchanged is nobody's own value. */
export function formLink(scenario: Scenario): string {
  const bare = { ...scenario, values: new Map<string, Range>() };
  const values = [...scenario.values].filter(([id, range]) => !sameRange(range, valueWithout(bare, id)));
  const options = [...scenario.options].filter(([id, option]) => option !== optionWithout(scenario, id));
  return canonicalLink({ ...scenario, values: new Map(values), options: new Map(options) });
}

/** A link that is longer than other programs keep whole even so is written all the same, and says so. */
export function lengthIssue(scenario: Scenario): Issue | undefined {
  if (atMost(scenario) <= longestLink) return;
  const { length } = canonicalLink(scenario);
  return length > longestLink ? longLink(length) : undefined;
}

export function longLink(length: number): Issue {
  const size = `${length.toLocaleString("en-US")} characters`;
  const message = `The link of this scenario has ${size}. It opens here, but some mail and chat programs cut links after ${longestLink.toLocaleString("en-US")}; a cut one says so when it is opened.`;
  return { field: "link", code: "long_link", level: "warning", message };
}

/** The preset, the version, the mark of a frozen link and the name of the title. */
const frameLength = 80;
/** Three numbers as JavaScript writes them at their longest, with their dots. */
const longestRange = 3 * 24 + 4;
/** " then … from 2027-01-01". */
const longestChange = 24 + 22;
/** No field's name is longer, its approach included. */
const longestName = 40;

/** No link of the scenario is longer; an escaped character takes up to nine. */
function atMost({ title, values, options, follows, refused, texts }: Scenario): number {
  let most = frameLength + 9 * title.length + 9 * (texts.get(linesKey) ?? "").length;
  for (const [id, { changes = [] }] of values) most += id.length + 2 + longestRange + changes.length * longestChange;
  for (const [id, option] of options) most += id.length + 2 + option.length;
  most += follows.size * (2 * longestName + 2);
  for (const [id, text] of refused) most += id.length + 2 + 9 * text.length;
  return most;
}

/** The range a quantity would have if the user had not given it. */
export function valueWithout(scenario: Scenario, id: string): Range | undefined {
  const field = fields.get(id);
  if (field?.type !== "quantity") return;
  const values = new Map(scenario.values);
  const follows = new Set(scenario.follows);
  values.delete(id);
  follows.delete(id);
  const { quantity, name, approach } = field;
  return resolveInput({ ...scenario, values, follows }, name, quantity, approach ?? null).range;
}

/** The option a choice would have if the user had not made it. */
export function optionWithout(scenario: Scenario, id: string): string | undefined {
  const field = fields.get(id);
  if (field?.type !== "choice") return;
  const options = new Map(scenario.options);
  options.delete(id);
  const { plans: _, ...asChosen } = scenario;
  return resolveChoice({ ...asChosen, options }, field.name, field.approach)?.option.id;
}

export const sameRange = (a: Range, b: Range | undefined): boolean =>
  b !== undefined && writeRange(a) === writeRange(b);
