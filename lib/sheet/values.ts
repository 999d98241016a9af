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
const [drawBit, volumeBit, monthBit] = [axisBit("draw"), axisBit("volume"), axisBit("month")];

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
  const { axes, data } = value;
  const { draw = 0, volume = 0, month = 0 } = position;
  let index = axes & drawBit ? draw : 0;
  if (axes & volumeBit) index = index * sizes.volume + volume;
  if (axes & monthBit) index = index * sizes.month + month;
  return data[index] ?? 0;
}

const sizeAlong = (axes: Axes, bit: Axes, size: number): number => (axes & bit ? size : 1);

/** Sizes along draw, volume and month of an array over `axes`; 1 where it does not vary. */
export const extent = (axes: Axes, { draw, volume, month }: Sizes): readonly [number, number, number] => [
  sizeAlong(axes, drawBit, draw),
  sizeAlong(axes, volumeBit, volume),
  sizeAlong(axes, monthBit, month),
];

/** How many numbers an array over `axes` has. */
export const lengthOver = (axes: Axes, { draw, volume, month }: Sizes): number =>
  sizeAlong(axes, drawBit, draw) * sizeAlong(axes, volumeBit, volume) * sizeAlong(axes, monthBit, month);

/** Step through `data` when one position along draw, volume and month is taken; 0 where it does not vary. */
export function strides(axes: Axes, sizes: Sizes): readonly [number, number, number] {
  const volumeStep = sizeAlong(axes, monthBit, sizes.month);
  const drawStep = volumeStep * sizeAlong(axes, volumeBit, sizes.volume);
  return [axes & drawBit ? drawStep : 0, axes & volumeBit ? volumeStep : 0, axes & monthBit ? 1 : 0];
}
