import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeIn } from "@/lib/analysis/break-even/close-in";

/** Narrows one stretch of a function of one number, counting how often it is asked. */
function narrowed(from: number, to: number, gap: (point: number) => number) {
  const stretches = {
    from: Float64Array.of(from),
    to: Float64Array.of(to),
    gapFrom: Float64Array.of(gap(from)),
    gapTo: Float64Array.of(gap(to)),
  };
  let asked = 0;
  closeIn(stretches, (points) => {
    asked++;
    return points.map(gap);
  });
  return { from: stretches.from[0] as number, to: stretches.to[0] as number, asked };
}

describe("narrowing to where a gap changes its sign", () => {
  test("a straight gap is found at once", () => {
    const { to, asked } = narrowed(100, 200, (x) => x - 150);
    expect(to).toBe(150);
    expect(asked).toBe(1);
  });

  test("a stretch may run downwards", () => {
    expect(narrowed(200, 100, (x) => x - 150).to).toBe(150);
  });

  test("a jump is closed in on from both sides", () => {
    const { from, to } = narrowed(1, 1000, (x) => (x <= 123.456 ? -5 : 7));
    expect(from).toBeCloseTo(123.456, 5);
    expect(to).toBeCloseTo(123.456, 5);
    expect(from <= 123.456 && to > 123.456).toBe(true);
  });

  test("a gap that is infinite at one end is halved like any other", () => {
    const { to } = narrowed(1, 1000, (x) => (x <= 300 ? 1 : Number.NEGATIVE_INFINITY));
    expect(to).toBeCloseTo(300, 5);
  });

  test("any rising cubic is solved to nine digits", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (root, bend) => {
          const gap = (x: number) => x - root + bend * (x - root) ** 3;
          expect(Math.abs(narrowed(0.001, 1, gap).to - root)).toBeLessThan(1e-8);
        },
      ),
      { seed: 7 },
    );
  });

  test("a stretch of no width is left alone", () => {
    expect(narrowed(5, 5, () => 1)).toEqual({ from: 5, to: 5, asked: 0 });
  });
});
