import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { broadcast, flat } from "@/lib/sheet/broadcast";
import {
  type AxisName,
  at,
  axesOf,
  axisBit,
  axisNames,
  hasAxis,
  type Sizes,
  spreadOver,
  type Value,
} from "@/lib/sheet/values";
import { law } from "../law";

const anySizes = fc.record({
  draw: fc.integer({ min: 1, max: 4 }),
  volume: fc.integer({ min: 1, max: 4 }),
  month: fc.integer({ min: 1, max: 4 }),
});
const combine = (a: number, b: number, c: number) => a + 10 * b - 3 * c;

/** A value over a set of axes, filled with different numbers. */
function valueOver(axes: number, sizes: Sizes, from: number): Value {
  if (axes === 0) return from;
  const length = axisNames.reduce((product, axis) => (axes & axisBit(axis) ? product * sizes[axis] : product), 1);
  return { axes, data: Float64Array.from({ length }, (_, index) => from + index * 1.5) };
}

/** The slow way: the value at a position, found by counting through its axes one by one. */
function slowAt(value: Value, axes: number, position: Record<AxisName, number>, sizes: Sizes): number {
  if (typeof value === "number") return value;
  let index = 0;
  for (const axis of axisNames) if (axes & axisBit(axis)) index = index * sizes[axis] + position[axis];
  return flat(value, sizes).data[index] as number;
}

describe("broadcasting", () => {
  for (let axesA = 0; axesA < 8; axesA++)
    test(`every combination with axes ${axesA} agrees with a triple loop`, () => {
      fc.assert(
        fc.property(anySizes, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (sizes, axesB, axesC) => {
          const all = [axesA, axesB, axesC];
          const [a, b, c] = all.map((axes, index) => valueOver(axes, sizes, index + 0.25)) as [Value, Value, Value];
          const result = broadcast(combine, a, b, c, sizes);
          expect(axesOf(result) & ~(axesA | axesB | axesC), "an axis no argument has").toBe(0);
          for (let draw = 0; draw < sizes.draw; draw++)
            for (let volume = 0; volume < sizes.volume; volume++)
              for (let month = 0; month < sizes.month; month++) {
                const position = { draw, volume, month };
                const [x, y, z] = [a, b, c].map((value, index) => slowAt(value, all[index] as number, position, sizes));
                expect(at(result, position, sizes)).toBe(combine(x as number, y as number, z as number));
              }
        }),
        law(30, axesA),
      );
    });

  test("what depends on nothing stays a number", () => {
    expect(broadcast(combine, 1, 2, 3, { draw: 5, volume: 5, month: 5 })).toBe(12);
  });

  test("what does not depend on the month is not repeated for each month", () => {
    const volumes = spreadOver("volume", Float64Array.of(1, 2, 3));
    const result = broadcast((a, b) => a * b, volumes, 2, 0, { draw: 7, volume: 3, month: 100 });
    expect([...flat(result, { draw: 7, volume: 3, month: 100 }).data]).toEqual([2, 4, 6]);
  });

  test("what is the same at every place is a number", () => {
    const months = spreadOver("month", Float64Array.of(1, 2, 3));
    expect(broadcast((a) => a * 0 + 5, months, 0, 0, { draw: 1, volume: 1, month: 3 })).toBe(5);
  });
});

test("an axis a value does not have is ignored when it is read", () => {
  const months = spreadOver("month", Float64Array.of(10, 20));
  const sizes = { draw: 3, volume: 3, month: 2 };
  expect(at(months, { draw: 2, volume: 2, month: 1 }, sizes)).toBe(20);
  expect(at(4, { month: 1 }, sizes)).toBe(4);
  expect([hasAxis(months, "month"), hasAxis(months, "draw"), hasAxis(4, "month")]).toEqual([true, false, false]);
});
