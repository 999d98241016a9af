import { convert, type Unit } from "../../sheet/units";
import { type Amount, combined, unitOf } from "./amount";
import { baseOf, type FieldUnit, unitTitle } from "./field-unit";
import { Refusal } from "./refusal";
import { isCalendar, isNoun, type Powers } from "./unit-words";

export type Fitted = {
  readonly value: number;
  /** The number is not the one that was typed. */
  readonly isConverted: boolean;
};

/**
 * An amount in the unit of its field. What the text leaves out is as the field has it ("$500" is a month's where the field
 * is), what it has is converted by the sheet's own units, and what the field has no place for is refused.
 */
export function fitted(amount: Amount, field: FieldUnit, written: readonly Written[]): Fitted {
  const unit = withoutWords(amount.unit, field);
  if (unit.size === 0 && !amount.isPerCount) return { value: amount.value, isConverted: false };
  const completed = complete({ ...amount, unit }, field);
  if (!completed) throw doesNotFit(unit, field, written);
  refuseWorkDays(completed, field);
  const [from, to] = [unitOf(completed), unitOf(field.names)];
  if (isSameSize(from, to)) return { value: amount.value, isConverted: false };
  return { value: Number(convert(amount.value, from, to).toPrecision(15)), isConverted: true };
}

/** A word for a unit as it was typed. */
export type Written = { readonly word: string; readonly powers: Powers };

/** Without what the field counts above the line and what it is for one of below it. */
function withoutWords(unit: Powers, { words, names }: FieldUnit): Powers {
  const dropped = [...unit].filter(
    ([name, power]) =>
      !names.has(name) && ((power === 1 && words.counts.includes(name)) || (power === -1 && words.per.includes(name))),
  );
  return combined(unit, new Map(dropped), -1);
}

/** The unit that is meant, of the same dimensions as the field's; nothing when what is written does not fit. */
function complete(amount: Amount, { names }: FieldUnit): Powers | undefined {
  const asked = unitOf(names).powers;
  let unit = ofMonth(amount.unit, names);
  const given = unitOf(unit).powers;
  for (const base of new Set([...given.keys(), ...asked.keys()])) {
    const [has, wants] = [given.get(base) ?? 0, asked.get(base) ?? 0];
    if (has === wants) continue;
    if (has !== 0 && !mayBePer(amount, base, asked)) return;
    const isPerOne = has === 0 && wants < 0 && amount.isPerCount && base !== "month";
    unit = combined(without(unit, base), isPerOne ? new Map([[base, wants]]) : only(names, base), 1);
  }
  return unit;
}

/** Hours of each month have no dimension, so "10 h" would not be known for them. */
function ofMonth(unit: Powers, names: Powers): Powers {
  const isTimeByTime = names.size > 0 && unitOf(names).powers.size === 0;
  const below = [...names].filter(([, power]) => power < 0);
  return isTimeByTime && unitOf(unit).powers.get("month") === 1 ? combined(unit, new Map(below), 1) : unit;
}

/** "70h x 80" are 80 USD per hour, where USD are asked for. */
const mayBePer = ({ isOpen }: Amount, base: string, asked: ReadonlyMap<string, number>): boolean =>
  isOpen && (asked.has("USD") || base === "month" || isNoun(base));

const nameHas = (name: string, base: string): boolean => baseOf(name) === base;
const only = (unit: Powers, base: string): Powers => new Map([...unit].filter(([name]) => nameHas(name, base)));
const without = (unit: Powers, base: string): Powers => new Map([...unit].filter(([name]) => !nameHas(name, base)));

const isSameSize = (a: Unit, b: Unit): boolean => a.times * b.over === b.times * a.over;

/** A day of a person is not 24 hours, nor is one in a price that has no time of its own left. */
function refuseWorkDays(unit: Powers, field: FieldUnit): void {
  const hasTime = [...field.names.keys()].some(isTime);
  if ((hasTime && !field.words.isWork) || calendarPower(unit) === calendarPower(field.names)) return;
  const wanted = hasTime ? unitTitle(field) : "hours";
  throw new Refusal(
    "ambiguous",
    `A day of work is not 24 hours, so days, weeks, months and years are not turned into hours. Type it in ${wanted}.`,
  );
}

const calendarPower = (unit: Powers): number =>
  [...unit].reduce((sum, [name, power]) => (isTime(name) && isCalendar(name) ? sum + power : sum), 0);

const isTime = (name: string): boolean => baseOf(name) === "month";

/** Names the words that have no place in the field, and what has. */
function doesNotFit(unit: Powers, field: FieldUnit, written: readonly Written[]): Refusal {
  const [given, asked] = [unitOf(unit).powers, unitOf(field.names).powers];
  const isWrong = ({ powers }: Written) =>
    [...powers.keys()].some((name) => unit.has(name) && given.get(baseOf(name)) !== asked.get(baseOf(name)));
  const wrong = written.filter(isWrong);
  const words = [...new Set((wrong.length > 0 ? wrong : written).map(({ word }) => `"${word}"`))];
  const [is, wanted] = whatFits(field);
  return new Refusal(
    "unreadable",
    `This is ${is}, and ${words.join(" and ")} ${words.length > 1 ? "do" : "does"} not fit. Type it ${wanted}.`,
  );
}

function whatFits(field: FieldUnit): readonly [is: string, wanted: string] {
  const title = unitTitle(field);
  const [one] = field.words.per;
  if (title) return [`in ${title}`, `in ${title}`];
  return one === undefined ? ["a plain number", "without a unit"] : [`for one ${one}`, `for one ${one}`];
}
