import { readFileSync } from "node:fs";
import { calcPrice } from "@pydantic/genai-prices";
import { diffLines } from "diff";
import { describe, expect, test } from "vitest";
import { catalogSchemas } from "@/lib/catalog/schema";
import { compareWith, type Kept, type List, withRecords } from "../../scripts/price-proposals.mjs";

const text = readFileSync("lib/catalog/records/models.json", "utf8");
const records = JSON.parse(text) as readonly Kept[];
const day = "2026-11-29";

/** The list itself, as if it had come out on a day. */
const listOf = (released: string): List => ({
  title: "genai-prices",
  url: "https://github.com/pydantic/genai-prices",
  released,
  find: (providerId, name) =>
    calcPrice({ input_tokens: 1000, output_tokens: 1000 }, name, {
      providerId,
      timestamp: new Date(`${day}T00:00:00Z`),
    })?.model ?? null,
});

/** The catalogue with another reading of a record. */
const reading = (id: string, changes: Partial<Kept>): readonly Kept[] =>
  records.map((record) => (record.id === id ? { ...record, ...changes } : record));
const find = (id: string): Kept => records.find((record) => record.id === id) as Kept;
const written = (all: readonly Kept[]): string => `${JSON.stringify(all, null, 2)}\n`;
const mini = find("llm-openai-gpt-4o-mini");
const flash = find("llm-google-gemini-3.8-flash");

describe("a list of prices", () => {
  test("says nothing new where it says the same", () => {
    const { findings, proposed } = compareWith(records, listOf("2026-09-23"), day);
    expect(findings.filter(({ standing }) => standing === "same").length).toBeGreaterThan(40);
    expect(proposed.map(({ id }) => id)).toEqual([]);
  });

  test("that gives another model’s price for a name it does not know is not believed", () => {
    const { findings, proposed } = compareWith(records, listOf("2027-06-01"), day);
    const other = findings
      .filter(({ standing }) => standing === "other id")
      .map(({ record, says }) => [record.name, says]);
    expect(other).toContainEqual(["claude-sonnet-5-5", "claude-sonnet-5"]);
    expect(proposed.map(({ name }) => name)).not.toContain("claude-sonnet-5-5");
  });

  test("is not believed against a later reading: a rise that was called off stays in it", () => {
    const sonnet = find("llm-anthropic-claude-sonnet-5");
    const withRise: List = {
      ...listOf("2026-08-21"),
      find: () => ({
        id: sonnet.name,
        prices: [
          { prices: { input_mtok: 2, output_mtok: 10 } },
          { constraint: { type: "start_date", start_date: "2026-09-01" }, prices: { input_mtok: 3, output_mtok: 15 } },
        ],
      }),
    };
    const { findings, proposed } = compareWith([sonnet], withRise, day);
    expect(findings.map(({ standing }) => standing)).toEqual(["ours is newer"]);
    expect(proposed).toEqual([]);
  });

  test("within the range we give is another reading we know of", () => {
    const other = { values: { ...mini.values, inputUsdPerMTok: 0.2 }, low: { inputUsdPerMTok: 0.1 } };
    const { findings } = compareWith(reading(mini.id, other), listOf("2026-12-24"), day);
    expect(findings.find(({ record }) => record.id === mini.id)?.standing).toBe("within our range");
  });

  test("leaves what is no longer sold as it is", () => {
    const { findings } = compareWith(records, listOf("2027-06-01"), day);
    expect(findings.some(({ record }) => record.id === "llm-groq-llama-3.1-8b-instant")).toBe(false);
  });
});

describe("a price that moved", () => {
  const dearer = reading(mini.id, {
    values: { ...mini.values, inputUsdPerMTok: 0.3, batchInputUsdPerMTok: 0.15, outputUsdPerMTok: 0.7 },
  });
  const { proposed } = compareWith(dearer, listOf("2026-11-28"), day);
  const after = withRecords(written(dearer), proposed);

  test("is proposed from the day it is read on, with what goes with it", () => {
    expect(proposed).toMatchObject([
      {
        id: mini.id,
        from: day,
        asOf: "2026-11-28",
        values: {
          inputUsdPerMTok: 0.15,
          batchInputUsdPerMTok: 0.075,
          outputUsdPerMTok: 0.6,
          contextWindowTokens: 128_000,
        },
      },
    ]);
    // Its batch price was not half of the answer's before, so nothing is known of it.
    expect(proposed[0]?.values.batchOutputUsdPerMTok).toBe(0.3);
  });

  test("is added, and no line of before is gone", () => {
    const parts = diffLines(written(dearer), after);
    expect(parts.filter(({ removed }) => removed)).toEqual([]);
    expect(parts.filter(({ added }) => added)).toHaveLength(1);
    expect(catalogSchemas.get("model")?.safeParse(JSON.parse(after)).error).toBeUndefined();
  });

  test("comes before a state that begins later", () => {
    const [now, later] = records.filter(({ id }) => id === flash.id) as [Kept, Kept];
    const before = [{ ...now, asOf: "2026-07-01", values: { ...now.values, inputUsdPerMTok: 0.5 } }, later, mini];
    const { proposed: moved } = compareWith(before, listOf("2026-11-28"), day);
    const states = (JSON.parse(withRecords(written(before), moved)) as Kept[]).filter(({ id }) => id === flash.id);
    expect(states.map(({ from, values }) => [from, values.inputUsdPerMTok])).toEqual([
      [undefined, 0.5],
      [day, 0.75],
      ["2027-01-01", 1.5],
    ]);
  });

  test("and is announced is proposed from its day", () => {
    const { from: _, ...first } = flash;
    const { proposed: announced } = compareWith([{ ...first, asOf: "2026-07-01" }], listOf("2026-11-28"), day);
    expect(announced.map(({ from, values }) => [from, values.outputUsdPerMTok, values.batchOutputUsdPerMTok])).toEqual([
      ["2027-01-01", 7.5, 3.75],
    ]);
  });
});
