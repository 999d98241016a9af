import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dodge } from "@/lib/charts/layout/dodge";
import {
  linearScale,
  linearTicksTo,
  logDomain,
  logScale,
  logTicks,
  monthTicks,
  oneTwoFive,
  scaleOf,
  valueAt,
} from "@/lib/charts/spec/scale";

test("a linear scale maps its ends and its middle", () => {
  const scale = linearScale([0, 12], [40, 640]);
  expect([0, 6, 12].map(scale)).toEqual([40, 340, 640]);
});

test("a scale of no width maps everything to its start", () => {
  expect(linearScale([5, 5], [10, 20])(5)).toBe(10);
});

test("on a log scale every factor of ten takes the same room", () => {
  const scale = logScale([100, 1e7], [0, 500]);
  expect([100, 1e3, 1e4, 1e5, 1e6, 1e7].map((value) => Math.round(scale(value)))).toEqual([0, 100, 200, 300, 400, 500]);
});

/** Expected values are those of d3-array 3's ticks(). */
describe("where the top is itself a tick, linear ticks are the ones d3 chooses", () => {
  test.each([
    [1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [35, 10, [0, 5, 10, 15, 20, 25, 30, 35]],
    [25_000, 5, [0, 5_000, 10_000, 15_000, 20_000, 25_000]],
  ])("0 to %d, about %d", (top, count, ticks) => expect(linearTicksTo(top, count)).toEqual(ticks));
});

test("ticks from zero end at or above the top", () => {
  expect(linearTicksTo(27_000, 5)).toEqual([0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000]);
  expect(linearTicksTo(30_000, 5).at(-1)).toBe(30_000);
  expect(linearTicksTo(0, 5)).toEqual([0, 1]);
});

test("log ticks are 1, 2 and 5 when there is room, else powers of ten, else fewer of them", () => {
  expect(oneTwoFive([100, 5_000])).toEqual([100, 200, 500, 1_000, 2_000, 5_000]);
  expect(logTicks([100, 1_000], 6)).toEqual([100, 200, 500, 1_000]);
  expect(logTicks([100, 1e7], 6)).toEqual([100, 1e3, 1e4, 1e5, 1e6, 1e7]);
  expect(logTicks([100, 1e7], 3)).toEqual([100, 1e4, 1e6]);
  expect(logTicks([0.001, 0.01], 4)).toEqual([0.001, 0.002, 0.005, 0.01]);
});

test("a log domain holds its values and is never empty", () => {
  expect(logDomain(54, 5_400_000)).toEqual([50, 10_000_000]);
  const [low, high] = logDomain(100, 100);
  expect(low).toBeLessThan(100);
  expect(high).toBeGreaterThan(100);
});

test("month ticks follow the calendar", () => {
  expect(monthTicks(12, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(monthTicks(12, 6)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(monthTicks(36, 12)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36]);
  expect(monthTicks(1, 12)).toEqual([0, 1]);
});

test("labels that do not collide stay where they want to be", () => {
  expect(dodge([10, 50, 90], 16, 0, 100)).toEqual([10, 50, 90]);
});

test("labels that collide are moved apart by as much as needed, around their mean", () => {
  expect(dodge([50, 50], 16, 0, 100)).toEqual([42, 58]);
  expect(dodge([60, 40, 50], 16, 0, 100)).toEqual([66, 34, 50]);
});

test("labels stay inside, and share the room when there is too little", () => {
  expect(dodge([98, 99], 16, 0, 100)).toEqual([84, 100]);
  expect(dodge([0, 0, 0], 60, 0, 100)).toEqual([0, 50, 100]);
});

test("a value stands at the share of the axis that it is the value at", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom("linear", "log"), share, (kind, at) => {
      const domain = [100, 1e7] as const;
      expect(scaleOf(kind, domain, [0, 1])(valueAt(kind, domain, at))).toBeCloseTo(at, 9);
    }),
  );
});
