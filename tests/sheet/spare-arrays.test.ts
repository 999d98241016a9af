import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateAgain, evaluateSheet } from "@/lib/sheet/evaluate";
import { buildSheet, type Sheet } from "@/lib/sheet/sheet";
import { anyArray, giveBack } from "@/lib/sheet/spare-arrays";
import { firstAlong, runningSum, sumOver } from "@/lib/sheet/totals";
import { type AxisName, at, axisBit, axisNames, type Sizes, type Value } from "@/lib/sheet/values";
import { law } from "../law";

/** Long enough for their arrays to be filled again. */
const sizes: Sizes = { draw: 40, volume: 2, month: 33 };
const one: Sizes = { draw: 1, volume: 1, month: 1 };
const given = ["a", "b", "c", "d"] as const;

/** Over some of the axes; whole numbers, so that no order of sums and products matters. */
const anyInput: fc.Arbitrary<Value> = fc
  .record({ axes: fc.integer({ min: 0, max: 7 }), seed: fc.nat(96) })
  .map(({ axes, seed }): Value => {
    if (axes === 0) return seed % 5;
    const length = axisNames.reduce((product, axis) => (axes & axisBit(axis) ? product * sizes[axis] : product), 1);
    return { axes, data: Float64Array.from({ length }, (_, index) => ((seed + 3) * (index + 1)) % 5) };
  });

/** A formula over what is given and the formulas before it. */
const anyFormula = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...names),
      fc
        .tuple(fc.constantFrom("+", "-", "*", "<"), tie("text"), tie("text"))
        .map(([sign, x, y]) => `(${x} ${sign} ${y})`),
      fc
        .tuple(fc.constantFrom("min", "max", "if"), tie("text"), tie("text"), tie("text"))
        .map(([name, x, y, z]) => `${name}(${name === "if" ? `${x} < ${y}` : x}, ${y}, ${z})`),
    ),
  })).text;

const formulaNames = ["first", "second", "third"] as const;
const anyFormulas = fc.tuple(
  ...formulaNames.map((_, place) => anyFormula([...given, ...formulaNames.slice(0, place)])),
);

const sheetOf = (formulas: readonly string[]) =>
  buildSheet(
    Object.fromEntries(given.map((name) => [name, { title: name, unit: "1" }])),
    Object.fromEntries(formulas.map((is, place) => [formulaNames[place], { title: "", unit: "1", is }])),
  );

test("what is worked out is right and stays so, whatever is worked out after it from arrays that are filled again", () => {
  fc.assert(
    fc.property(anyFormulas, fc.tuple(...given.map(() => anyInput)), anyInput, (formulas, inputs, other) => {
      const sheet = sheetOf(formulas);
      const inputOf = (name: string) => inputs[given.indexOf(name as (typeof given)[number])] as Value;
      const movedOf = (name: string) => (name === "b" ? other : inputOf(name));
      const base = evaluateSheet(sheet, inputOf, sizes);
      const again = evaluateAgain(base, new Map([["b", other]]), sizes);
      const found = formulaNames.flatMap((name) => [
        { name, value: base.value(name), input: inputOf },
        { name, value: again.value(name), input: movedOf },
      ]);
      const totals = found.map(({ value }) => axisNames.map((axis) => totalsAlong(value, axis)));
      for (const [index, { name, value, input }] of found.entries())
        for (const place of places) {
          expect(at(value, place, sizes) === plainAt(sheet, name, input, place)).toBe(true);
          for (const [bit, axis] of axisNames.entries())
            expect(totals[index]?.[bit]?.every((total) => isTotal(total, value, axis, place))).toBe(true);
        }
    }),
    law(60, 11),
  );
});

const places = [
  { draw: 0, volume: 0, month: 0 },
  { draw: 39, volume: 1, month: 32 },
  { draw: 17, volume: 0, month: 5 },
] as const;
type Place = (typeof places)[number];

/** The slow way: each name has one number. */
const plainAt = (sheet: Sheet, name: string, input: (name: string) => Value, place: Place): Value =>
  evaluateSheet(sheet, (given) => at(input(given), place, sizes), one).value(name);

type Total = { readonly of: Value; readonly upTo: "here" | "end" | "start" };

const totalsAlong = (value: Value, axis: AxisName): readonly Total[] => [
  { of: runningSum(value, axis, sizes), upTo: "here" },
  { of: sumOver(value, axis, sizes), upTo: "end" },
  { of: firstAlong(value, axis, sizes), upTo: "start" },
];

function isTotal({ of, upTo }: Total, value: Value, axis: AxisName, place: Place): boolean {
  const last = { here: place[axis], end: sizes[axis] - 1, start: 0 }[upTo];
  let sum = 0;
  for (let index = 0; index <= last; index++) sum += at(value, { ...place, [axis]: index }, sizes);
  return at(of, place, sizes) === sum;
}

test("an array that was given back is the next one of its length, and nobody has it twice", () => {
  const passed = anyArray(777);
  giveBack(passed);
  const next = anyArray(777);
  expect(next).toBe(passed);
  expect(anyArray(777)).not.toBe(next);
});
