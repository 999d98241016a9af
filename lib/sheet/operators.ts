// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table, in which each operator has all that is known of it
/**
 * Everything a formula may do, each thing described once: how it computes, what it does to units, and how it behaves
 * along a straight line (its value, its slope and the next place where it bends or jumps). `parse`, `units`, `evaluate`
 * and `along` all read this table.
 */

import type { Kernel } from "./broadcast";
import { add, divide, multiply, subtract } from "./factored";
import { fading, fadingAlong } from "./fading";
import type { Straight } from "./straight";
import { dimensionless, divideUnits, isDimensionless, multiplyUnits, sameDimensions, type Unit } from "./units";
import type { Sizes, Value } from "./values";

export type OperatorId =
  | "+"
  | "-"
  | "*"
  | "/"
  | "<"
  | "<="
  | ">"
  | ">="
  | "=="
  | "!="
  | "min"
  | "max"
  | "ceil"
  | "floor"
  | "if"
  | "pow"
  | "fading";

/** The unit of an argument; null is the literal 0, which fits any unit. */
export type ArgumentUnit = Unit | null;

export type Operator = {
  readonly infix: boolean;
  readonly sign: string;
  readonly precedence: number;
  readonly arity: number;
  readonly variadic?: boolean;
  /** How a function reads in a sentence; infix operators read as their sign. */
  readonly say?: (...args: readonly string[]) => string;
  readonly apply: (a: number, b: number, c: number) => number;
  /** How it computes over whole values, where that can be done without going through every position. */
  readonly over?: (a: Value, b: Value, sizes: Sizes) => Value;
  /** The same as `apply` for many places, where formulas do it to many draws. */
  readonly kernel?: Kernel;
  /** The result's unit, or null when the arguments' units do not fit. Variadic operators are folded pairwise. */
  readonly unit: (args: readonly ArgumentUnit[]) => ArgumentUnit | "clash";
  readonly along: (a: Straight, b: Straight, c: Straight) => Straight;
};

const alike = (args: readonly ArgumentUnit[]): ArgumentUnit | "clash" => {
  const units = args.filter((unit) => unit !== null);
  const [first] = units;
  if (!first) return null;
  return units.every((unit) => sameDimensions(unit, first)) ? first : "clash";
};

const plain = (args: readonly ArgumentUnit[]): ArgumentUnit | "clash" =>
  args.every((unit) => unit === null || isDimensionless(unit)) ? dimensionless : "clash";

const compared = (args: readonly ArgumentUnit[]): ArgumentUnit | "clash" =>
  alike(args) === "clash" ? "clash" : dimensionless;

/** Steps until two straight lines meet, strictly ahead. */
function meeting(a: Straight, b: Straight): number {
  const closing = a.slope - b.slope;
  if (closing === 0) return Number.POSITIVE_INFINITY;
  const steps = (b.value - a.value) / closing;
  return steps > 0 ? steps : Number.POSITIVE_INFINITY;
}

const soonest = (...steps: number[]): number => Math.min(...steps);

function pickAlong(takeFirst: (a: number, b: number) => boolean) {
  return (a: Straight, b: Straight): Straight => {
    const first = a.value === b.value ? takeFirst(a.slope, b.slope) : takeFirst(a.value, b.value);
    const taken = first ? a : b;
    return { value: taken.value, slope: taken.slope, until: soonest(a.until, b.until, meeting(a, b)) };
  };
}

function roundAlong(round: (value: number) => number) {
  return (a: Straight): Straight => {
    const edge = a.slope > 0 ? Math.floor(a.value) + 1 : Math.ceil(a.value) - 1;
    const steps = a.slope === 0 ? Number.POSITIVE_INFINITY : (edge - a.value) / a.slope;
    return { value: round(a.value), slope: 0, until: soonest(a.until, steps) };
  };
}

const larger = (a: number, b: number): number => (a > b ? a : b);

const infix = (sign: string, precedence: number) => ({ infix: true, sign, precedence, arity: 2 });
const prefix = (arity: number, variadic = false) => ({ infix: false, sign: "", precedence: 9, arity, variadic });

function comparison(sign: string, holds: (a: number, b: number) => boolean): Operator {
  return {
    ...infix(sign, 1),
    apply: (a, b) => (holds(a, b) ? 1 : 0),
    unit: compared,
    along: (a, b) => ({
      value: holds(a.value, b.value) ? 1 : 0,
      slope: 0,
      until: soonest(a.until, b.until, meeting(a, b)),
    }),
  };
}

export const operators: ReadonlyMap<OperatorId, Operator> = new Map<OperatorId, Operator>([
  [
    "+",
    {
      ...infix("+", 2),
      apply: (a, b) => a + b,
      over: add,
      unit: alike,
      along: (a, b) => ({ value: a.value + b.value, slope: a.slope + b.slope, until: soonest(a.until, b.until) }),
    },
  ],
  [
    "-",
    {
      ...infix("−", 2),
      apply: (a, b) => a - b,
      over: subtract,
      unit: alike,
      along: (a, b) => ({ value: a.value - b.value, slope: a.slope - b.slope, until: soonest(a.until, b.until) }),
    },
  ],
  [
    "*",
    {
      ...infix("×", 3),
      apply: (a, b) => a * b,
      over: multiply,
      unit: ([a, b]) => (a && b ? multiplyUnits(a, b) : null),
      along: (a, b) => ({
        value: a.value * b.value,
        slope: a.slope * b.value + a.value * b.slope,
        until: soonest(a.until, b.until),
      }),
    },
  ],
  [
    "/",
    {
      ...infix("÷", 3),
      apply: (a, b) => a / b,
      over: divide,
      unit: ([a, b]) => (a && b ? divideUnits(a, b) : b ? null : "clash"),
      along: (a, b) => ({
        value: a.value / b.value,
        slope: a.slope / b.value,
        until: soonest(a.until, b.until),
      }),
    },
  ],
  ["<", comparison("<", (a, b) => a < b)],
  ["<=", comparison("≤", (a, b) => a <= b)],
  [">", comparison(">", (a, b) => a > b)],
  [">=", comparison("≥", (a, b) => a >= b)],
  ["==", comparison("=", (a, b) => a === b)],
  ["!=", comparison("≠", (a, b) => a !== b)],
  [
    "min",
    {
      ...prefix(2, true),
      say: (...args) => `the smaller of ${args.join(" and ")}`,
      apply: (a, b) => (a < b ? a : b),
      unit: alike,
      along: pickAlong((a, b) => a < b),
    },
  ],
  [
    "max",
    {
      ...prefix(2, true),
      say: (...args) => `the larger of ${args.join(" and ")}`,
      apply: larger,
      kernel: (into, write, count, a, readA, stepA, b, readB, stepB) => {
        for (let i = 0; i < count; i++)
          into[write + i] = larger(a[readA + i * stepA] as number, b[readB + i * stepB] as number);
      },
      unit: alike,
      along: pickAlong((a, b) => a > b),
    },
  ],
  [
    "ceil",
    {
      ...prefix(1),
      say: (a) => `${a}, rounded up`,
      apply: (a) => Math.ceil(a),
      kernel: (into, write, count, a, readA, stepA) => {
        for (let i = 0; i < count; i++) into[write + i] = Math.ceil(a[readA + i * stepA] as number);
      },
      unit: plain,
      along: roundAlong(Math.ceil),
    },
  ],
  [
    "floor",
    {
      ...prefix(1),
      say: (a) => `${a}, rounded down`,
      apply: (a) => Math.floor(a),
      unit: plain,
      along: roundAlong(Math.floor),
    },
  ],
  [
    "if",
    {
      ...prefix(3),
      say: (a, b, c) => `${b} if ${a}, otherwise ${c}`,
      apply: (a, b, c) => (a !== 0 ? b : c),
      unit: ([a, b, c]) => (a && !isDimensionless(a) ? "clash" : alike([b ?? null, c ?? null])),
      along: (a, b, c) => {
        const taken = a.value !== 0 ? b : c;
        return { value: taken.value, slope: taken.slope, until: soonest(a.until, b.until, c.until) };
      },
    },
  ],
  [
    "pow",
    {
      ...prefix(2),
      say: (a, b) => `(${a})^(${b})`,
      apply: (a, b) => a ** b,
      kernel: (into, write, count, a, readA, stepA, b, readB, stepB) => {
        for (let i = 0; i < count; i++)
          into[write + i] = (a[readA + i * stepA] as number) ** (b[readB + i * stepB] as number);
      },
      unit: plain,
      along: (a, b) => ({ value: a.value ** b.value, slope: 0, until: soonest(a.until, b.until) }),
    },
  ],
  [
    "fading",
    {
      ...prefix(2),
      say: (a, b) => `${a} × e^(−${b} × ${a})`,
      apply: (a, b) => fading(a, b),
      unit: ([a, b]) => (b && isDimensionless(b) ? (a ?? null) : "clash"),
      along: (a, b) => fadingAlong({ ...a, until: soonest(a.until, b.until) }, b.value),
    },
  ],
]);
