import { describe, expect, test } from "vitest";
import { recordsOf } from "@/lib/catalog";
import { isHadIn, places } from "@/lib/catalog/model-facts";
import { menuFit } from "@/lib/scenario/validate/menu-fit";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

type Values = Readonly<Record<string, string>>;

const linkWith = (values: Values): string => `?${new URLSearchParams({ p: "support-bot.2026-11", ...values, v: "1" })}`;
const absentOf = (id: string, values: Values) => readScenario(linkWith(values)).absent.find((each) => each.id === id);
const saidOf = (values: Values) =>
  readScenario(linkWith(values)).scenario.issues.map(({ code, message }) => `${code}: ${message}`);

const stores = [...new Set(recordsOf("store").map(({ id }) => id))];
const offered = stores.filter(
  (store) => !readScenario(linkWith({ store })).scenario.issues.some(({ level }) => level === "error"),
);

describe("a region", () => {
  test("rules out every store that is known to be elsewhere, and no other", () => {
    expect(offered.length).toBeGreaterThan(10);
    for (const store of offered)
      for (const region of ["us", "eu"]) {
        const because = absentOf("rag", { store, region })?.because ?? "";
        const isElsewhere = isHadIn("store", store, region) === false;
        expect(/keeps nothing in the/.test(because), `${store} ${region}`).toBe(isElsewhere);
      }
  });

  test("takes a plan of the same store there", () => {
    expect(absentOf("rag", { store: "vectordb-pinecone-starter", region: "eu" })).toMatchObject({
      because: "Pinecone Starter (free) keeps nothing in the European Union.",
      instead: { say: "Use Pinecone Builder", values: [{ field: "store", value: "vectordb-pinecone-builder" }] },
    });
    expect(absentOf("rag", { store: "vectordb-pinecone-builder", region: "eu" })).toBeUndefined();
  });

  test("does not hinder what nobody says, and names it", () => {
    const said = saidOf({ region: "eu", store: "vectordb-weaviate-flex" }).join("\n");
    expect(said).toContain(
      "may_not_fit: Whether text-embedding-3-small and Weaviate Cloud Flex are to be had in the European Union is not known",
    );
    expect(saidOf({ region: "eu" }).join("\n")).toContain(
      "may_not_fit: Whether text-embedding-3-small is to be had in the European Union is not known",
    );
    const guarded = saidOf({ region: "eu", outputGuard: "guard-llama-guard-3-8b" }).join("\n");
    expect(guarded).toMatch(/Whether .*Llama Guard 3 8B.* to be had in the European Union is not known/);
    expect(saidOf({}).join("\n")).not.toContain("to be had in");
  });

  test("ends a tuned model that answers by the token elsewhere only", () => {
    const tuned = { "fineTuning.model": "llm-aws-amazon.nova-lite-v1-0", "fineTuning.serving": "tunedPerToken" };
    const trained = { ...tuned, training: "byGpuHour" };
    const { scenario } = readScenario(linkWith({ ...tuned, region: "eu" }));
    expect(menuFit(scenario, "model", "fineTuning").misfit("llm-aws-amazon.nova-lite-v1-0")).toBe(
      "Not tuned in the European Union",
    );
    expect(menuFit(scenario, "store", null).misfit("vectordb-pinecone-starter")).toBe("Not in the European Union");
    expect(absentOf("fineTuning", { ...trained, region: "eu" })).toBeDefined();
  });

  test("is known of stores and models that are in the catalogue", () => {
    const ids = new Set([...stores, ...recordsOf("model").map(({ id }) => id)]);
    for (const { id, within, outside } of places) {
      expect(ids.has(id), id).toBe(true);
      expect(within.filter((region) => outside.includes(region))).toEqual([]);
    }
  });
});
