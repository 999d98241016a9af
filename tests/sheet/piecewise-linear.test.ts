import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SheetError } from "@/lib/sheet/error";
import { evaluateSheet } from "@/lib/sheet/evaluate";
import { fading } from "@/lib/sheet/fading";
import { refuseCurves, traceLinear } from "@/lib/sheet/piecewise-linear";
import { buildSheet } from "@/lib/sheet/sheet";
import { law } from "../law";

const one = { draw: 1, volume: 1, month: 1 };
const steady = fc.double({ min: 0.05, max: 40, noNaN: true }).map((value) => value.toFixed(4));

/** Formulas that are straight along x between their steps, of every shape the language has. */
const { moving } = fc.letrec<{ moving: string }>((tie) => ({
  moving: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant("x"),
    fc.tuple(tie("moving"), fc.constantFrom("+", "-"), tie("moving")).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie("moving"), fc.constantFrom("+", "-", "*", "/"), steady).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(steady, fc.constantFrom("+", "-", "*"), tie("moving")).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(fc.constantFrom("min", "max"), tie("moving"), steady).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(fc.constantFrom("min", "max"), tie("moving"), tie("moving")).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(fc.constantFrom("ceil", "floor"), tie("moving")).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie("moving"), steady).map(([a, b]) => `fading(${a}, ${b} / 400)`),
    fc
      .tuple(tie("moving"), fc.constantFrom("<", "<=", ">", ">="), steady, tie("moving"), tie("moving"))
      .map(([a, sign, b, c, d]) => `if(${a} ${sign} ${b}, ${c}, ${d})`),
  ),
}));

/** Never exactly on a step of the formulas above. */
const anywhere = fc.integer({ min: 0, max: 500_000 }).map((thousandths) => (thousandths + 0.318) / 1000);

function follow(is: string) {
  const sheet = buildSheet({ x: { title: "x", unit: "1" } }, { y: { title: "y", unit: "1", is } });
  refuseCurves(sheet, "x", ["y"]);
  const along = traceLinear(
    evaluateSheet(sheet, () => Number.NaN, one),
    "x",
  ).follow("y");
  const direct = (x: number) => evaluateSheet(sheet, () => x, one).value("y") as number;
  return { at: (x: number) => along(x, 0), direct };
}

const close = (found: number, expected: number, size: number) => Math.abs(found - expected) <= 1e-9 * Math.max(1, size);

describe("following a formula along a quantity", () => {
  test("agrees with direct evaluation at any volume, and until the next step", () => {
    fc.assert(
      fc.property(moving, anywhere, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (is, x, share) => {
        const { at, direct } = follow(is);
        const here = at(x);
        expect(here.value).toBe(direct(x));
        // A step nearer than rounding cannot be looked into.
        fc.pre(here.until > 1e-6);
        const ahead = Math.min(here.until, 100) * share;
        expect(here.until).toBeGreaterThan(0);
        expect(
          close(direct(x + ahead), here.value + here.slope * ahead, Math.abs(here.value) + 500 * Math.abs(here.slope)),
        ).toBe(true);
      }),
      law(1000, 1),
    );
  });

  test("just left and just right of every step it meets, it agrees again", () => {
    fc.assert(
      fc.property(moving, (is) => {
        const { at, direct } = follow(is);
        let x = 0.37;
        for (let step = 0; step < 12 && x < 1000; step++) {
          const here = at(x);
          if (!Number.isFinite(here.until)) break;
          const edge = x + here.until;
          for (const near of [edge * (1 - 1e-7), edge * (1 + 1e-7)]) {
            if (near <= x) continue;
            expect(at(near).value).toBe(direct(near));
          }
          x = edge * (1 + 1e-7);
        }
      }),
      law(500, 2),
    );
  });
});

describe("known shapes", () => {
  test("machines: flat, and the next one due where the last is full", () => {
    const { at } = follow("max(2, ceil(x / 150)) * 1825");
    expect(at(10)).toEqual({ value: 3650, slope: 0, until: 140 });
    expect(at(310)).toMatchObject({ value: 5475, slope: 0 });
    expect(at(310).until).toBeCloseTo(140, 10);
  });

  test("a minimum: flat, then straight", () => {
    const { at } = follow("max(50, x * 0.5)");
    expect(at(60)).toEqual({ value: 50, slope: 0, until: 40 });
    expect(at(200)).toEqual({ value: 100, slope: 0.5, until: Number.POSITIVE_INFINITY });
  });

  test("what fades: exact at knots, within two parts in ten thousand of what has faded between them", () => {
    for (let x = 1e-4; x < 60; x *= 1.0137) {
      const [faded, exactly] = [x - fading(x, 1), x - x * Math.exp(-x)];
      expect(Math.abs(faded / exactly - 1)).toBeLessThan(x < 2 ** -10 ? 0.13 : 2e-4);
    }
    for (const octave of [-9, -3, 0, 2, 5])
      expect(fading(2 ** octave, 1)).toBeCloseTo(2 ** octave * Math.exp(-(2 ** octave)), 12);
    expect([fading(0, 1), fading(-3, 1), fading(3, 0), fading(64, 1)]).toEqual([0, -3, 3, 0]);
  });

  test("what does not depend on the quantity never bends", () => {
    const { at } = follow("7 + 0 * x");
    expect(at(5)).toEqual({ value: 7, slope: 0, until: Number.POSITIVE_INFINITY });
  });
});

describe("what is not straight is refused, with its name", () => {
  test.each(["x * x", "2 / x", "pow(x, 2)", "pow(2, x)", "min(x, 3 * (x * x))", "ceil(1 / (x + 1))", "fading(2, x)"])(
    "%s",
    (is) => {
      expect(() => follow(is)).toThrow(SheetError);
      expect(() => follow(is)).toThrow(/^formula y: is not straight in x/);
    },
  );

  test("a curve through another formula", () => {
    const sheet = buildSheet(
      { x: { title: "x", unit: "1" } },
      { half: { title: "half", unit: "1", is: "x / 2" }, y: { title: "y", unit: "1", is: "half * x" } },
    );
    expect(() => refuseCurves(sheet, "x", ["y"])).toThrow("formula y: is not straight in x");
  });
});
