import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Figure, figureAt } from "./figures";
import { answerTo } from "./scenario-answer";

type Golden = {
  readonly name: string;
  readonly given: string;
  readonly byHand: readonly string[];
  readonly expect: Readonly<Record<string, Figure>>;
  /** How far a figure may be off, as a share of it. */
  readonly tolerance: number;
};

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const goldensOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden[];

/** A reason holds the words it must name; anything else is the figure itself. */
function matches(path: string, found: Figure, expected: Figure, tolerance: number): boolean {
  if (/\breason\b|^because\./.test(path) && expected !== null)
    return [expected].flat().every((words) => typeof found === "string" && found.includes(String(words)));
  return isClose(found, expected, tolerance);
}

function isClose(found: Figure, expected: Figure | undefined, tolerance: number): boolean {
  if (typeof found === "number" && typeof expected === "number")
    return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(expected), 1e-6);
  if (Array.isArray(found) && Array.isArray(expected))
    return found.length === expected.length && found.every((each, at) => isClose(each, expected[at], tolerance));
  return found === expected;
}

for (const file of files)
  describe(file, () => {
    for (const { name, given, byHand, tolerance, expect: expected } of goldensOf(file))
      test(name, () => {
        const evaluation = answerTo(given);
        expect(byHand.join("")).not.toBe("");
        expect(evaluation.scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
        const wrong = Object.entries(expected).flatMap(([path, figure]) => {
          const found = figureAt(evaluation, path);
          return matches(path, found, figure, tolerance) ? [] : [{ path, expected: figure, found }];
        });
        expect(wrong).toEqual([]);
      });
  });

test("the golden files hold the cases the product promised", () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(files.flatMap(goldensOf).length).toBeGreaterThanOrEqual(50);
});
