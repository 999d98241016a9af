import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf, importWords, readFile } from "@/components/saved/file";
import { freeName } from "@/components/saved/names";
import type { Saved } from "@/components/saved/record";
import { summaryOf } from "@/components/saved/summary";
import { anySaved } from "./any-saved";

const origin = "http://localhost:3000";
const now = "2026-11-21T15:00:00.000Z";
const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: now };
const added = (text: string, there: readonly Saved[] = []) => {
  const read = readFile(text, there);
  if (!read.ok) throw new Error(read.because);
  return read;
};

describe("a file", () => {
  const different = fc.uniqueArray(anySaved, { selector: ({ name }) => name, maxLength: 8 });

  test("brings back everything that was exported", () => {
    fc.assert(
      fc.property(different, (all) => {
        expect(added(fileOf(all, origin, now))).toEqual({ ok: true, add: all, alreadyThere: 0, refused: [] });
      }),
    );
  });

  test("that is imported twice adds nothing the second time", () => {
    fc.assert(
      fc.property(different, different, (all, there) => {
        const first = added(fileOf(all, origin, now), there);
        const again = added(fileOf(all, origin, now), [...there, ...first.add]);
        expect(again).toEqual({ ok: true, add: [], alreadyThere: all.length, refused: [] });
        const names = [...there, ...first.add].map(({ name }) => name);
        expect(new Set(names).size, "names are different").toBe(names.length);
      }),
    );
  });

  test("whose names are taken by other scenarios is numbered", () => {
    const other = { ...saved, link: "?p=support-bot.2026-11&queries=5&v=1" };
    expect(added(fileOf([other], origin, now), [saved]).add).toEqual([{ ...other, name: "Mine (2)" }]);
  });

  test("says what of it could not be read and why", () => {
    const file = { format: "crossover-scenarios", version: 1, scenarios: [saved, { ...saved, link: "nothing" }, 7] };
    const read = added(JSON.stringify(file));
    expect(read.refused).toEqual([
      { name: "Scenario 2 of the file", because: "It has no link of a scenario." },
      { name: "Scenario 3 of the file", because: "It is not a scenario." },
    ]);
    expect(importWords(1, read)).toBe("1 added, 2 could not be read.");
  });

  test("of any content is refused or read, and never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFile(text, [saved])));
  });

  test.each([
    ["not json", "The file is not JSON. Choose one that was exported here."],
    ["[]", "The file holds no scenarios. Choose one that was exported here."],
    [
      '{"version": 2, "scenarios": []}',
      "The file was made with a newer version of Crossover. Reload the page and try again.",
    ],
    ['{"version": 1, "scenarios": {}}', "The file holds no scenarios. Choose one that was exported here."],
    [" ".repeat(1_000_001), "The file is larger than 1 MB."],
  ])("%.40s is no file of ours", (text, because) => expect(readFile(text, [])).toEqual({ ok: false, because }));
});

test("a name that is taken gets a number and stays within 80 characters", () => {
  expect(freeName("Plan", [])).toBe("Plan");
  expect(freeName("Plan", ["Plan"])).toBe("Plan (2)");
  expect(freeName("Plan (2)", ["Plan", "Plan (2)"])).toBe("Plan (3)");
  expect(freeName("x".repeat(80), ["x".repeat(80)])).toBe(`${"x".repeat(76)} (2)`);
});

test("a saved scenario is summed up by its preset and its own values", () => {
  expect(summaryOf("?p=support-bot.2026-11&v=1")).toMatch(/ as it is$/);
  expect(summaryOf("?p=support-bot.2026-11&queries=5&title=Mine&v=1")).toMatch(/, 1 value of its own$/);
});
