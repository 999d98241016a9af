import fc from "fast-check";
import { expect, test } from "vitest";
import { AlikeBands } from "@/lib/stats/alike-bands";
import { bandOf } from "@/lib/stats/quantiles";
import { law } from "../law";

const number = fc
  .oneof(
    { weight: 8, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -0) },
  )
  .map((each) => each + 0);

test("the band of each row is that of its finite numbers, whether rows are alike or not", () => {
  const rows = fc.integer({ min: 0, max: 400 }).chain((length) =>
    fc.record({
      first: fc.array(number, { minLength: length, maxLength: length }),
      steps: fc.array(
        fc.record({
          factor: number,
          shift: number,
          isInfinite: fc.array(fc.nat(399), { maxLength: 3 }),
          isTurned: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
    }),
  );
  fc.assert(
    fc.property(rows, ({ first, steps }) => {
      const bands = new AlikeBands(first.length);
      const all = [Float64Array.from(first)];
      for (const { factor, shift, isInfinite, isTurned } of steps) {
        const row = all[0]?.map((value) => value * factor + shift) ?? new Float64Array(0);
        if (isTurned) row.reverse();
        for (const place of isInfinite) if (place < row.length && isTurned) row[place] = Number.POSITIVE_INFINITY;
        all.push(row);
      }
      const found = all.map((row) => bands.band(row));
      expect(found).toEqual(all.map((row) => bandOf(row.filter(Number.isFinite))));
    }),
    law(300),
  );
});
