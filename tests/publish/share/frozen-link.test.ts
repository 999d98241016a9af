import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { fields } from "@/lib/model/registry";
import { type Preset, presets } from "@/lib/presets";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { law, someOf } from "../../law";
import { anyLink } from "../../links/any-link";
import { type FrozenLink, figuresOf } from "../../links/frozen-link";
import { longRanges } from "../../links/long-ranges";
import { someOptions } from "../../scenario/some-options";

const read = (link: string): Scenario => interpret(readLink(link));
const saved = JSON.parse(
  readFileSync(new URL("../../links/v1.json", import.meta.url), "utf8"),
) as readonly FrozenLink[];

describe("a link with every value written", () => {
  test("gives the very same totals and crossings, and is canonical", () => {
    fc.assert(
      fc.property(anyLink(), (link) => {
        const { link: frozen, kind } = frozenLink(validateScenario(read(link)));
        const again = read(frozen);
        expect(again.issues.filter(({ level }) => level === "error")).toEqual([]);
        expect(canonicalLink(again)).toBe(frozen);
        expect(kind).toBe(frozen.length > 1_800 ? "too_long" : "frozen");
        expect(figuresOf(evaluateScenario(validateScenario(again)), null)).toEqual(
          figuresOf(evaluateScenario(validateScenario(read(link))), null),
        );
        expect(frozenLink(validateScenario(again)).link).toBe(frozen);
      }),
      law(8, 13),
    );
  });

  test("gives the very same odds, latencies and difference between models", () => {
    const some = someOf(saved, 20);
    for (const { link } of some) {
      const [short, long] = [
        evaluateScenario(validateScenario(read(link))),
        evaluateScenario(validateScenario(read(frozenLink(validateScenario(read(link))).link))),
      ];
      expect(figuresOf(long, 100), link).toEqual(figuresOf(short, 100));
      expect(long.split, link).toEqual(short.split);
    }
  });

  test("keeps its figures when every figure and choice of the preset changes", () => {
    for (const { link, totalsUsd } of someOf(saved, 9)) {
      const frozen = read(frozenLink(validateScenario(read(link))).link);
      const moved = { ...frozen, preset: other(frozen.preset) };
      const [before, after] = [
        figuresOf(evaluateScenario(validateScenario(frozen)), null),
        figuresOf(evaluateScenario(validateScenario(moved)), null),
      ];
      expect(after, link).toEqual(before);
      expect(Object.keys(after.totalsUsd)).toEqual(Object.keys(totalsUsd));
    }
  });

  test("keeps its times when every figure and choice of the preset changes", () => {
    for (const { id } of someOf(presets, 3)) {
      const frozen = read(
        frozenLink(validateScenario(read(`?p=${id}&reranker=reranker-zerank-2&rag.passages=2..9&v=1`))).link,
      );
      const moved = { ...frozen, preset: other(frozen.preset) };
      expect(figuresOf(evaluateScenario(validateScenario(moved)), 100), id).toEqual(
        figuresOf(evaluateScenario(validateScenario(frozen)), 100),
      );
    }
  });

  test("that is longer than other programs keep whole says so, and is whole", () => {
    const { kind, link } = frozenLink(validateScenario(read(`?p=support-bot.2026-11&${longRanges}&v=1`)));
    expect(kind).toBe("too_long");
    expect(link.length).toBeGreaterThan(1_800);
    expect(link).toMatch(/^\?p=support-bot\.2026-11&frozen=5&.*&v=1$/);
    expect(evaluateScenario(validateScenario(read(link))).scenario.issues).toMatchObject([
      { field: "link", code: "long_link", level: "warning" },
    ]);
  });

  test("of every preset keeps within what other programs keep whole", () => {
    for (const { id } of presets) expect(frozenLink(validateScenario(read(`?p=${id}&v=1`))).kind, id).toBe("frozen");
  });

  test("is the same when nothing is priced", () => {
    const nothing = saved.find(({ totalsUsd }) => Object.keys(totalsUsd).length === 0)?.link ?? "";
    const frozen = evaluateScenario(validateScenario(read(frozenLink(validateScenario(read(nothing))).link)));
    expect(frozen.approaches).toEqual([]);
    expect(frozen.queriesByMonth).toEqual(evaluateScenario(validateScenario(read(nothing))).queriesByMonth);
  });
});

test("the mark of a frozen link is 1 or named", () => {
  expect(read("?p=article-001.2026-11&frozen=1&v=1").issues).toEqual([]);
  expect(read("?p=article-001.2026-11&frozen=yes&v=1").issues).toMatchObject([
    { field: "frozen", code: "unknown_option", level: "error" },
  ]);
});

/** A preset of the same name in which everything has another value, and figures and choices are there that were not. */
function other(preset: Preset): Preset {
  const values = new Map(preset.values);
  const choices = new Map(preset.choices);
  for (const [id, field] of fields) {
    if (field.type === "quantity") {
      const { min, max, whole } = field.quantity;
      const value = preset.values.get(id)?.is;
      const moved = Math.min(max, Math.max(min, typeof value === "number" ? value * 1.7 + 3 : 3));
      values.set(id, { is: whole ? Math.round(moved) : moved, source: "assumption" });
    } else {
      const ids = someOptions(field);
      const next = ids[(ids.indexOf(preset.choices.get(id)?.is ?? "") + 1) % ids.length];
      if (next !== undefined) choices.set(id, { is: next });
    }
  }
  return { ...preset, values, choices };
}
