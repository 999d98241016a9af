import { expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { ChoiceView } from "@/lib/form/field-view";
import { formOf } from "@/lib/form/form";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

/** The headings of a menu, each with its options, in the order of the menu; what fits is under null. */
function idsIn(link: string, field: string): ReadonlyMap<string | null, readonly string[]> {
  const groups = formOf(evaluateScenario(readScenario(link)));
  const views = groups.flatMap(({ first, more, own }) => [...first, ...more, ...own]);
  const view = views.find((each): each is ChoiceView => each.type === "choice" && each.id === field);
  if (!view) throw new Error(`no menu of ${field}`);
  const found = new Map<string | null, string[]>();
  for (const { id, misfit } of view.options) found.set(misfit, [...(found.get(misfit) ?? []), id]);
  return found;
}

const bot = "?p=support-bot.2026-11&v=1";

test("a menu offers what fits first, and the rest below with the reason", () => {
  const tuning = idsIn(bot, "tuning");
  expect([...tuning.keys()]).toEqual([null, "Do not train Llama 3.3 70B", "No longer sold"]);
  expect(tuning.get(null)).toEqual(["finetune-together-70b-100b", "finetune-fireworks-16-80b"]);
  expect(tuning.get("No longer sold")).toContain("finetune-openai-gpt-4.1-nano-2025-04-14");
});

test("models that have stopped stand last, and machines that are too small or none", () => {
  const models = idsIn(bot, "model");
  expect(models.get("No longer sold")).toContain("llm-groq-llama-3.3-70b-versatile");
  expect(models.get(null)).not.toContain("llm-groq-llama-3.3-70b-versatile");
  const hosts = idsIn(bot, "host");
  expect(hosts.get("One holds no Llama 3.3 70B")).toContain("gpu-runpod-4090");
  expect(hosts.get("Billed by the token")).toContain("hosting-bedrock-nova-custom-on-demand");
  expect(hosts.get(null)).toContain("hosting-together-h200");
});

test("closed offers are told apart from those that do not train the model", () => {
  const tuning = idsIn("?p=historical-openai.2026-11&possible=yes&v=1", "tuning");
  expect(tuning.get("Closed to new customers")).toEqual(["finetune-openai-gpt-4o-mini-2024-07-18"]);
  expect(tuning.get("Do not train GPT-4o mini")).toContain("finetune-together-70b-100b");
});

test("stores and plans that hold the documents come first", () => {
  const stores = idsIn("?p=support-bot.2026-11&documents=100000&v=1", "store");
  expect([...stores.keys()]).toEqual([null, "Hold less than your documents need"]);
  expect(stores.get(null)).toContain("vectordb-pinecone-standard");
  expect(stores.get("Hold less than your documents need")).toEqual([
    "vectordb-qdrant-free",
    "postgres-supabase-micro",
    "postgres-supabase-small",
    "postgres-supabase-medium",
    "vectordb-weaviate-free",
  ]);
});
