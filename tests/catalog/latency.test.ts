import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { basisOf, latenciesOf, latenciesOfPrice, latencyAt, latencyKinds } from "@/lib/catalog/latency";
import { latencySchemas } from "@/lib/catalog/latency-schema";
import { latencyFigures, secondHandSites } from "./latency-figures";

const today = "2026-11-20";
const everyRecord = latencyKinds.flatMap((kind) => latenciesOf(kind).map((record) => ({ kind, record })));

describe("the latency records", () => {
  test.each(latencyKinds)("the %s file fits its schema and is not empty", (kind) => {
    expect(latencySchemas[kind].safeParse(latenciesOf(kind)).error?.issues).toBeUndefined();
    expect(latenciesOf(kind).length).toBeGreaterThan(0);
  });

  it("name each state of an id once", () => {
    const names = everyRecord.map(({ kind, record }) => `${kind} ${record.id} ${record.from ?? ""}`);
    expect(names).toEqual([...new Set(names)]);
  });

  it("have a source of their own or measurements behind them that have one", () => {
    for (const { record } of everyRecord) {
      if ("source" in record) continue;
      const basis = Object.values(basisOf(record, today));
      expect(basis.length, record.id).toBe(Object.keys(record.basedOn).length);
      expect(
        basis.filter((measured) => measured === undefined || !("source" in measured)),
        record.id,
      ).toEqual([]);
    }
  });

  it("rest on nothing second-hand", () => {
    const sites = everyRecord.flatMap(({ record }) =>
      "source" in record && record.source !== "assumption" ? [new URL(record.source.url).hostname] : [],
    );
    expect(sites.length).toBeGreaterThan(100);
    expect(sites.filter((site) => secondHandSites.includes(site))).toEqual([]);
  });

  test.each(latencyFigures)("$id says what LATENCY.md $table says", ({ kind, id, values }) => {
    const found = latencyAt(kind, id, today)?.values as Readonly<Record<string, number>> | undefined;
    for (const [key, expected] of Object.entries(values)) {
      const decimals = String(expected).split(".")[1]?.length ?? 0;
      expect(Math.abs((found?.[key] ?? Number.NaN) - Number(expected)), key).toBeLessThanOrEqual(
        0.5 * 10 ** -decimals + 1e-9,
      );
    }
  });

  it("give the dedicated reranker's times by number of passages as the page does", () => {
    expect(latencyAt("reranker", "reranker-cohere-3.5-dedicated-64", today)?.values.meanMsByPassages).toEqual({
      1: 130,
      8: 110,
      24: 120,
      48: 140,
      96: 170,
    });
    expect(latencyAt("reranker", "reranker-cohere-3.5-dedicated-128", today)?.values.meanMsByPassages).toEqual({
      24: 130,
      48: 160,
      96: 200,
    });
  });
});

describe("looking up a latency", () => {
  test.each(["constructor", "__proto__", "toString", "", "no-such-id"])("%j is none", (id) => {
    for (const kind of latencyKinds) {
      expect(latencyAt(kind, id, today)).toBeUndefined();
      expect(latenciesOfPrice(kind, id, today)).toEqual([]);
    }
  });

  it("finds a price's latencies, the usual condition first", () => {
    const stores = latenciesOfPrice("store", "postgres-supabase-large", today);
    expect(stores.map(({ id }) => id)).toEqual([
      "store-pgvector",
      "store-pgvector-recall",
      "store-pgvector-busy",
      "store-pgvector-starved",
      "store-pgvector-hybrid",
    ]);
    const tuned = latenciesOfPrice("model", "finetune-openai-gpt-4.1-mini-2025-04-14", today);
    expect(tuned.map(({ id }) => id)).toEqual(["llm-openai-gpt-4.1-mini"]);
  });

  it("has no budget for a batch", () => {
    expect(latencyAt("budget", "budget-batch", today)?.values).toEqual({});
  });

  it("is a file of its own, which the page's first load leaves out, and needs no zod", () => {
    const sourceOf = (name: string) => readFileSync(new URL(`../../lib/catalog/${name}.ts`, import.meta.url), "utf8");
    for (const name of ["index", "record", "reference"]) expect(sourceOf(name)).not.toMatch(/latency/);
    for (const name of ["latency", "latency-record"]) expect(sourceOf(name)).not.toMatch(/zod|schema"/);
  });
});
