import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { recordsOf } from "@/lib/catalog";
import facts from "@/lib/catalog/facts/stores.json";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { type Absent, readScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { law } from "../../law";

type Values = Readonly<Record<string, string>>;

const linkWith = (values: Values): string => `?${new URLSearchParams({ p: "support-bot.2026-11", ...values, v: "1" })}`;
const absentRag = (values: Values) => readScenario(linkWith(values)).absent.find(({ id }) => id === "rag");
const remarksOn = (link: string) => readScenario(link).scenario.issues.map(({ message }) => message);
const ragOf = (values: Values) =>
  evaluateScenario(readScenario(linkWith(values))).approaches.find(({ id }) => id === "rag");
const storeLine = (values: Values, month = 1) =>
  ragOf(values)?.lines.find(({ id }) => id === "vectorStore.host")?.byMonth[month];

const offered = [
  "vectordb-pinecone-standard",
  "vectordb-pinecone-builder",
  "vectordb-pinecone-starter",
  "vectordb-pinecone-enterprise",
  "vectordb-turbopuffer-launch",
  "vectordb-weaviate-flex",
  "vectordb-weaviate-free",
  "vectordb-qdrant-free",
  "postgres-supabase-micro",
  "postgres-supabase-small",
  "postgres-supabase-medium",
  "postgres-supabase-large",
  "postgres-supabase-xl",
  "postgres-neon-launch",
  "postgres-neon-scale",
  "postgres-rds-db-t3-large",
];

/** Chunks of 512 tokens advance by 462, so documents of 462 tokens are a chunk each. */
const tenMillion = { documents: "10000000", documentTokens: "462" };

describe("ten million vectors of 1,536 numbers", () => {
  test("are 61.44 GB before the index", () => {
    const rag = readScenario(linkWith(tenMillion)).sheets.find(({ id }) => id === "rag");
    expect(rag && figureIn(rag, "vectorBytes", "GB")).toBeCloseTo(61.44, 9);
  });

  test("fit no free plan and no machine with little memory", () => {
    for (const store of ["vectordb-qdrant-free", "postgres-supabase-micro", "postgres-rds-db-t3-large"])
      expect(absentRag({ store, ...tenMillion })?.because, store).toMatch(
        /has \d GB of memory; 61.4 GB of vectors need/,
      );
    expect(absentRag({ store: "vectordb-qdrant-free", ...tenMillion })).toMatchObject({
      because:
        "Qdrant Cloud Free has 1 GB of memory; 61.4 GB of vectors need 92.2 GB with their index: the smallest that holds it is turbopuffer Launch.",
      instead: { say: "Use turbopuffer Launch", values: [{ field: "store", value: "vectordb-turbopuffer-launch" }] },
    });
  });
});

test("five million documents pass the limit of every free plan, by its name", () => {
  const many = { documents: "5000000" };
  expect(absentRag({ store: "vectordb-qdrant-free", ...many })?.because).toContain(
    "Qdrant Cloud Free has 1 GB of memory",
  );
  expect(remarksOn(linkWith({ store: "vectordb-weaviate-free", ...many })).join(" ")).toContain(
    "Weaviate Cloud Free Forever holds 100,000 vectors; this needs",
  );
  expect(remarksOn(linkWith({ store: "vectordb-pinecone-starter", ...many })).join(" ")).toMatch(
    /Pinecone Starter \(free\) holds 2 GB; this needs [\d.]+ GB: Pinecone serverless Standard .* is billed\./,
  );
  for (const store of offered) expect(storeLine({ store, ...many }) ?? 1, store).toBeGreaterThan(0);
});

describe("the next plan of the same store", () => {
  test("is taken where the one chosen holds too little, and its price is shown", () => {
    // 15,000 vectors were measured on Supabase Micro, 50,000 on Small: 25 a month for the plan, 10 and 15 for the machine.
    const micro = { store: "postgres-supabase-micro", documentTokens: "462" };
    expect(storeLine({ ...micro, documents: "15000" })).toBe(35);
    expect(storeLine({ ...micro, documents: "16000" })).toBe(40);
    expect(remarksOn(linkWith({ ...micro, documents: "16000" })).join(" ")).toContain(
      "pgvector on Supabase Micro has 1 GB of memory; 0.0983 GB of vectors need 1.07 GB with their index: pgvector on Supabase Small is billed.",
    );
  });

  test("of one with a fixed fee is billed in the months in which it is not enough", () => {
    // 150,000 searches grow by a half each month: 7 times as many, 1,708,594, are above 1,000,000 read units in month 6.
    const starter = { store: "vectordb-pinecone-starter", growth: "0.5" };
    expect([5, 6, 7, 8].map((month) => storeLine(starter, month))).toEqual([0, 20, 20, 50]);
    expect(remarksOn(linkWith(starter)).join(" ")).toContain(
      "Pinecone Starter (free) holds 1,000,000 read units a month; this needs 1,139,063 read units a month: Pinecone Builder is billed from month 6 on.",
    );
  });

  test("is not taken for whoever insists, and the answer says so", () => {
    const insisted = { store: "vectordb-qdrant-free", possible: "yes", ...tenMillion };
    expect(storeLine(insisted)).toBe(0);
    expect(remarksOn(linkWith(insisted)).join(" ")).toContain(
      "RAG is priced because you said so. The catalogue says: Qdrant",
    );
    const { link } = frozenLink(readScenario(linkWith(insisted)));
    expect(remarksOn(link.slice(link.indexOf("?"))).join(" ")).toContain("because this frozen link said so");
  });
});

describe("vectors and chunks", () => {
  test("that are too long for the index or the embedding model are refused, with a way out", () => {
    const large = { embedding: "embedding-openai-text-embedding-3-large", store: "postgres-supabase-xl" };
    expect(absentRag(large)?.because).toContain("indexes vectors of up to 2,000 numbers; these have 3,072");
    expect(absentRag({ embedding: "embedding-cohere-embed-v3", chunkTokens: "1024" })).toMatchObject({
      because: expect.stringContaining("reads at once: 1,024 tokens against 512."),
      instead: { say: "Cut chunks of 512 tokens" },
    });
  });

  test("an embedding model brings the length of its vectors", () => {
    const rag = readScenario(linkWith({ embedding: "embedding-aws-titan-v2" })).sheets.find(({ id }) => id === "rag");
    expect(rag?.resolved("dimensions").range.high).toBe(1024);
    expect(rag?.resolved("dimensions").origin.label).toContain("Titan Text Embeddings V2");
  });
});

describe("over random stores and sizes", () => {
  const anyValues = fc
    .record({
      store: fc.constantFrom(...offered),
      documents: fc.double({ min: 0, max: 8, noNaN: true }).map((power) => Math.round(10 ** power)),
      queries: fc.double({ min: 1, max: 7.5, noNaN: true }).map((power) => Math.round(10 ** power)),
      embedding: fc.constantFrom(...recordsOf("embedding").map(({ id }) => id)),
      chunkTokens: fc.integer({ min: 100, max: 4000 }),
      numberBytes: fc.constantFrom(1, 2, 4),
    })
    .map((values): Values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));

  test("nobody is billed for a plan that holds too little", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { sheets, scenario } = readScenario(linkWith(values));
        const rag = sheets.find(({ id }) => id === "rag");
        if (!rag) return;
        const billed = scenario.plans?.get("store") ?? (values.store as string);
        const record = recordsOf("store").find(({ id }) => id === billed)?.values ?? {};
        const overhead = facts.find(({ id }) => id === billed)?.values.indexOverhead ?? 1;
        const get = (name: string) => rag.resolved(name).range.high;
        const chunks = figureIn(rag, "chunks", "1");
        const vectors = (chunks * get("dimensions") * get("numberBytes")) / 1e9;
        const stored = vectors + (chunks * get("textBytes")) / 1e9;
        expect(vectors * overhead).toBeLessThanOrEqual((record.ramGb ?? record.freeRamGb ?? Infinity) * (1 + 1e-9));
        expect(chunks).toBeLessThanOrEqual(record.freeObjects ?? Infinity);
        expect(stored).toBeLessThanOrEqual((record.freeDiskGb ?? Infinity) * (1 + 1e-9));
        if (record.flatReadUnits === undefined || storeLine(values) !== record.minimumUsdPerMonth) return;
        const reads = Number(values.queries) * Math.max(get("readsPerSearch"), stored);
        expect(stored).toBeLessThanOrEqual((record.flatStorageGb ?? 0) * (1 + 1e-9));
        expect(reads).toBeLessThanOrEqual(record.flatReadUnits * (1 + 1e-9));
      }),
      law(20),
    );
  });

  test("a link keeps the store that was chosen and its costs, and so does a frozen one", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const validated = readScenario(linkWith(values));
        const costs = (link: string) => costOf(readScenario(link));
        const link = canonicalLink(validated.scenario);
        const isPreset = values.store === "vectordb-pinecone-standard";
        expect(new URLSearchParams(link).get("store")).toBe(isPreset ? null : values.store);
        expect(costs(link)).toEqual(costOf(validated));
        const frozen = frozenLink(validated).link;
        expect(costs(frozen.slice(frozen.indexOf("?")))).toEqual(costOf(validated));
      }),
      law(10),
    );
  });

  const costOf = (validated: ReturnType<typeof readScenario>) =>
    evaluateScenario(validated).approaches.find(({ id }) => id === "rag")?.totalUsd;

  test("what is proposed instead is a way there", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(waysOut(values)).toBe("priced");
      }),
      law(20),
    );
  });

  function waysOut(values: Values): string {
    let given = values;
    for (let step = 0; step < 4; step++) {
      const found: Absent | undefined = absentRag(given);
      if (!found) return "priced";
      if (!found.instead) return found.because;
      given = { ...given, ...Object.fromEntries(found.instead.values.map(({ field, value }) => [field, value])) };
    }
    return "no end";
  }
});
