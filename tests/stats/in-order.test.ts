import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "@/lib/stats/in-order";
import { law } from "../law";

const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1e4, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e300, max: 1e300, noNaN: true }) },
);

test("numbers are put in the order that sorting gives them", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 2_000, size: "max" }), (numbers) => {
      const given = Float64Array.from(numbers, (each) => each + 0);
      const before = given.slice();
      expect(inOrder(given)).toEqual(given.slice().sort());
      expect(given).toEqual(before);
    }),
    law(200),
  );
});

test("what comes together in one place is put in order, too", () => {
  const numbers = Float64Array.from({ length: 4_000 }, (_, index) =>
    index === 7 ? 1e9 : ((index * 7919) % 4_001) / 4_001,
  );
  expect(inOrder(numbers)).toEqual(numbers.slice().sort());
});
