import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { catalogKinds, findRecord, isRetired, recordAt, recordsOf } from "@/lib/catalog";
import { lookup } from "@/lib/catalog/record";
import { lifecycles, rules, throughputs } from "@/lib/catalog/reference";
import { catalogSchemas } from "@/lib/catalog/schema";

function schemaOf(kind: string) {
  const schema = catalogSchemas.get(kind);
  if (!schema) throw new Error(`no schema of kind ${kind}`);
  return schema;
}

const everyRecord = catalogKinds.flatMap((kind) => recordsOf(kind).map((record) => ({ kind, record })));

/** Written by hand, not computed from the records; the page is where each figure can be checked. */
const published = [
  {
    page: "https://developers.openai.com/api/docs/pricing",
    kind: "model",
    id: "llm-openai-gpt-4o-mini",
    values: { inputUsdPerMTok: 0.15, cachedInputUsdPerMTok: 0.075, outputUsdPerMTok: 0.6 },
    retiresOn: "2027-01-14",
  },
  {
    page: "https://developers.openai.com/api/docs/pricing",
    kind: "embedding",
    id: "embedding-openai-text-embedding-3-small",
    values: { inputUsdPerMTok: 0.02 },
  },
  {
    page: "https://developers.openai.com/api/docs/models/gpt-6-luna",
    kind: "model",
    id: "llm-openai-gpt-6-luna",
    values: { inputUsdPerMTok: 0.1, cachedInputUsdPerMTok: 0.01, cacheWriteUsdPerMTok: 0.125, outputUsdPerMTok: 0.5 },
  },
  {
    page: "https://platform.claude.com/docs/en/models/sonnet-5-5/overview",
    kind: "model",
    id: "llm-anthropic-claude-sonnet-5-5",
    values: { inputUsdPerMTok: 2, cachedInputUsdPerMTok: 0.1, cacheWriteUsdPerMTok: 2.5, outputUsdPerMTok: 10 },
  },
  {
    page: "https://www.pinecone.io/pricing/",
    kind: "store",
    id: "vectordb-pinecone-standard",
    values: {
      minimumUsdPerMonth: 50,
      storageUsdPerGbMonth: 0.33,
      readUsdPerMReadUnits: 16,
      writeUsdPerMWriteUnits: 4,
    },
  },
  {
    page: "https://docs.together.ai/docs/dedicated-endpoints/overview",
    kind: "hosting",
    id: "hosting-together-h100",
    values: { hostingUsdPerHour: 3.99 },
    high: { hostingUsdPerHour: 6.49 },
  },
  {
    page: "https://www.together.ai/pricing#fine-tuning",
    kind: "tuning",
    id: "finetune-together-70b-100b",
    values: { trainingUsdPerMTok: 2.9 },
  },
  {
    page: "https://developers.openai.com/api/docs/pricing",
    kind: "tuning",
    id: "finetune-openai-gpt-4o-mini-2024-07-18",
    values: { trainingUsdPerMTok: 3, inputUsdPerMTok: 0.3, outputUsdPerMTok: 1.2 },
    retiresOn: "2027-01-14",
  },
] as const;

describe("the records", () => {
  test.each(catalogKinds)("the %s file fits its schema and is not empty", (kind) => {
    expect(schemaOf(kind).safeParse(recordsOf(kind)).error?.issues).toBeUndefined();
    expect(recordsOf(kind).length).toBeGreaterThan(0);
  });

  test.each([
    ["rule", rules],
    ["lifecycle", lifecycles],
    ["throughput", throughputs],
  ] as const)("the %s reference file fits its schema and is not empty", (kind, records) => {
    expect(schemaOf(kind).safeParse(records).error?.issues).toBeUndefined();
    expect(records.length).toBeGreaterThan(0);
  });

  it("name each state of an id once", () => {
    const names = everyRecord.map(({ kind, record }) => `${kind} ${record.id} ${record.from ?? ""}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(published)("$id costs what $page says", ({ page, kind, id, ...figures }) => {
    expect(findRecord(kind, id)).toMatchObject({ ...figures, source: { url: page } });
  });

  it("never make a cached or batched token dearer than a plain one", () => {
    const dearer = [...recordsOf("model"), ...recordsOf("tuning"), ...recordsOf("embedding")].flatMap(
      ({ id, values }) =>
        [
          ["cachedInputUsdPerMTok", "inputUsdPerMTok"],
          ["batchInputUsdPerMTok", "inputUsdPerMTok"],
          ["batchOutputUsdPerMTok", "outputUsdPerMTok"],
        ].flatMap(([discounted, plain]) => {
          const [low, high] = [values[discounted as string], values[plain as string]];
          return low !== undefined && high !== undefined && low > high ? [`${id} ${discounted}`] : [];
        }),
    );
    expect(dearer).toEqual([]);
  });

  it("never make a long prompt cheaper than a short one", () => {
    const tiered = recordsOf("model").filter(({ values }) => values.longContextStartsAboveTokens !== undefined);
    expect(tiered.length).toBeGreaterThan(0);
    for (const { id, values } of tiered) {
      expect(values.longContextInputUsdPerMTok, id).toBeGreaterThanOrEqual(values.inputUsdPerMTok as number);
      expect(values.longContextOutputUsdPerMTok, id).toBeGreaterThanOrEqual(values.outputUsdPerMTok as number);
    }
  });
});

describe("the end of OpenAI fine-tuning", () => {
  it("is on every OpenAI tuning record", () => {
    const tuned = recordsOf("tuning").filter(({ provider }) => provider === "openai");
    expect(tuned.length).toBeGreaterThan(0);
    expect(tuned.filter(({ retiresOn }) => retiresOn === undefined)).toEqual([]);
  });

  it("has a last day for new jobs and a last day for the tuned models", () => {
    expect(lifecycles.find(({ id }) => id === "lifecycle-openai-finetuning")).toMatchObject({
      dates: { lastDayNewJobs: "2027-01-06", fineTunedGpt4oAnd41Shutdown: "2027-01-14" },
      source: { url: "https://developers.openai.com/api/docs/deprecations" },
    });
  });
});

describe("looking up", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "", "no-such-id"])("%j is no record", (id) => {
    for (const kind of catalogKinds) {
      expect(findRecord(kind, id)).toBeUndefined();
      expect(recordAt(kind, id, "2026-11-20")).toBeUndefined();
    }
  });

  test.each(["constructor", "__proto__"])("%j is no kind", (kind) => {
    expect(findRecord(kind, "llm-openai-gpt-4o-mini")).toBeUndefined();
    expect(recordAt(kind, "llm-openai-gpt-4o-mini", "2026-11-20")).toBeUndefined();
    expect(recordsOf(kind)).toEqual([]);
  });

  it("finds every record under its own kind only", () => {
    for (const { kind, record } of everyRecord) expect(findRecord(kind, record.id)?.id).toBe(record.id);
    expect(findRecord("embedding", "llm-openai-gpt-4o-mini")).toBeUndefined();
  });

  it("gives a record without a later state on any day", () => {
    const first = findRecord("model", "llm-openai-gpt-4o-mini");
    expect(recordAt("model", "llm-openai-gpt-4o-mini", "2020-01-01")).toBe(first);
    expect(recordAt("model", "llm-openai-gpt-4o-mini", "2030-01-01")).toBe(first);
  });

  it("needs no zod, which is heavy in a browser", () => {
    for (const name of ["index", "record"]) {
      const source = readFileSync(new URL(`../../lib/catalog/${name}.ts`, import.meta.url), "utf8");
      expect(source).not.toMatch(/zod|schema"/);
    }
  });
});

describe("a price that changed", () => {
  const launch = { id: "example", usd: 4 };
  const cut = { id: "example", usd: 3, from: "2026-07-30" };
  const rise = { id: "example", usd: 5, from: "2027-01-01" };
  const announced = { id: "other", usd: 1, from: "2027-01-01" };
  const prices = lookup([launch, announced, rise, cut]);

  test.each([
    ["2026-07-29", launch],
    ["2026-07-30", cut],
    ["2026-12-31", cut],
    ["2027-01-01", rise],
    ["2031-01-01", rise],
  ])("on %s is the one in force that day", (date, expected) => {
    expect(prices.at("example", date)).toBe(expected);
  });

  it("is not in force before its first day", () => {
    expect(prices.at("other", "2026-12-31")).toBeUndefined();
    expect(prices.at("other", "2027-01-01")).toBe(announced);
  });

  it("leaves the first record as what the id finds", () => {
    expect(prices.find("example")).toBe(launch);
    expect(prices.records).toHaveLength(4);
  });
});

describe("retirement", () => {
  const gpt4oMini = { retiresOn: "2027-01-14" };

  test.each([
    ["the day before", "2027-01-13", false],
    ["the day itself", "2027-01-14", true],
    ["the day after", "2027-01-15", true],
  ])("%s", (_when, date, expected) => {
    expect(isRetired(gpt4oMini, date)).toBe(expected);
  });

  it("never comes to a record without a day", () => {
    expect(isRetired({}, "2099-01-01")).toBe(false);
  });
});

describe("the schema refuses", () => {
  const sound = {
    id: "gpu-example-h100",
    provider: "example",
    name: "H100",
    values: { usdPerGpuHour: 3 },
    low: { usdPerGpuHour: 2 },
    high: { usdPerGpuHour: 4 },
    source: { title: "Example pricing", url: "https://example.com/pricing" },
    asOf: "2026-11",
    confidence: "high",
  };
  const faultOf = (...records: unknown[]) =>
    schemaOf("gpu")
      .safeParse(records)
      .error?.issues.map((issue) => issue.message);

  it("nothing of a sound record and its successor", () => {
    expect(faultOf(sound, { ...sound, from: "2027-01-01" })).toBeUndefined();
  });

  test.each([
    ["a misspelt key", { values: { usdPerGpuHour: 3, usdPerGpuhour: 3 } }],
    ["a missing price", { values: {} }],
    ["a negative price", { values: { usdPerGpuHour: -1 }, low: undefined }],
    ["an infinite price", { values: { usdPerGpuHour: Number.POSITIVE_INFINITY } }],
    ["a price as text", { values: { usdPerGpuHour: "3" } }],
    ["a low above the value", { low: { usdPerGpuHour: 3.5 } }],
    ["a high below the value", { high: { usdPerGpuHour: 2.5 } }],
    ["a page without TLS", { source: { title: "Example", url: "http://example.com/pricing" } }],
    ["a page without title", { source: { title: " ", url: "https://example.com/pricing" } }],
    ["a month that is none", { asOf: "2026-13" }],
    ["a day that is none", { asOf: "2026-02-30" }],
    ["a change without an exact day", { from: "2026-11" }],
    ["an id with capitals", { id: "GPU-example" }],
    ["an unknown confidence", { confidence: "certain" }],
    ["a field that is not ours", { readOn: "2026-11-20" }],
  ])("%s", (_fault, change) => {
    expect(faultOf({ ...sound, ...change })).toHaveLength(1);
  });

  it("a second state that does not say from when it holds", () => {
    expect(faultOf(sound, sound)).toEqual(["gpu-example-h100 needs a from later than its last one"]);
  });

  it("one end of a range with no value", () => {
    const store = { ...sound, values: { minimumUsdPerMonth: 1 }, high: undefined };
    expect(schemaOf("store").safeParse([store]).error?.issues[0]?.message).toBe(
      "usdPerGpuHour has one end of a range and nothing else",
    );
  });

  it("a record that says nothing", () => {
    const empty = { ...sound, values: {}, low: undefined, high: undefined };
    expect(schemaOf("labour").safeParse([empty]).success).toBe(false);
    expect(schemaOf("lifecycle").safeParse([empty]).success).toBe(false);
  });
});
