import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, quantile, quantilesOf } from "@/lib/stats/quantiles";
import { uniforms } from "@/lib/stats/streams";
import { law } from "../law";

const of = (...values: number[]) => Float64Array.from(values);
/** Miles per gallon in R's `mtcars`, in its order. */
const mtcars = of(
  ...[21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4],
  ...[14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4],
);

describe("quantiles", () => {
  test("are those of R's default, type 7: quantile(mtcars$mpg, c(.05, .25, .5, .75, .95))", () => {
    const { p5, p25, p50, p75, p95 } = quantilesOf(mtcars) ?? expect.fail("there are numbers");
    const inR = [11.995, 15.425, 19.2, 22.8, 31.3];
    [p5, p25, p50, p75, p95].forEach((value, index) => {
      expect(value).toBeCloseTo(inR[index] as number, 12);
    });
  });

  test("by hand: position (n - 1) share, on the line between the neighbours", () => {
    expect(quantile(of(10, 1, 2, 4, 3), 0.5)).toBe(3);
    expect(quantile(of(10, 1, 2, 4, 3), 0.25)).toBe(2);
    expect(quantile(of(10, 1, 2, 4, 3), 0.875)).toBe(7);
    expect(quantile(of(4, 1, 3, 2), 0.5)).toBe(2.5);
    expect(quantile(of(4, 1, 3, 2), 0)).toBe(1);
    expect(quantile(of(4, 1, 3, 2), 1)).toBe(4);
  });

  test("of one number are that number, of none there are none", () => {
    expect(quantilesOf(of(7))).toEqual({ p5: 7, p25: 7, p50: 7, p75: 7, p95: 7 });
    expect(quantilesOf(of())).toBeNull();
    expect(bandOf(of())).toBeNull();
    expect(quantile(of(), 0.5)).toBeNull();
  });

  test("between two infinite numbers are infinite, not unknown", () => {
    const infinite = Number.POSITIVE_INFINITY;
    expect(quantilesOf(of(infinite, 1, infinite, infinite))).toMatchObject({ p50: infinite, p95: infinite });
  });

  test("leave their numbers as they were", () => {
    const values = of(3, 1, 2);
    quantilesOf(values);
    bandOf(values);
    expect([...values]).toEqual([3, 1, 2]);
  });

  test("for a share that is none are refused", () => {
    expect(() => quantile(mtcars, 95)).toThrow("no such share: 95");
  });

  test("are those of the sorted numbers, whatever the numbers, their order and their ties", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    const anyNumbers = fc.oneof(
      fc.array(finite, { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const values = Float64Array.from(numbers);
        expect(quantilesOf(values)).toEqual(bySorting(values));
      }),
      law(500, 1),
    );
  });

  test.each([
    ["in random order", (share: number) => share],
    ["with many ties", (share: number) => Math.floor(30 * share)],
    ["with a long tail", (share: number) => 1 / share ** 3],
    ["already in order", (_: number, index: number) => index],
    ["in falling order", (_: number, index: number) => -index],
    ["all the same", () => 5],
  ])("are those of the sorted numbers for 20,000 %s", (_, value) => {
    const values = uniforms("unlisted", 0, 20_000).map(value);
    expect(quantilesOf(values)).toEqual(bySorting(values));
  });
});

describe("a band", () => {
  test("is the two outer quantiles, whatever was put in order before", () => {
    const { p5, p95 } = quantilesOf(mtcars) ?? expect.fail("there are numbers");
    for (const before of [0, 100, 8_192, 20_000]) {
      bandOf(new Float64Array(before).fill(Number.NEGATIVE_INFINITY));
      expect(bandOf(mtcars)).toEqual({ p5, p95 });
    }
  });
});

function bySorting(values: Float64Array) {
  const sorted = values.toSorted();
  const at = (share: number) => {
    const position = (sorted.length - 1) * share;
    const [from, to] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number];
    return from === to ? from : from + (to - from) * (position - Math.floor(position));
  };
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
