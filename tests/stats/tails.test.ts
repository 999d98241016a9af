import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf } from "@/lib/stats/quantiles";
import { Tails } from "@/lib/stats/tails";
import { law } from "../law";

const numbers = fc
  .oneof(
    { weight: 40, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 10, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.POSITIVE_INFINITY, 5, 5, 5) },
  )
  .map((number) => number + 0);
const rows = fc
  .record({
    // As long as they may be: what can be left out is told from 512 numbers.
    some: fc.array(numbers, { minLength: 1, maxLength: 600, size: "max" }),
    times: fc.integer({ min: 1, max: 5 }),
    isRising: fc.boolean(),
  })
  .map(({ some, times, isRising }) => {
    const all = Float64Array.from({ length: some.length * times }, (_, index) => some[index % some.length] as number);
    return isRising ? all.sort() : all;
  });

test("a band told from its tails is the band of all finite numbers, in whatever order and blocks they come", () => {
  const tails = new Tails(100);
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 400 }), (all, block) => {
      tails.clear();
      for (let first = 0; first < all.length; first += block) {
        const part = all.slice(first, first + block);
        tails.add(part, part.length);
      }
      expect(tails.band(() => all)).toEqual(bandOf(all.filter(Number.isFinite)));
    }),
    law(150),
  );
});

test.each([21, 41, 401, 2_001])("ends that are exactly at a place are the numbers there: of %i", (length) => {
  const all = Float64Array.from({ length }, (_, index) => (index * 7_919) % length);
  const tails = new Tails(length);
  tails.add(all, length);
  // They are 0 to the last, so that each stands at its own place.
  expect(tails.band(() => all)).toEqual({ p5: (length - 1) / 20, p95: (19 * (length - 1)) / 20 });
});

test("a row of many numbers alike is not asked for again", () => {
  const tails = new Tails(2_000);
  const block = Float64Array.from({ length: 250 }, (_, index) => (index * 37) % 250);
  const equal = new Float64Array(250).fill(7);
  for (const values of [block, equal]) {
    tails.clear();
    for (let count = 0; count < 8; count++) tails.add(values, values.length);
    const all = Float64Array.from({ length: 2_000 }, (_, index) => values[index % 250] as number);
    const never = () => {
      throw new Error("asked again");
    };
    expect(tails.band(never)).toEqual(bandOf(all));
  }
});

test("numbers that follow those counted are left alone", () => {
  const tails = new Tails(3);
  tails.add(Float64Array.of(1, 2, 3, 99), 3);
  const { p5, p95 } = tails.band(() => Float64Array.of(1, 2, 3)) ?? {};
  expect(p5).toBeCloseTo(1.1, 12);
  expect(p95).toBeCloseTo(2.9, 12);
});
