import { anyArray, giveBack } from "./spare-arrays";
import { countPositions } from "./work";

/**
 * Values broadcast over named axes. A value is a number, an array over some of the axes, or a sum of products of such
 * arrays (see sums.ts); an operation takes the union of its arguments' axes. What depends on nothing stays a number.
 */
export const axisNames = ["draw", "volume", "month"] as const;
export type AxisName = (typeof axisNames)[number];
export type Sizes = Readonly<Record<AxisName, number>>;

/** Axes as a set of bits, in the order of `axisNames`; the last axis varies fastest. */
export type Axes = number;
export type Column = { readonly axes: Axes; readonly data: Float64Array };
/** `scale` times one spread for each of several groups of axes; no axis is in two of them. */
export type Product = { readonly scale: number; readonly factors: readonly Column[] };
export type Sum = { readonly terms: readonly Product[] };
export type Value = number | Column | Sum;

export const axisBit = (axis: AxisName): Axes => 1 << axisNames.indexOf(axis);

export function spreadOver(axis: AxisName, data: Float64Array): Column {
  return { axes: axisBit(axis), data };
}

/** 1, 2, … along an axis: the numbers of the months. */
export function countingOver(axis: AxisName, length: number): Column {
  const numbers = new Float64Array(length);
  for (let index = 0; index < length; index++) numbers[index] = index + 1;
  return spreadOver(axis, numbers);
}

export const isSum = (value: Value): value is Sum => typeof value !== "number" && "terms" in value;

export function axesOf(value: Value): Axes {
  if (typeof value === "number") return 0;
  if (!isSum(value)) return value.axes;
  return value.terms.reduce((all, { factors }) => factors.reduce((axes, factor) => axes | factor.axes, all), 0);
}

export const hasAxis = (value: Value, axis: AxisName): boolean => (axesOf(value) & axisBit(axis)) !== 0;

/** The value at one position; axes the value does not have are ignored. */
export function at(value: Value, position: Partial<Record<AxisName, number>>, sizes: Sizes): number {
  if (typeof value === "number") return value;
  if (isSum(value))
    return value.terms.reduce(
      (sum, { scale, factors }) =>
        sum + factors.reduce((product, factor) => product * at(factor, position, sizes), scale),
      0,
    );
  let index = 0;
  for (const axis of axisNames) if (value.axes & axisBit(axis)) index = index * sizes[axis] + (position[axis] ?? 0);
  return value.data[index] ?? 0;
}

/** Sizes along draw, volume and month of an array over `axes`; 1 where it does not vary. */
export function extent(axes: Axes, sizes: Sizes): readonly [number, number, number] {
  return axisNames.map((axis, bit) => (axes & (1 << bit) ? sizes[axis] : 1)) as [number, number, number];
}

/** Step through `data` when one position along draw, volume and month is taken; 0 where it does not vary. */
export function strides(axes: Axes, sizes: Sizes): readonly [number, number, number] {
  const steps: [number, number, number] = [0, 0, 0];
  let step = 1;
  for (let axis = axisNames.length - 1; axis >= 0; axis--) {
    if (!(axes & (1 << axis))) continue;
    steps[axis] = step;
    step *= sizes[axisNames[axis] as AxisName];
  }
  return steps;
}

type Combine = (a: number, b: number, c: number) => number;

/** Applies `combine` position by position over the union of the axes. Sums are worked out first. */
export function broadcast(combine: Combine, a: Value, b: Value, c: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number") return combine(a, b, c);
  const [first, second, third] = [flat(a, sizes), flat(b, sizes), flat(c, sizes)];
  const axes = first.axes | second.axes | third.axes;
  const [draws, volumes, months] = extent(axes, sizes);
  const result = anyArray(draws * volumes * months);
  countPositions(result.length);
  const [stepA, stepB, stepC] = [first, second, third].map((each) => strides(each.axes, sizes)) as [
    Steps,
    Steps,
    Steps,
  ];
  const isAligned = [first, second, third].every((each) => each.axes === axes || each.axes === 0);
  if (isAligned) combineAligned(combine, [first, second, third], result);
  else {
    let write = 0;
    for (let draw = 0; draw < draws; draw++) {
      for (let volume = 0; volume < volumes; volume++) {
        let readA = draw * stepA[0] + volume * stepA[1];
        let readB = draw * stepB[0] + volume * stepB[1];
        let readC = draw * stepC[0] + volume * stepC[1];
        for (let month = 0; month < months; month++) {
          result[write++] = combine(
            first.data[readA] as number,
            second.data[readB] as number,
            third.data[readC] as number,
          );
          readA += stepA[2];
          readB += stepB[2];
          readC += stepC[2];
        }
      }
    }
  }
  if (isSum(a)) giveBack(first.data);
  if (isSum(b)) giveBack(second.data);
  if (isSum(c)) giveBack(third.data);
  return simplest({ axes, data: result });
}

/** Arrays over the same axes are read alike, and of a single number always the same is read. */
function combineAligned(combine: Combine, [a, b, c]: readonly [Column, Column, Column], result: Float64Array): void {
  const [stepA, stepB, stepC] = [a, b, c].map(({ axes }) => (axes === 0 ? 0 : 1)) as [number, number, number];
  for (let index = 0; index < result.length; index++)
    result[index] = combine(
      a.data[index * stepA] as number,
      b.data[index * stepB] as number,
      c.data[index * stepC] as number,
    );
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
  if (typeof value === "number") return { axes: 0, data: Float64Array.of(value) };
  if (!isSum(value)) return value;
  const axes = axesOf(value);
  const [draws, volumes, months] = extent(axes, sizes);
  const data = anyArray(draws * volumes * months).fill(0);
  for (const term of value.terms) addTerm(data, term, [draws, volumes, months], sizes);
  return { axes, data };
}

const one: Column = { axes: 0, data: Float64Array.of(1) };

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
