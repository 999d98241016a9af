import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { presets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/interpret";
import { linkVersion, readLink } from "@/lib/scenario/link";
import { type FrozenLink, freeze } from "./frozen-link";

const fileOf = (version: number) => new URL(`./v${version}.json`, import.meta.url);
const frozenIn = (version: number) =>
  existsSync(fileOf(version)) ? (JSON.parse(readFileSync(fileOf(version), "utf8")) as readonly FrozenLink[]) : [];
const versions = Array.from({ length: linkVersion }, (_, index) => index + 1);

/** The twelfth digit may round either way. */
const isSame = (found: number | undefined, frozen: number) =>
  found !== undefined && Math.abs(found - frozen) <= 1e-11 * Math.abs(frozen);

test.each(versions)("links of version %d are frozen", (version) => {
  const links = frozenIn(version).map(({ link }) => link);
  expect(links.length).toBeGreaterThanOrEqual(25);
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(new RegExp(`&v=${version}$`));
});

test("every preset has a frozen link", () => {
  const used = versions.flatMap(frozenIn).map(({ link }) => readLink(link).preset);
  expect(presets.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
});

describe("a saved link says next year what it said when it was saved", () => {
  for (const { link, totalsUsd, crossings } of versions.flatMap(frozenIn))
    test(link, () => {
      expect(interpret(readLink(link)).issues.filter(({ level }) => level === "error")).toEqual([]);
      const today = freeze(link);
      expect(Object.keys(today.totalsUsd)).toEqual(Object.keys(totalsUsd));
      const moved = Object.entries(totalsUsd).filter(([id, total]) => !isSame(today.totalsUsd[id], total));
      expect(moved.map(([id, total]) => ({ id, total, today: today.totalsUsd[id] }))).toEqual([]);

      expect(Object.keys(today.crossings)).toEqual(Object.keys(crossings));
      for (const [pair, frozen] of Object.entries(crossings)) {
        const found = today.crossings[pair] ?? [];
        expect(found.map(([, cheaper]) => cheaper)).toEqual(frozen.map(([, cheaper]) => cheaper));
        for (const [index, [queries]] of frozen.entries())
          expect(isSame(found[index]?.[0], queries), `${pair} ${queries}, today ${found[index]?.[0]}`).toBe(true);
      }
    });
});
