/**
 * Units are an algebra: a factor and whole powers of base dimensions. A value is brought to base units once, where it
 * enters the sheet, and back where it is shown; formulas never convert. This file alone knows what a month is.
 */
export type Unit = {
  /** One of this unit is `times / over` base units. Two whole numbers, so that USD/h is exactly 730 USD/month. */
  readonly times: number;
  readonly over: number;
  readonly powers: ReadonlyMap<string, number>;
};

type Atom = { readonly base: string; readonly times?: number; readonly over?: number };

/** A month is 730 hours, which is 2,628,000 seconds. */
const hoursPerMonth = 730;

const atoms: ReadonlyMap<string, Atom> = new Map<string, Atom>([
  ["USD", { base: "USD" }],
  ["cent", { base: "USD", over: 100 }],
  ["tok", { base: "tok" }],
  ["ktok", { base: "tok", times: 1_000 }],
  ["Mtok", { base: "tok", times: 1_000_000 }],
  ["query", { base: "query" }],
  ["month", { base: "month" }],
  ["year", { base: "month", times: 12 }],
  ["week", { base: "month", times: 7 * 24, over: hoursPerMonth }],
  ["day", { base: "month", times: 24, over: hoursPerMonth }],
  ["h", { base: "month", over: hoursPerMonth }],
  ["min", { base: "month", over: hoursPerMonth * 60 }],
  ["s", { base: "month", over: hoursPerMonth * 3_600 }],
  ["ms", { base: "month", over: hoursPerMonth * 3_600_000 }],
  ["us", { base: "month", over: hoursPerMonth * 3_600_000_000 }],
  ["B", { base: "B" }],
  ["kB", { base: "B", times: 1_000 }],
  ["MB", { base: "B", times: 1_000_000 }],
  ["GB", { base: "B", times: 1_000_000_000 }],
  ["TB", { base: "B", times: 1_000_000_000_000 }],
  ["Gflop", { base: "flop", times: 1_000_000_000 }],
  ["Tflop", { base: "flop", times: 1_000_000_000_000 }],
  ["gpu", { base: "gpu" }],
  ["kW", { base: "kW" }],
  ["read", { base: "read" }],
  ["Mread", { base: "read", times: 1_000_000 }],
  ["write", { base: "write" }],
  ["Mwrite", { base: "write", times: 1_000_000 }],
]);

export const dimensionless: Unit = { times: 1, over: 1, powers: new Map() };

const known = new Map<string, Unit>();

/** Reads "USD/Mtok", "tok/query", "GB*month", "1". Throws on an unknown unit: units are written by us, not by users. */
export function parseUnit(text: string): Unit {
  const before = known.get(text);
  if (before) return before;
  const unit = readUnit(text);
  known.set(text, unit);
  return unit;
}

/** Whether it counts money, as every price does. */
export const isMoney = (text: string): boolean => (parseUnit(text).powers.get("USD") ?? 0) > 0;

function readUnit(text: string): Unit {
  let unit = dimensionless;
  for (const [name, sign] of partsOf(text)) unit = combine(unit, atomUnit(name), sign);
  return unit;
}

function partsOf(text: string): (readonly [name: string, sign: 1 | -1])[] {
  const parts: (readonly [string, 1 | -1])[] = [];
  let sign: 1 | -1 = 1;
  for (const part of text.split(/([*/])/)) {
    if (part === "*") sign = 1;
    else if (part === "/") sign = -1;
    else parts.push([part.trim(), sign]);
  }
  return parts;
}

/** The names in a unit with their powers, as written: "USD/Mtok" is USD above the line and Mtok below it. */
export function namesIn(text: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [name, sign] of partsOf(text)) if (name !== "1") names.set(name, (names.get(name) ?? 0) + sign);
  return names;
}

function atomUnit(name: string): Unit {
  if (name === "1") return dimensionless;
  const atom = atoms.get(name);
  if (!atom) throw new Error(`unknown unit: ${name}`);
  return { times: atom.times ?? 1, over: atom.over ?? 1, powers: new Map([[atom.base, 1]]) };
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers);
  for (const [base, power] of b.powers) {
    const sum = (powers.get(base) ?? 0) + sign * power;
    if (sum === 0) powers.delete(base);
    else powers.set(base, sum);
  }
  return sign === 1
    ? { times: a.times * b.times, over: a.over * b.over, powers }
    : { times: a.times * b.over, over: a.over * b.times, powers };
}

export const multiplyUnits = (a: Unit, b: Unit): Unit => combine(a, b, 1);
export const divideUnits = (a: Unit, b: Unit): Unit => combine(a, b, -1);

/** Same dimensions; the factor does not matter, because values inside the sheet are in base units. */
export function sameDimensions(a: Unit, b: Unit): boolean {
  if (a.powers.size !== b.powers.size) return false;
  for (const [base, power] of a.powers) if (b.powers.get(base) !== power) return false;
  return true;
}

export const isDimensionless = (unit: Unit): boolean => unit.powers.size === 0;

/** A value in another unit of the same dimensions. Multiplies and divides once each, by whole numbers. */
export const convert = (value: number, from: Unit, to: Unit): number =>
  (value * (from.times * to.over)) / (from.over * to.times);

export const toBase = (value: number, unit: Unit): number => (value * unit.times) / unit.over;
/** All of them at once. */
export function allToBase(values: ArrayLike<number>, unit: Unit): Float64Array {
  const based = new Float64Array(values.length);
  for (let index = 0; index < based.length; index++) based[index] = toBase(values[index] as number, unit);
  return based;
}
export const fromBase = (value: number, unit: Unit): number => (value * unit.over) / unit.times;

/** Base dimensions in words for error messages: "USD/tok", "1". */
export function describeUnit(unit: Unit): string {
  const part = (sign: 1 | -1) =>
    [...unit.powers]
      .filter(([, power]) => power * sign > 0)
      .flatMap(([base, power]) => Array<string>(Math.abs(power)).fill(base));
  const above = part(1);
  return [above.length ? above.join("*") : "1", ...part(-1)].join("/");
}

const unitWords: ReadonlyMap<string, string> = new Map([
  ["1", ""],
  ["USD", "USD"],
  ["USD/month", "USD a month"],
  ["USD/query", "USD a query"],
  ["USD/h", "USD an hour"],
  ["USD/gpu/h", "USD a GPU-hour"],
  ["USD/gpu", "USD a GPU"],
  ["kW/gpu", "kW a GPU"],
  ["USD/kW/h", "USD per kWh"],
  ["USD/kW/month", "USD per kW a month"],
  ["USD/Mtok", "USD per million tokens"],
  ["USD/tok", "USD a token"],
  ["USD/GB/month", "USD per GB a month"],
  ["USD/Mread", "USD per million reads"],
  ["USD/Mwrite", "USD per million writes"],
  ["query/month", "queries a month"],
  ["tok", "tokens"],
  ["tok/s", "tokens a second"],
  ["month", "months"],
  ["h", "hours"],
  ["h/month", "hours a month"],
  ["min", "minutes"],
  ["s", "seconds"],
  ["ms", "ms"],
  ["ms/tok", "ms a token"],
  ["us/tok", "µs a token"],
  ["1/query", "a query"],
  ["1/month", "a month"],
  ["B", "bytes"],
  ["GB", "GB"],
  ["gpu", "GPUs"],
  ["read", "reads"],
  ["write", "writes"],
]);

/** The unit as a reader meets it: "USD per million tokens". Falls back to the unit's own text. */
export const unitLabel = (text: string): string => unitWords.get(text) ?? text;

/**
 * Factors between hours, minutes, seconds and months, in words. A hand calculation in the units that are shown needs them.
 * Millions need no words: "per million" says them.
 */
const conversions: readonly (readonly [number, string])[] = [
  [hoursPerMonth, "× 730 hours a month"],
  [1 / 60, "÷ 60 minutes an hour"],
  [hoursPerMonth * 3_600, "× 2,628,000 seconds a month"],
  [hoursPerMonth * 60, "× 43,800 minutes a month"],
];

/** The conversion behind a factor between a formula's result and what its shown numbers give; "" for none. */
export function conversionWords(factor: number): string {
  for (const scale of [1, 1e6, 1e-6, 1e9, 1e-9])
    for (const [known, words] of conversions) if (Math.abs(factor / scale / known - 1) < 1e-9) return words;
  return "";
}
