import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf } from "@/lib/stats/quantiles";
import { Tails } from "@/lib/stats/tails";
import { law } from "../law";

const numbers = fc
  .oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.constant(Number.POSITIVE_INFINITY),
  )
  .map((number) => number + 0);

test("a band told from its tails is the band of all finite numbers, in whatever blocks they come", () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3_000 }), fc.integer({ min: 1, max: 400 }), (all, block) => {
      const tails = new Tails(all.length);
      for (let first = 0; first < all.length; first += block) {
        const part = Float64Array.from(all.slice(first, first + block));
        tails.add(part, part.length);
      }
      expect(tails.band()).toEqual(bandOf(Float64Array.from(all.filter(Number.isFinite))));
    }),
    law(150),
  );
});

test("numbers that follow those counted are left alone", () => {
  const tails = new Tails(3);
  tails.add(Float64Array.of(1, 2, 3, 99), 3);
  const { p5, p95 } = tails.band() ?? {};
  expect(p5).toBeCloseTo(1.1, 12);
  expect(p95).toBeCloseTo(2.9, 12);
});
