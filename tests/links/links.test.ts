import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { presets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { linkVersion, readLink } from "@/lib/scenario/read/link";
import { type FrozenLink, figuresOfLink } from "./frozen-link";

const fileOf = (version: number) => new URL(`./v${version}.json`, import.meta.url);
const frozenIn = (version: number) =>
  existsSync(fileOf(version)) ? (JSON.parse(readFileSync(fileOf(version), "utf8")) as readonly FrozenLink[]) : [];
const versions = Array.from({ length: linkVersion }, (_, index) => index + 1);

test.each(versions)("links of version %d are frozen", (version) => {
  const links = frozenIn(version).map(({ link }) => link);
  expect(links.length).toBeGreaterThanOrEqual(60);
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(new RegExp(`&v=${version}$`));
});

test("every preset has a frozen link", () => {
  const used = versions.flatMap(frozenIn).map(({ link }) => readLink(link).preset);
  expect(presets.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
});

describe("a saved link says next year what it said when it was saved", () => {
  for (const { link, ...frozen } of versions.flatMap(frozenIn))
    test(link, () => {
      expect(interpret(readLink(link)).issues.filter(({ level }) => level === "error")).toEqual([]);
      const today = figuresOfLink(link);
      for (const part of ["totalsUsd", "crossings", "odds", "latencyMs"] as const) {
        const [now, then] = [flat(today[part]), flat(frozen[part])];
        expect([...now.keys()], part).toEqual([...then.keys()]);
        const moved = [...then].filter(([name, value]) => !isSame(now.get(name), value, tolerances[part]));
        expect(moved.map(([name, value]) => ({ name, frozen: value, today: now.get(name) }))).toEqual([]);
      }
    });
});

/** Shares of a whole number of draws and percentiles of drawn requests may move by a last digit of a logarithm. */
const tolerances = { totalsUsd: 1e-9, crossings: 1e-9, odds: 1e-6, latencyMs: 1e-6 };

const isSame = (now: unknown, then: unknown, tolerance: number): boolean =>
  typeof now === "number" && typeof then === "number"
    ? Math.abs(now - then) <= tolerance * Math.max(1, Math.abs(then))
    : now === then;

/** Every figure by its place: "rag.fineTuning 0 1". */
function flat(figures: unknown, place = ""): ReadonlyMap<string, unknown> {
  if (typeof figures !== "object" || figures === null) return new Map([[place, figures]]);
  return new Map(Object.entries(figures).flatMap(([key, value]) => [...flat(value, `${place} ${key}`)]));
}
