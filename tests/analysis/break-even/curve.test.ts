import fc from "fast-check";
import { expect, test } from "vitest";
import { type Curve, curveAt, eachStretch } from "@/lib/analysis/break-even/curve";
import { law } from "../../law";

test("at a jump the volume itself still has the old total: ten machines carry exactly ten machines' load", () => {
  const curve = { from: [0, 100], value: [0, 500], slope: [1, 1], to: 1_000, exactTo: 1_000 };
  expect(curveAt(curve, 100)).toBe(100);
  expect(curveAt(curve, 101)).toBe(501);
});

/** Pieces that begin at zero and then at steps, several of which are less than a billionth apart. */
const anyCurve: fc.Arbitrary<Curve> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 2 })), {
      selector: String,
      maxLength: 8,
    }),
    fc.integer({ min: 5, max: 12 }),
    fc.nat(50),
  )
  .map(([steps, to, seed]) => {
    const from = [0, ...steps.map(([at, closer]) => at * (1 + closer * 4e-10)).sort((a, b) => a - b)];
    const numbers = (factor: number) => from.map((_, index) => ((index + seed) * factor) % 11);
    return { from, value: numbers(7), slope: numbers(3), to, exactTo: to };
  });

/** The last piece that has begun at a volume. */
const pieceFrom = ({ from }: Curve, queries: number) => from.findLastIndex((start) => start <= queries);

const onPiece = ({ from, value, slope }: Curve, piece: number, queries: number) =>
  (value[piece] ?? Number.NaN) + (slope[piece] ?? Number.NaN) * (queries - (from[piece] ?? Number.NaN));

test("curves are walked from step to step, each straight in between; steps that are one are the last of them", () => {
  fc.assert(
    fc.property(fc.array(anyCurve, { minLength: 1, maxLength: 4 }), (curves) => {
      const end = Math.min(...curves.map(({ to }) => to));
      const all = [...new Set(curves.flatMap(({ from }) => from))].filter((start) => start < end).sort((a, b) => a - b);
      const starts = all.filter((start, index) => start === 0 || (all[index + 1] ?? Infinity) - start > 1e-9 * start);
      const expected = starts.map((from, index) => {
        const to = starts[index + 1] ?? end;
        const at = (queries: number) => curves.map((curve) => onPiece(curve, pieceFrom(curve, from), queries));
        return { from, to, atFrom: at(from), atTo: at(to) };
      });
      const found: typeof expected = [];
      eachStretch(curves, ({ from, to, atFrom, atTo }) =>
        found.push({ from, to, atFrom: [...atFrom], atTo: [...atTo] }),
      );
      expect(found).toEqual(expected);
    }),
    law(300),
  );
});
