import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, divide, multiply, subtract } from "@/lib/sheet/factored";
import { firstAlong, runningSum, sumOver } from "@/lib/sheet/totals";
import { type AxisName, at, axisBit, axisNames, isSum, type Sizes, spreadOver, type Value } from "@/lib/sheet/values";
import { law } from "../law";

const anySizes = fc.record({
  draw: fc.integer({ min: 1, max: 5 }),
  volume: fc.integer({ min: 1, max: 4 }),
  month: fc.integer({ min: 1, max: 6 }),
});

const operations = { add, subtract, multiply, divide } as const;
const plain = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
};

/** A calculation as a tree: leaves over any axes, joined by the four operations. */
type Tree =
  | { readonly leaf: number; readonly seed: number }
  | { readonly by: keyof typeof plain; readonly of: readonly [Tree, Tree] };

const anyTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({ leaf: fc.integer({ min: 0, max: 7 }), seed: fc.integer({ min: 1, max: 97 }) }),
    fc.record({
      by: fc.constantFrom(...(Object.keys(plain) as (keyof typeof plain)[])),
      of: fc.tuple(tie("tree"), tie("tree")),
    }),
  ),
})).tree;

function valueOver(axes: number, sizes: Sizes, seed: number): Value {
  if (axes === 0) return seed / 7;
  const length = axisNames.reduce((product, axis) => (axes & axisBit(axis) ? product * sizes[axis] : product), 1);
  return { axes, data: Float64Array.from({ length }, (_, index) => 1 + ((seed * (index + 3)) % 11) / 4) };
}

const worked = (tree: Tree, sizes: Sizes): Value =>
  "leaf" in tree
    ? valueOver(tree.leaf, sizes, tree.seed)
    : operations[tree.by](worked(tree.of[0], sizes), worked(tree.of[1], sizes), sizes);

/** The slow way: the tree worked out at one position. */
function slowAt(tree: Tree, position: Record<AxisName, number>, sizes: Sizes): number {
  if ("leaf" in tree) return at(valueOver(tree.leaf, sizes, tree.seed), position, sizes);
  return plain[tree.by](slowAt(tree.of[0], position, sizes), slowAt(tree.of[1], position, sizes));
}

/** Sum of the sizes of everything added on the way: rounding is relative to that, not to a difference of two likes. */
function magnitude(tree: Tree, position: Record<AxisName, number>, sizes: Sizes): number {
  if ("leaf" in tree) return Math.abs(slowAt(tree, position, sizes));
  const [a, b] = [magnitude(tree.of[0], position, sizes), magnitude(tree.of[1], position, sizes)];
  if (tree.by === "multiply") return a * b;
  if (tree.by !== "divide") return a + b;
  const divisor = Math.abs(slowAt(tree.of[1], position, sizes));
  return (a / divisor) * Math.max(1, b / divisor);
}

function* everyPosition({ draw: draws, volume: volumes, month: months }: Sizes) {
  for (let draw = 0; draw < draws; draw++)
    for (let volume = 0; volume < volumes; volume++)
      for (let month = 0; month < months; month++) yield { draw, volume, month };
}

test("the same numbers along the draws and along the months are two columns", () => {
  const sizes = { draw: 2, volume: 1, month: 2 };
  const [byDraw, byMonth] = [spreadOver("draw", Float64Array.of(1, 2)), spreadOver("month", Float64Array.of(1, 2))];
  const sum = add(byDraw, byMonth, sizes);
  expect(at(sum, { draw: 0, month: 1 }, sizes)).toBe(3);
  expect(at(sum, { draw: 1, month: 0 }, sizes)).toBe(3);
});

test("any calculation gives what it gives position by position", () => {
  fc.assert(
    fc.property(anySizes, anyTree, (sizes, tree) => {
      const value = worked(tree, sizes);
      const other = [...everyPosition(sizes)].filter((position) => {
        const expected = slowAt(tree, position, sizes);
        const allowed = 1e-11 * magnitude(tree, position, sizes);
        if (!Number.isFinite(expected) || !Number.isFinite(allowed)) return false;
        return !(Math.abs(at(value, position, sizes) - expected) <= allowed);
      });
      expect(other).toEqual([]);
    }),
    law(200, 3),
  );
});

test.each(axisNames)("sums and running sums along the %s are sums of the positions", (axis) => {
  fc.assert(
    fc.property(anySizes, anyTree, (sizes, tree) => {
      const [value, size] = [worked(tree, sizes), sizes[axis]];
      const [total, running] = [sumOver(value, axis, sizes), runningSum(value, axis, sizes)];
      const first = firstAlong(value, axis, sizes);
      for (const position of everyPosition({ ...sizes, [axis]: 1 })) {
        let [sum, scale] = [0, 0];
        for (let index = 0; index < size; index++) {
          const here = { ...position, [axis]: index };
          sum += slowAt(tree, here, sizes);
          scale += magnitude(tree, here, sizes);
          if (!Number.isFinite(sum) || !Number.isFinite(scale)) return;
          expect(Math.abs(at(running, here, sizes) - sum)).toBeLessThanOrEqual(1e-11 * scale);
        }
        expect(Math.abs(at(total, position, sizes) - sum)).toBeLessThanOrEqual(1e-11 * scale);
        expect(Math.abs(at(first, position, sizes) - at(value, position, sizes))).toBeLessThanOrEqual(1e-11 * scale);
      }
    }),
    law(75, 5),
  );
});

describe("kept apart", () => {
  const sizes = { draw: 1000, volume: 1, month: 36 };
  const draws = spreadOver(
    "draw",
    Float64Array.from({ length: 1000 }, (_, index) => index),
  );
  const months = spreadOver(
    "month",
    Float64Array.from({ length: 36 }, (_, index) => 1.05 ** index),
  );
  const lengths = (value: Value) =>
    isSum(value) ? value.terms.map(({ factors }) => factors.map(({ data }) => data.length)) : [];

  test("what depends on the draw times what depends on the month stays two short arrays", () => {
    expect(lengths(multiply(draws, months, sizes))).toEqual([[1000, 36]]);
  });

  test("lines that grow alike are one product", () => {
    const grown = () => multiply(draws, multiply(months, 1, sizes), sizes);
    expect(lengths(add(grown(), multiply(grown(), 3, sizes), sizes))).toEqual([[1000, 36]]);
  });

  test("a fixed part beside a growing one is a second product", () => {
    const fixed = spreadOver("draw", draws.data.map(Math.sqrt));
    expect(lengths(add(multiply(draws, months, sizes), fixed, sizes))).toEqual([[1000, 36], [1000]]);
  });
});
