/**
 * Values broadcast over named axes. A value is a number, or an array over some of the axes; an operation takes the
 * union of its arguments' axes. What depends on nothing stays a number.
 */
export const axisNames = ["draw", "volume", "month"] as const;
export type Axis = (typeof axisNames)[number];
export type Sizes = Readonly<Record<Axis, number>>;

/** Axes as a set of bits, in the order of `axisNames`; the last axis varies fastest. */
export type Axes = number;
export type Spread = { readonly axes: Axes; readonly data: Float64Array };
export type Value = number | Spread;

export const axisBit = (axis: Axis): Axes => 1 << axisNames.indexOf(axis);

export function spreadOver(axis: Axis, data: Float64Array): Spread {
  return { axes: axisBit(axis), data };
}

export const hasAxis = (value: Value, axis: Axis): boolean =>
  typeof value !== "number" && (value.axes & axisBit(axis)) !== 0;

/** The value at one position; axes the value does not have are ignored. */
export function at(value: Value, position: Partial<Record<Axis, number>>, sizes: Sizes): number {
  if (typeof value === "number") return value;
  let index = 0;
  for (const axis of axisNames) if (value.axes & axisBit(axis)) index = index * sizes[axis] + (position[axis] ?? 0);
  return value.data[index] ?? 0;
}

/** Step through `value.data` when one position along each axis of `axes` is taken; 0 where the value has no such axis. */
function strides(value: Value, sizes: Sizes): readonly number[] {
  const steps = [0, 0, 0];
  if (typeof value === "number") return steps;
  let step = 1;
  for (let axis = axisNames.length - 1; axis >= 0; axis--) {
    if (!(value.axes & (1 << axis))) continue;
    steps[axis] = step;
    step *= sizes[axisNames[axis] as Axis];
  }
  return steps;
}

type Combine = (a: number, b: number, c: number) => number;

/** Applies `combine` position by position over the union of the axes. */
export function broadcast(combine: Combine, a: Value, b: Value, c: Value, sizes: Sizes): Value {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number") return combine(a, b, c);
  const axes = axesOf(a) | axesOf(b) | axesOf(c);
  const [draws, volumes, months] = axisNames.map((axis, bit) => (axes & (1 << bit) ? sizes[axis] : 1)) as [
    number,
    number,
    number,
  ];
  const result = new Float64Array(draws * volumes * months);
  const [dataA, dataB, dataC] = [dataOf(a), dataOf(b), dataOf(c)];
  const [stepA, stepB, stepC] = [strides(a, sizes), strides(b, sizes), strides(c, sizes)];
  let write = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let volume = 0; volume < volumes; volume++) {
      let readA = draw * (stepA[0] ?? 0) + volume * (stepA[1] ?? 0);
      let readB = draw * (stepB[0] ?? 0) + volume * (stepB[1] ?? 0);
      let readC = draw * (stepC[0] ?? 0) + volume * (stepC[1] ?? 0);
      for (let month = 0; month < months; month++) {
        result[write++] = combine(dataA[readA] as number, dataB[readB] as number, dataC[readC] as number);
        readA += stepA[2] ?? 0;
        readB += stepB[2] ?? 0;
        readC += stepC[2] ?? 0;
      }
    }
  }
  return { axes, data: result };
}

const axesOf = (value: Value): Axes => (typeof value === "number" ? 0 : value.axes);
const dataOf = (value: Value): Float64Array => (typeof value === "number" ? Float64Array.of(value) : value.data);
