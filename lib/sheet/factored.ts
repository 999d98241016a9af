/**
 * Sums, products and quotients of values that keep their axes apart. What depends on the draw, times what depends on the
 * month, is two short arrays and not one long one, and a total over the months is a sum of the short one. Only steps and
 * comparisons (`flat` in broadcast.ts) need every position.
 */

import { broadcast, flat, type Kernel, letGo, oneNumber, otherNumber, simplest, withoutIdleAxis } from "./broadcast";
import { anyArray } from "./spare-arrays";
import { axesOf, type Column, isSum, type Product, type Sizes, type Value } from "./values";
import { countPositions } from "./work";

/** A sum of more products than this is worked out: keeping them apart no longer saves anything. */
const maxTerms = 16;

const plus: Kernel = (into, write, count, a, readA, stepA, b, readB, stepB) => {
  for (let i = 0; i < count; i++) into[write + i] = (a[readA + i * stepA] as number) + (b[readB + i * stepB] as number);
};
const minus: Kernel = (into, write, count, a, readA, stepA, b, readB, stepB) => {
  for (let i = 0; i < count; i++) into[write + i] = (a[readA + i * stepA] as number) - (b[readB + i * stepB] as number);
};
const times: Kernel = (into, write, count, a, readA, stepA, b, readB, stepB) => {
  for (let i = 0; i < count; i++) into[write + i] = (a[readA + i * stepA] as number) * (b[readB + i * stepB] as number);
};
const over: Kernel = (into, write, count, a, readA, stepA, b, readB, stepB) => {
  for (let i = 0; i < count; i++) into[write + i] = (a[readA + i * stepA] as number) / (b[readB + i * stepB] as number);
};

export function add(a: Value, b: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number") return a + b;
  return aligned(plus, a, b) ?? fromTerms([...termsOf(a), ...termsOf(b)], sizes);
}

/** From nothing on, one after the other. What comes of a few of them is nobody else's. */
export function sumOf(values: readonly Value[], sizes: Sizes): Value {
  let sum: Value = 0;
  for (const value of values) sum = letGo(sum, add(sum, value, sizes));
  return sum;
}

export function subtract(a: Value, b: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const taken = () => termsOf(b).map(({ scale, factors }) => ({ scale: -scale, factors }));
  return aligned(minus, a, b) ?? fromTerms([...termsOf(a), ...taken()], sizes);
}

export function multiply(a: Value, b: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number") return a * b;
  const together = aligned(times, a, b);
  if (together !== undefined) return together;
  const [left, right] = [termsOf(a), termsOf(b)];
  if (left.length * right.length > maxTerms) return multiply(flat(a, sizes), flat(b, sizes), sizes);
  return fromTerms(
    left.flatMap((one) => right.map((other) => productOf(one, other, sizes))),
    sizes,
  );
}

export function divide(a: Value, b: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number") return a / b;
  if (isSum(b)) return divide(a, flat(b, sizes), sizes);
  const together = aligned(over, a, b);
  if (together !== undefined) return together;
  if (typeof b === "number")
    return fromTerms(
      termsOf(a).map(({ scale, factors }) => ({ scale: scale / b, factors })),
      sizes,
    );
  return multiply(a, divide(1, b, sizes), sizes);
}

/** Over the same axes, or with a number, no axis has to be kept apart. */
function aligned(kernel: Kernel, a: Value, b: Value): Value | undefined {
  if (isSum(a) || isSum(b)) return;
  const axes = axesOf(a) | axesOf(b);
  const fits = (value: number | Column) => typeof value === "number" || value.axes === axes;
  if (!fits(a) || !fits(b)) return;
  const [first, second] = [dataOf(a, oneNumber), dataOf(b, otherNumber)];
  const data = anyArray(Math.max(first.length, second.length));
  countPositions(data.length);
  kernel(data, 0, data.length, first, 0, typeof a === "number" ? 0 : 1, second, 0, typeof b === "number" ? 0 : 1);
  return simplest({ axes, data });
}

function dataOf(value: number | Column, number: Column): Float64Array {
  if (typeof value !== "number") return value.data;
  number.data[0] = value;
  return number.data;
}

export function termsOf(value: Value): readonly Product[] {
  if (typeof value === "number") return [{ scale: value, factors: [] }];
  return isSum(value) ? value.terms : [{ scale: 1, factors: [value] }];
}

/** Factors that share an axis are multiplied out into one. */
function productOf(a: Product, b: Product, sizes: Sizes): Product {
  let scale = a.scale * b.scale;
  let factors = [...a.factors];
  for (const factor of b.factors) {
    let merged: Value = factor;
    const apart: Column[] = [];
    for (const each of factors)
      if ((each.axes & factor.axes) === 0) apart.push(each);
      else merged = aligned(times, merged, each) ?? broadcast(multiplied, merged, each, 0, sizes, times);
    if (typeof merged === "number") scale *= merged;
    else apart.push(merged as Column);
    factors = apart;
  }
  return { scale, factors };
}

const multiplied = (a: number, b: number): number => a * b;

/** The simplest value that is the sum of the terms. */
function fromTerms(terms: readonly Product[], sizes: Sizes): Value {
  const merged: Product[] = [];
  for (const term of terms) if (term.scale !== 0) addInto(merged, term, sizes);
  if (merged.length > maxTerms) return withoutIdleAxis(flat({ terms: merged }, sizes));
  const [first, second] = merged;
  if (!first) return 0;
  if (second || first.factors.length > 1) return { terms: merged };
  const [only] = first.factors;
  return only ? (aligned(times, first.scale, only) as Value) : first.scale;
}

/** Adds a term to one it differs from in a single factor, where there is one. */
function addInto(terms: Product[], term: Product, sizes: Sizes): void {
  for (const [index, before] of terms.entries()) {
    const shared = before.factors.filter((factor) => term.factors.some((other) => isSame(factor, other)));
    const left = before.factors.filter((factor) => !shared.includes(factor));
    const right = term.factors.filter((factor) => !shared.some((other) => isSame(factor, other)));
    const sum = sumOfRest(before.scale, left, term.scale, right, sizes);
    if (sum === undefined) continue;
    terms[index] = typeof sum === "number" ? { scale: sum, factors: shared } : { scale: 1, factors: [...shared, sum] };
    return;
  }
  terms.push(term);
}

/** `a` times one spread plus `b` times another over the same axes; either spread may be missing. */
function sumOfRest(
  a: number,
  left: readonly Column[],
  b: number,
  right: readonly Column[],
  sizes: Sizes,
): number | Column | undefined {
  if (left.length > 1 || right.length > 1) return;
  const [first, second] = [left[0], right[0]];
  if (first && second && first.axes !== second.axes) return;
  return add(scaled(a, first, sizes), scaled(b, second, sizes), sizes) as number | Column;
}

const scaled = (scale: number, spread: Column | undefined, sizes: Sizes): Value =>
  spread ? multiply(scale, spread, sizes) : scale;

/** The same array, or a short one with the same numbers: two lines that grow alike grow by equal, not identical, arrays. */
const longestCompared = 256;

function isSame(a: Column, b: Column): boolean {
  if (a === b || a.data === b.data) return a.axes === b.axes;
  if (a.axes !== b.axes || a.data.length > longestCompared) return false;
  return a.data.every((value, index) => value === b.data[index]);
}
