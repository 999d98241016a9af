import { expect, test } from "vitest";
import { fuzz } from "./in-process";

const hour = 3_600_000;

/** A million in `npm run fuzz`. */
test(
  "400 mutated links are scenarios or named errors, and the answers to some of them are finite",
  () => {
    const { links, answers, faults } = fuzz({ seed: 20_261, links: 400, withinMs: hour, answerEvery: 16 });
    expect(faults).toEqual([]);
    expect(links).toBe(400);
    expect(answers).toBeGreaterThan(10);
  },
  hour,
);
