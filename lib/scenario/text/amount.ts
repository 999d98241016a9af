import { convert, divideUnits, multiplyUnits, parseUnit, sameDimensions, type Unit } from "../../sheet/units";
import { Refusal } from "./refusal";
import { isNoun, type Powers } from "./unit-words";

/** A number with what was written after it. */
export type Amount = {
  readonly value: number;
  readonly unit: Powers;
  /** A factor has no unit or only a currency, and may be per whatever the others are: the 80 of "70h x 80". */
  readonly isOpen: boolean;
  /** A count without a unit stands below the line: "$3 / 1M". */
  readonly isPerCount: boolean;
};

export const bare = (value: number): Amount => ({ value, unit: new Map(), isOpen: false, isPerCount: false });

/** The unit of names and powers; a noun is a dimension of its own. */
export function unitOf(names: Powers): Unit {
  let unit = parseUnit("1");
  for (const [name, power] of names) {
    const one = isNoun(name) ? { times: 1, over: 1, powers: new Map([[name, 1]]) } : parseUnit(name);
    for (let count = 0; count < Math.abs(power); count++)
      unit = power > 0 ? multiplyUnits(unit, one) : divideUnits(unit, one);
  }
  return unit;
}

export function combined(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const powers = new Map(a);
  for (const [name, power] of b) {
    const sum = (powers.get(name) ?? 0) + sign * power;
    if (sum === 0) powers.delete(name);
    else powers.set(name, sum);
  }
  return powers;
}

const isMoney = (unit: Powers): boolean => [...unit.keys()].every((name) => name === "USD" || name === "cent");

export const multiplied = (a: Amount, b: Amount): Amount => ({
  value: a.value * b.value,
  unit: combined(a.unit, b.unit, 1),
  isOpen: a.isOpen || b.isOpen || isMoney(a.unit) || isMoney(b.unit),
  isPerCount: a.isPerCount || b.isPerCount,
});

export function divided(a: Amount, b: Amount, isPer: boolean): Amount {
  if (b.value === 0) throw new Refusal("not_finite", "This divides by zero, which has no answer.");
  return {
    value: a.value / b.value,
    unit: combined(a.unit, b.unit, -1),
    isOpen: a.isOpen || b.isOpen,
    isPerCount: a.isPerCount || (isPer && b.unit.size === 0),
  };
}

/** A number without a unit is in that of the other, and so is a product with a factor without one. */
export function added(a: Amount, b: Amount, sign: 1 | -1): Amount {
  const [unitA, unitB] = [unitOf(a.unit), unitOf(b.unit)];
  const isOpen = a.isOpen && b.isOpen;
  const isPerCount = a.isPerCount || b.isPerCount;
  if (sameDimensions(unitA, unitB))
    return { value: a.value + sign * convert(b.value, unitB, unitA), unit: a.unit, isOpen, isPerCount };
  const value = a.value + sign * b.value;
  if (b.unit.size === 0 || b.isOpen) return { value, unit: a.unit, isOpen, isPerCount };
  if (a.unit.size === 0 || a.isOpen) return { value, unit: b.unit, isOpen, isPerCount };
  throw new Refusal("unreadable", "This adds two things that are not measured in the same unit.");
}

/** The same amount with another unit written after it; a currency before and after a number is one. */
export const inUnit = (amount: Amount, unit: Powers): Amount =>
  isMoney(unit) && [...unit.keys()].every((name) => amount.unit.get(name) === 1)
    ? amount
    : { ...amount, unit: combined(amount.unit, unit, 1) };
