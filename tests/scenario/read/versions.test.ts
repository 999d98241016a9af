import { expect, test } from "vitest";
import { type LinkStep, linkVersion, upgrade } from "@/lib/scenario/read/versions";

const content = { preset: "a.2026-11", entries: new Map([["queries", "5"]]) };
const rename =
  (from: string, to: string): LinkStep =>
  ({ preset, entries }) => ({
    preset,
    entries: new Map([...entries].map(([id, text]) => [id === from ? to : id, text])),
  });

test("a link of an older version goes through every step after its own", () => {
  const steps = [rename("queries", "requests"), rename("requests", "calls")];
  expect([...upgrade(content, 1, steps).entries]).toEqual([["calls", "5"]]);
  expect([...upgrade(content, 3, steps).entries]).toEqual([["queries", "5"]]);
  const second = { ...content, entries: new Map([["requests", "5"]]) };
  expect([...upgrade(second, 2, steps).entries]).toEqual([["calls", "5"]]);
});

test("the version is one digit, so that a cut one is never another version", () => {
  expect(String(linkVersion)).toHaveLength(1);
  expect(upgrade(content, linkVersion)).toEqual(content);
});
