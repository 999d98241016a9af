/** Functions applied place by place over the union of the axes of their arguments. */
import { anyArray, giveBack } from "./spare-arrays";
import {
  type Axes,
  axesOf,
  axisBit,
  type Column,
  extent,
  isSum,
  lengthOver,
  type Product,
  type Sizes,
  strides,
  type Value,
} from "./values";
import { countPositions } from "./work";

type Combine = (a: number, b: number, c: number) => number;

/**
 * Fills `count` places from `write` on with what comes of two arrays, read from a place on, each by steps of its own. A loop for
 * each operator: one that calls another function at each place makes an object of every number that it passes.
 */
export type Kernel = (
  into: Float64Array,
  write: number,
  count: number,
  a: Float64Array,
  readA: number,
  stepA: number,
  b: Float64Array,
  readB: number,
  stepB: number,
) => void;

/** Applies `combine`, by `kernel` where it has one, position by position over the union of the axes. Sums are worked out first. */
export function broadcast(combine: Combine, a: Value, b: Value, c: Value, sizes: Sizes, kernel?: Kernel): Value {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number") return combine(a, b, c);
  const first = columnOf(a, oneNumber, sizes);
  const second = columnOf(b, otherNumber, sizes);
  const third = columnOf(c, thirdNumber, sizes);
  const axes = first.axes | second.axes | third.axes;
  const result = anyArray(lengthOver(axes, sizes));
  countPositions(result.length);
  if (kernel) fill(kernel, result, axes, first, second, sizes);
  else combineEach(combine, result, axes, [first, second, third], sizes);
  if (isSum(a)) giveBack(first.data);
  if (isSum(b)) giveBack(second.data);
  if (isSum(c)) giveBack(third.data);
  return simplest({ axes, data: result });
}

/** Where an argument is a number: it is read before another is put there. */
export const oneNumber = single(0);
export const otherNumber = single(0);
const thirdNumber = single(0);

function single(number: number): Column {
  return { axes: 0, data: Float64Array.of(number) };
}

function columnOf(value: Value, number: Column, sizes: Sizes): Column {
  if (typeof value !== "number") return flat(value, sizes);
  number.data[0] = value;
  return number;
}

/** Row by row along the axis that varies fastest, or at once where both are over the same axes, or none. */
function fill(kernel: Kernel, into: Float64Array, axes: Axes, a: Column, b: Column, sizes: Sizes): void {
  if ((a.axes === axes || a.axes === 0) && (b.axes === axes || b.axes === 0)) {
    kernel(into, 0, into.length, a.data, 0, a.axes === 0 ? 0 : 1, b.data, 0, b.axes === 0 ? 0 : 1);
    return;
  }
  const [draws, volumes, months] = extent(axes, sizes);
  const [stepA, stepB] = [strides(a.axes, sizes), strides(b.axes, sizes)];
  const inner = months > 1 ? 2 : 1;
  const [rows, count] = months > 1 ? [volumes, months] : [1, volumes];
  let write = 0;
  for (let draw = 0; draw < draws; draw++)
    for (let row = 0; row < rows; row++) {
      const [readA, readB] = [draw * stepA[0] + row * stepA[1], draw * stepB[0] + row * stepB[1]];
      kernel(into, write, count, a.data, readA, stepA[inner], b.data, readB, stepB[inner]);
      write += count;
    }
}

type Three = readonly [Column, Column, Column];

function combineEach(combine: Combine, into: Float64Array, axes: Axes, [a, b, c]: Three, sizes: Sizes): void {
  const [draws, volumes, months] = extent(axes, sizes);
  const [stepA, stepB, stepC] = [strides(a.axes, sizes), strides(b.axes, sizes), strides(c.axes, sizes)];
  let write = 0;
  for (let draw = 0; draw < draws; draw++)
    for (let volume = 0; volume < volumes; volume++) {
      let readA = draw * stepA[0] + volume * stepA[1];
      let readB = draw * stepB[0] + volume * stepB[1];
      let readC = draw * stepC[0] + volume * stepC[1];
      for (let month = 0; month < months; month++) {
        into[write++] = combine(a.data[readA] as number, b.data[readB] as number, c.data[readC] as number);
        readA += stepA[2];
        readB += stepB[2];
        readC += stepC[2];
      }
    }
}

type Steps = readonly [number, number, number];

/** A spread along which nothing changes is a number: with no growth, no month differs from another. */
export function withoutIdleAxis(spread: Column): Value {
  const { data } = spread;
  const first = data[0] as number;
  for (let index = 1; index < data.length; index++) if (data[index] !== first) return spread;
  return first;
}

/** The same of an array that was just made: where it is not needed, it is spare. */
export function simplest(made: Column): Value {
  const value = withoutIdleAxis(made);
  if (value !== made) giveBack(made.data);
  return value;
}

/**
 * Takes back the array of a value that was worked out on the way to another and that nobody else has; returns the other. A sum
 * gives nothing, nor does what came to be one: its terms are arrays of what it was made from.
 */
export function letGo(passed: Value, made: Value): Value {
  const isKept = typeof made !== "number" && (isSum(made) || made === passed);
  if (typeof passed !== "number" && !isSum(passed) && !isKept) giveBack(passed.data);
  return made;
}

/** One array over all axes the value has. */
export function flat(value: Value, sizes: Sizes): Column {
  if (typeof value === "number") return single(value);
  if (!isSum(value)) return value;
  const axes = axesOf(value);
  const [draws, volumes, months] = extent(axes, sizes);
  const data = anyArray(draws * volumes * months).fill(0);
  for (const term of value.terms) addTerm(data, term, [draws, volumes, months], sizes);
  return { axes, data };
}

const one = single(1);

/** The axis that varies fastest is walked innermost; of a term's factors only one can have it, the rest stay outside. */
function addTerm(data: Float64Array, { scale, factors }: Product, extents: Steps, sizes: Sizes): void {
  const [draws, volumes, months] = extents[2] > 1 ? extents : ([1, extents[0], extents[1]] as const);
  const fastest = extents[2] > 1 ? axisBit("month") : axisBit("volume");
  const stepsOf = ({ axes }: Column): Steps => {
    const steps = strides(axes, sizes);
    return extents[2] > 1 ? steps : [0, steps[0], steps[1]];
  };
  const inner = factors.find(({ axes }) => axes & fastest) ?? one;
  const [first = one, second = one] = factors.filter((factor) => factor !== inner);
  const [stepI, stepA, stepB] = [inner, first, second].map(stepsOf) as [Steps, Steps, Steps];
  let write = 0;
  countPositions(data.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let volume = 0; volume < volumes; volume++) {
      const a = first.data[draw * stepA[0] + volume * stepA[1]] as number;
      const b = second.data[draw * stepB[0] + volume * stepB[1]] as number;
      const outside = scale * a * b;
      let read = draw * stepI[0] + volume * stepI[1];
      for (let month = 0; month < months; month++) {
        data[write] = (data[write] as number) + outside * (inner.data[read] as number);
        write++;
        read += stepI[2];
      }
    }
  }
}
