/** Totals of values along one axis: over the horizon, up to each month, or at one place. */

import { letGo, simplest } from "./broadcast";
import { add, multiply, termsOf } from "./factored";
import { anyArray } from "./spare-arrays";
import {
  type AxisName,
  axisBit,
  axisNames,
  type Column,
  countingOver,
  extent,
  lengthOver,
  type Sizes,
  strides,
  type Value,
} from "./values";
import { countPositions } from "./work";

/** Adds up along one axis; a value without it counts once for each position. */
export function sumOver(value: Value, axis: AxisName, sizes: Sizes): Value {
  return alongAxis(value, axis, sizes, (spread) => total(spread, axis, sizes), sizes[axis]);
}

/** Running totals along one axis. */
export function runningSum(value: Value, axis: AxisName, sizes: Sizes): Value {
  const counting = countingOver(axis, sizes[axis]);
  return alongAxis(value, axis, sizes, (spread) => running(spread, axis, sizes), counting);
}

/** The value at the first position of an axis. */
export function firstAlong(value: Value, axis: AxisName, sizes: Sizes): Value {
  return alongAxis(value, axis, sizes, (spread) => first(spread, axis, sizes), 1);
}

/** Replaces the factor of each term that has the axis; a term without one is multiplied by `otherwise`. */
function alongAxis(
  value: Value,
  axis: AxisName,
  sizes: Sizes,
  replace: (spread: Column) => Value,
  otherwise: Value,
): Value {
  let sum: Value = 0;
  for (const { scale, factors } of termsOf(value)) {
    const having = factors.find(({ axes }) => axes & axisBit(axis));
    let product: Value = scale;
    for (const factor of factors) if (factor !== having) product = letGo(product, multiply(product, factor, sizes));
    const along = having ? replace(having) : otherwise;
    const term = letGo(product, multiply(product, along, sizes));
    if (having) letGo(along, term);
    sum = letGo(term, letGo(sum, add(sum, term, sizes)));
  }
  return sum;
}

function total(spread: Column, axis: AxisName, sizes: Sizes): Value {
  const axes = spread.axes & ~axisBit(axis);
  if (axes === 0) return totalOf(spread.data);
  const [draws, volumes, months] = extent(spread.axes, sizes);
  const steps = strides(axes, sizes);
  const data = anyArray(lengthOver(axes, sizes)).fill(0);
  let read = 0;
  countPositions(spread.data.length);
  for (let draw = 0; draw < draws; draw++)
    for (let volume = 0; volume < volumes; volume++)
      for (let month = 0; month < months; month++) {
        const write = draw * steps[0] + volume * steps[1] + month * steps[2];
        data[write] = (data[write] as number) + (spread.data[read++] as number);
      }
  return simplest({ axes, data });
}

function totalOf(data: Float64Array): number {
  let sum = 0;
  countPositions(data.length);
  for (let index = 0; index < data.length; index++) sum += data[index] as number;
  return sum;
}

function running(spread: Column, axis: AxisName, sizes: Sizes): Column {
  const step = strides(spread.axes, sizes)[axisNames.indexOf(axis)] as number;
  const data = spread.data.slice();
  const block = step * sizes[axis];
  countPositions(data.length);
  for (let index = 0; index < data.length; index++)
    if (index % block >= step) data[index] = (data[index] as number) + (data[index - step] as number);
  return { axes: spread.axes, data };
}

function first(spread: Column, axis: AxisName, sizes: Sizes): Value {
  if (spread.axes === axisBit(axis)) return spread.data[0] as number;
  const step = strides(spread.axes, sizes)[axisNames.indexOf(axis)] as number;
  const block = step * sizes[axis];
  const data = anyArray(spread.data.length / sizes[axis]);
  for (let from = 0, write = 0; write < data.length; from += block, write += step)
    data.set(spread.data.subarray(from, from + step), write);
  return simplest({ axes: spread.axes & ~axisBit(axis), data });
}
