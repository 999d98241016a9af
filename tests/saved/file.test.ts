import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf, importWords, readInSlices, unreadableFileOf } from "@/components/saved/file";
import { freeName } from "@/components/saved/names";
import type { Saved } from "@/components/saved/record";
import { besidePreset, comparisonOf, summaryOf } from "@/components/saved/summary";
import { runToEnd } from "@/lib/sliced";
import { law } from "../law";
import { anySaved } from "./any-saved";

const origin = "http://localhost:3000";
const now = "2026-11-21T15:00:00.000Z";
const saved: Saved = { name: "Mine", link: "?p=support-bot.2026-11&v=1", savedAt: now };
const readFile = (text: string, there: readonly Saved[]) => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {}
  return runToEnd(readInSlices(content, there));
};
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
        expect(added(fileOf(all, origin, now))).toEqual({
          ok: true,
          add: all,
          alreadyThere: 0,
          refused: [],
          beyond: 0,
        });
      }),
    );
  });

  test("that is imported twice adds nothing the second time", () => {
    fc.assert(
      fc.property(different, different, (all, there) => {
        const first = added(fileOf(all, origin, now), there);
        const again = added(fileOf(all, origin, now), [...there, ...first.add]);
        expect(again).toEqual({ ok: true, add: [], alreadyThere: all.length, refused: [], beyond: 0 });
        const names = [...there, ...first.add].map(({ name }) => name);
        expect(new Set(names).size, "names are different").toBe(names.length);
      }),
    );
  });

  test("that is imported twice adds nothing, whatever its numbers and whatever is taken", () => {
    const name = fc.constantFrom("Plan", "Plan (2)", "Plan (3)", "Plan (99)", "Plan (2024)", "x".repeat(80));
    const few = fc.array(
      fc.record({
        name,
        link: fc.nat(3).map((queries) => `?queries=${queries}&v=1`),
        savedAt: fc.constant(now),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(few, fc.uniqueArray(name), few, (all, taken, others) => {
        const there = taken.map((each, index) => ({ ...saved, link: others[index]?.link ?? saved.link, name: each }));
        const text = fileOf(all, origin, now);
        const first = added(text, there);
        expect(added(text, [...there, ...first.add])).toMatchObject({ add: [], alreadyThere: all.length });
      }),
      law(500),
    );
  });

  test("whose names are taken by other scenarios is numbered", () => {
    const other = { ...saved, link: "?p=support-bot.2026-11&queries=5&v=1" };
    expect(added(fileOf([other], origin, now), [saved]).add).toEqual([{ ...other, name: "Mine (2)" }]);
  });

  const many = (count: number, record: (index: number) => Partial<Saved>) =>
    Array.from({ length: count }, (_, index) => ({ ...saved, ...record(index) }));

  // A browser keeps five million characters of a site.
  test.each([
    ["the longest links", many(330, (index) => ({ name: `Mine ${index}`, link: `?p=${index}-`.padEnd(16_000, "a") }))],
    ["the shortest links", many(50_000, (index) => ({ name: index.toString(36), link: "?v=1" }))],
  ])("of as much as a browser keeps, with %s, is imported again", (_, all) => {
    const read = added(fileOf(all, `https://${"a".repeat(60)}.example`, now));
    expect([read.add.length, read.refused, read.beyond]).toEqual([all.length, [], 0]);
  });

  test("of many with one name numbers them all, and knows them again", () => {
    const all = many(1_200, (index) => ({ link: `?p=${index}&v=1` }));
    const text = fileOf(all, origin, now);
    const { add } = added(text);
    expect(new Set(add.map(({ name }) => name)).size).toBe(1_200);
    expect(add.at(-1)?.name).toBe("Mine (1200)");
    expect(added(text, add)).toMatchObject({ add: [], alreadyThere: 1_200 });
  });

  test("with names as long as names are is known again", () => {
    const all = many(3, (index) => ({ name: "x".repeat(80), link: `?p=${index}&v=1` }));
    const text = fileOf(all, origin, now);
    expect(added(text, added(text).add)).toMatchObject({ add: [], alreadyThere: 3 });
  });

  test("with the same link under another year’s name adds it", () => {
    const lastYear = { ...saved, name: "Budget (2024)" };
    const thisYear = { ...saved, name: "Budget (2025)" };
    expect(added(fileOf([thisYear], origin, now), [lastYear]).add).toEqual([thisYear]);
    const months = many(2, (index) => ({ name: `Budget (${index + 11})` }));
    expect(added(fileOf(months, origin, now)).add).toEqual(months);
    expect(added(fileOf(months.slice(1), origin, now), months.slice(0, 1)).add).toEqual(months.slice(1));
  });

  test("with more than a file may hold says how many were left out", () => {
    const read = added(JSON.stringify({ version: 1, scenarios: Array.from({ length: 60_007 }, () => saved) }));
    expect(importWords(read.add.length, read)).toBe(
      "1 added, 59999 already there, 7 left out, because a file may hold 60,000.",
    );
  });

  test("of what could not be read brings back what can be", () => {
    const unreadable = ["{oops", JSON.stringify(saved)].map((text, index) => ({ key: String(index), text }));
    expect(added(unreadableFileOf(unreadable, now))).toMatchObject({
      add: [saved],
      refused: [{ name: "Scenario 1 of the file", because: "It is not JSON." }],
    });
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
  ])("%.40s is no file of ours", (text, because) => expect(readFile(text, [])).toEqual({ ok: false, because }));
});

test("a name that is taken gets a number and stays within 80 characters", () => {
  expect(freeName("Plan", [])).toBe("Plan");
  expect(freeName("Plan", ["Plan"])).toBe("Plan (2)");
  expect(freeName("Plan (2)", ["Plan", "Plan (2)"])).toBe("Plan (3)");
  expect(freeName("x".repeat(80), ["x".repeat(80)])).toBe(`${"x".repeat(76)} (2)`);
  expect(freeName("Sales (2024)", ["Sales (2024)"]), "a year is no number").toBe("Sales (2024) (2)");
});

test("a saved scenario is summed up by its preset and its own values", () => {
  expect(summaryOf("?p=support-bot.2026-11&v=1")).toMatch(/ as it is$/);
  expect(summaryOf("?p=support-bot.2026-11&queries=5&title=Mine&v=1")).toMatch(/, 1 value of its own$/);
});

test("scenarios whose address servers would refuse are not compared", () => {
  expect(comparisonOf([saved.link, saved.link])).toBe(
    "/compare?s=p=support-bot.2026-11%26v=1&s=p=support-bot.2026-11%26v=1&v=1",
  );
  const long = `?p=support-bot.2026-11&title=${"%E4".repeat(1_000)}&v=1`;
  expect(comparisonOf([long])).not.toBeNull();
  expect(comparisonOf([long, long])).toBeNull();
  expect(besidePreset(long)).toContain("s=p=support-bot.2026-11%26v=1&");
});
