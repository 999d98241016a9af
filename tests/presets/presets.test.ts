import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CatalogRecord, isRetired, recordAt } from "@/lib/catalog";
import { choices } from "@/lib/model/choices";
import { needs } from "@/lib/model/needs/needs";
import { fields } from "@/lib/model/registry";
import {
  basePresets,
  commonPreset,
  defaultPreset,
  findPreset,
  firstPreset,
  offeredPresets,
  type Preset,
  presets,
} from "@/lib/presets";
import { presetSchema } from "@/lib/presets/schema";
import { readQuantity } from "@/lib/scenario/text/quantity-text";

const folder = new URL("../../lib/presets/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))] as const);

const closing = "historical-openai.2026-11";

/** The catalogue records a preset has chosen, with the choice each one was made for. */
function chosenRecords(preset: Preset): readonly { choice: string; record: CatalogRecord }[] {
  return [...preset.choices].flatMap(([field, { is }]) => {
    const choice = choices.find(({ id }) => id === field.split(".").at(-1));
    const [found] = (choice?.kinds ?? []).flatMap((kind) => recordAt(kind, is, preset.date) ?? []);
    return found ? [{ choice: field, record: found as CatalogRecord }] : [];
  });
}

describe.each(files)("%s", (name, file) => {
  test("keeps to the schema, and each figure has a source of its file or is an assumption", () => {
    expect(presetSchema.safeParse(file).error?.issues ?? []).toEqual([]);
  });

  test("is dated in its id, and keeps the prices of that month", () => {
    expect(file.id).toBe(`${name.replace(".json", "")}.${file.date.slice(0, 7)}`);
    expect(Number.isNaN(Date.parse(file.date))).toBe(false);
  });

  test("names fields that exist, and figures that can be read and are within bounds", () => {
    for (const [id, value] of Object.entries<{ is: number | string }>(file.values ?? {})) {
      const field = fields.get(id);
      if (field?.type !== "quantity") throw new Error(`not a quantity: ${id}`);
      const reading = readQuantity(String(value.is), { unit: field.quantity.unit });
      if (!reading.ok) throw new Error(`${id}: ${reading.message}`);
      expect(reading.range.low, id).toBeGreaterThanOrEqual(field.quantity.min);
      expect(reading.range.high, id).toBeLessThanOrEqual(field.quantity.max);
    }
    for (const id of Object.keys(file.choices ?? {})) expect(fields.get(id)?.type, id).toBe("choice");
  });

  test("uses every source it lists", () => {
    const used = Object.values<{ source: string }>(file.values ?? {}).map(({ source }) => source);
    expect(Object.keys(file.sources ?? {}).filter((source) => !used.includes(source))).toEqual([]);
  });
});

describe("the schema refuses", () => {
  const [, common] = files.find(([name]) => name === "common.json") ?? [];
  const wrong = (part: object) => presetSchema.safeParse({ ...common, ...part }).success;

  test.each([
    ["an id without its date", { id: "common" }],
    ["a figure without a source", { values: { queries: { is: 1 } } }],
    ["a source that is not listed", { values: { queries: { is: 1, source: "a friend", asOf: "2026" } } }],
    ["a sourced figure without a date", { values: { queries: { is: 1, source: "gemini" } } }],
    ["a key it does not know", { colour: "red" }],
    ["a negative figure", { values: { queries: { is: -1, source: "assumption" } } }],
  ])("%s", (_, part) => {
    expect(wrong(part)).toBe(false);
    expect(wrong({})).toBe(true);
  });
});

describe.each(presets.map((preset) => [preset.id, preset] as const))("%s", (id, preset) => {
  test("can be found by its id, and has a title and a story of one line", () => {
    expect(findPreset(id)).toBe(preset);
    expect(preset.title).not.toBe("");
    expect(preset.story).toMatch(/\.$/);
    expect(preset.story.length).toBeLessThan(140);
  });

  test("rests on records of high or medium confidence, labour excepted", () => {
    expect(chosenRecords(preset).length).toBeGreaterThanOrEqual(7);
    for (const { choice, record } of chosenRecords(preset))
      if (choice !== "labour") expect(["high", "medium"], record.id).toContain(record.confidence);
  });

  test("rests on nothing that is gone, and on nothing that is going unless its notice says so", () => {
    for (const { record } of chosenRecords(preset)) {
      expect(isRetired(record, preset.date), record.id).toBe(false);
      if (record.retiresOn) expect(preset.notice, record.id).toContain(record.retiresOn);
    }
  });

  test("rests on no fine-tune by OpenAI, unless it is the closing one", () => {
    const providers = chosenRecords(preset).flatMap(({ choice, record }) =>
      choice === "tuning" ? record.provider : [],
    );
    expect(providers.includes("openai")).toBe(id === closing);
  });
});

describe("the ten products, and the rule book that answers for regulated ones", () => {
  const products = presets.filter(({ date }) => date === "2026-11-29");

  test.each(products.map((preset) => [preset.id, preset] as const))("%s answers what it needs", (_, preset) => {
    expect([...preset.choices.keys()].filter((id) => needs.some((need) => need.id === id)).length).toBeGreaterThan(1);
    expect(preset.choices.get("task")?.is).toBeDefined();
  });

  test("are eleven, and what is assumed of tokens, hours and shares of them is a range", () => {
    expect(products.length).toBe(11);
    const decided = /passages|passageTokens|documents|examples|queries|horizon|spareReplicas|firstTokenBudget|Work$/;
    for (const { id, values } of products)
      for (const [field, { is }] of values)
        if (commonPreset.values.get(field)?.is !== is && !decided.test(field))
          expect(`${id} ${field} ${is}`).toMatch(/\.\./);
  });
});

describe("the menu", () => {
  test("starts with the help desk, and hides what others start from and what was replaced", () => {
    expect(firstPreset.id).toBe("help-desk.2026-11");
    for (const { id } of basePresets) expect(findPreset(id)).toBeUndefined();
    for (const { id, replacedBy } of presets)
      expect(offeredPresets.some((offered) => offered.id === (replacedBy ?? id))).toBe(true);
    expect(offeredPresets.filter(({ replacedBy }) => replacedBy)).toEqual([]);
    for (const id of ["constructor", "__proto__", "toString", ""]) expect(findPreset(id)).toBeUndefined();
  });

  test("leaves the one of links that name none as it was", () => {
    expect(defaultPreset.id).toBe("support-bot.2026-11");
  });

  test("has the presets that were promised", () => {
    const names = presets.map(({ id }) => id.replace(/\.\d{4}-\d{2}$/, ""));
    for (const name of [
      "help-desk",
      "internal-wiki",
      "product-search",
      "text-to-sql",
      "legacy-code",
      "legal-clauses",
      "medical-coding",
      "voice-agent",
      "ticket-triage",
      "brand-voice",
      "article-001",
      "article-002",
      "support-bot",
      "code-generator",
      "regulated-answers",
      "historical-openai",
    ])
      expect(names).toContain(name);
  });

  test("warns of both days on which the closing preset closes", () => {
    expect(findPreset(closing)?.notice).toContain("2027-01-06");
    expect(findPreset(closing)?.notice).toContain("2027-01-14");
    expect(presets.filter(({ notice }) => notice).map(({ id }) => id)).toEqual([closing]);
  });
});
