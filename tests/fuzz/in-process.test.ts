import { expect, test } from "vitest";
import { fuzz } from "./in-process";

/** A million in `npm run fuzz`. */
test("20,000 mutated links are scenarios or named errors, and the answers to some of them are finite", () => {
  const { links, answers, faults, slowest } = fuzz({ seed: 20_261, links: 20_000, withinMs: 50_000, answerEvery: 16 });
  expect(faults).toEqual([]);
  expect(links).toBe(20_000);
  expect(answers).toBeGreaterThan(400);
  expect(slowest.ms).toBeLessThan(1_000);
});
