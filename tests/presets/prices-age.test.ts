import { describe, expect, test } from "vitest";
import { findRecord, isRetired } from "@/lib/catalog";
import { presets } from "@/lib/presets";
import { writeLink } from "@/lib/scenario/read/link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { presetsOn } from "../../scripts/presets-on";

const oldPricesIn = (link: string): readonly string[] =>
  readScenario(link).scenario.issues.flatMap(({ code, message }) => (code === "old_price" ? [message] : []));

// By the preset's own day: the day of the run would make the tests fail by the calendar, with nothing changed.
describe.each(presets.map((preset) => [preset.id, preset] as const))("%s, on its day", (id, preset) => {
  test("rests on no price read more than 120 days before", () => {
    expect(oldPricesIn(writeLink(id, []))).toEqual([]);
  });

  test("chooses no model that has ended", () => {
    const models = [...preset.choices].flatMap(([, { is }]) => findRecord("model", is) ?? []);
    expect(models.length).toBeGreaterThan(0);
    expect(models.filter((model) => isRetired(model, preset.date)).map(({ name }) => name)).toEqual([]);
  });
});

test("on a later day the same presets rest on old prices, and on a model that has ended", () => {
  const later = presetsOn("2027-06-01");
  expect(later.some((says) => /^support-bot.*was read 2026-.*more than 120 days before/.test(says))).toBe(true);
  expect(later).toContain("historical-openai.2026-11: gpt-4o-mini has ended.");
  expect(presetsOn("2026-11-20").filter((says) => says.startsWith("support-bot"))).toEqual([]);
});
