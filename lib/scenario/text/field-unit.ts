import { namesIn, parseUnit, unitLabel } from "../../sheet/units";
import { type FieldWords, fieldWords } from "./field-words";
import { isNoun, type Powers, pluralOf } from "./unit-words";

/** What a field measures: its unit, and the words that may stand for it. */
export type FieldUnit = {
  readonly text: string;
  readonly names: Powers;
  readonly words: FieldWords;
};

const known = new Map<string, FieldUnit>();

/** The unit of a field; nothing when none is said, so that a number is taken as it stands. */
export function fieldUnit(text: string | undefined, name: string | undefined): FieldUnit | undefined {
  if (text === undefined) return;
  const key = `${text} ${name}`;
  const unit = known.get(key) ?? { text, names: namesIn(text), words: fieldWords(name) };
  known.set(key, unit);
  return unit;
}

/** "USD per million tokens", "documents", or nothing for a plain number. */
export const unitTitle = ({ text, words }: FieldUnit): string => {
  const [counted] = words.counts;
  return unitLabel(text) || (counted === undefined ? "" : pluralOf(counted));
};

/** The dimension of a unit's name: "tok" for Mtok; a noun is its own. */
export const baseOf = (name: string): string => (isNoun(name) ? name : ([...parseUnit(name).powers.keys()][0] ?? name));

/** Whether the field has a dimension of a unit below its line, as USD/Mtok has that of tok. */
export const isBelow = (unit: Powers, { text, words }: FieldUnit): boolean =>
  [...unit.keys()].some((name) => (parseUnit(text).powers.get(baseOf(name)) ?? 0) < 0 || words.per.includes(name));
