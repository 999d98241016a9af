import fc from "fast-check";
import { expect, test } from "vitest";
import { coordinate } from "@/lib/charts/svg/svg-element";
import { law } from "../law";

const anyNumber = fc.oneof(fc.double(), fc.double({ min: -3_000, max: 3_000, noNaN: true }), fc.integer());

test("a coordinate is written as the shortest number that is nearest to its tenths", () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      const rounded = Math.round(value * 10) / 10;
      expect(coordinate(value)).toBe(String(rounded === 0 ? 0 : rounded));
    }),
    law(500),
  );
});
