import { expect, test } from "vitest";
import { isClose } from "@/lib/analysis/break-even/crossings";

test("a total is close to a cheaper one when less than 5 % dearer, and no longer at 5 %", () => {
  expect(isClose(100, 104.99)).toBe(true);
  expect(isClose(100, 105)).toBe(false);
});
