import { expect, test } from "vitest";
import { curveAt } from "@/lib/analysis/break-even/curve";

test("at a jump the volume itself still has the old total: ten machines carry exactly ten machines' load", () => {
  const curve = { from: [0, 100], value: [0, 500], slope: [1, 1], to: 1_000, exactTo: 1_000 };
  expect(curveAt(curve, 100)).toBe(100);
  expect(curveAt(curve, 101)).toBe(501);
});
