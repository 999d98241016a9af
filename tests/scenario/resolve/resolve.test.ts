import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { currentEdition } from "@/lib/model/edition";
import type { ApproachId } from "@/lib/model/names";
import { fields, type QuantityField } from "@/lib/model/registry";
import { commonPreset, presets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { errorsIn } from "@/lib/scenario/read/issue";
import { readLink } from "@/lib/scenario/read/link";
import { optionOf } from "@/lib/scenario/read/options";
import { resolveChoice, resolveSetup } from "@/lib/scenario/resolve/resolve-choice";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { totalsOf } from "../../golden/odds-draw-by-draw";
import { someOf } from "../../law";
import { someOptions } from "../some-options";

const scenarioOf = (query: string, preset = "historical-openai") =>
  interpret(readLink(`?p=${preset}.2026-11&${query}&v=1`));

function settled(query: string, name: string, approach: ApproachId | null, preset?: string) {
  const field = (fields.get(name) ?? fields.get(`${approach}.${name}`)) as QuantityField;
  const { range, from, origin, field: found } = resolveInput(scenarioOf(query, preset), name, field.quantity, approach);
  return { value: meanOf(range), from, label: origin.label, field: found };
}

type Values = ReturnType<typeof scenarioOf>["preset"]["values"];

describe("what goes before what", () => {
  test("an approach for which the preset names a machine keeps what it takes of it, whatever machine the others get", () => {
    const scenario = scenarioOf("machine=self-hosted-llama-3-8b-l4", "support-bot");
    const named = new Map([...scenario.preset.choices, ["fineTuning.machine", { is: "self-hosted-llama-3-8b-h100" }]]);
    const withMachine = { ...scenario, preset: { ...scenario.preset, choices: named } };
    const { quantity } = fields.get("writeWork") as QuantityField;
    expect(resolveInput(withMachine, "writeWork", quantity, "fineTuning").range.low).toBe(0.0987);
    expect(resolveInput(withMachine, "writeWork", quantity, "rag").range.low).toBe(8.419);
    const measured = scenario.preset.values.get("outputTokens") as NonNullable<ReturnType<Values["get"]>>;
    const values: Values = new Map([...scenario.preset.values, ["fineTuning.writeWork", measured]]);
    const withFigure = { ...withMachine, preset: { ...withMachine.preset, values } };
    expect(resolveInput(withFigure, "writeWork", quantity, "fineTuning").range.low).toBe(211);
  });

  test("the user's own figure before the record the user chose", () => {
    expect(settled("model=llm-openai-gpt-4o&inputPrice=7", "inputPrice", "rag")).toMatchObject({
      value: 7,
      from: "you",
    });
  });

  test("the record the user chose before the preset's figure", () => {
    expect(settled("store=vectordb-pinecone-standard", "storeMinimum", "rag")).toMatchObject({
      value: 50,
      from: "catalogue",
    });
  });

  test("the preset's own figure before what every preset starts from", () => {
    expect(settled("", "outputTokens", "rag")).toMatchObject({ value: 300, from: "preset" });
    expect(settled("", "questionTokens", "rag")).toMatchObject({ value: 60, from: "preset" });
  });

  test("the record a preset chose before what every preset starts from", () => {
    for (const preset of presets) {
      const scenario = interpret(readLink(`?p=${preset.id}&v=1`));
      for (const field of fields.values()) {
        if (field.type !== "quantity" || !field.quantity.filledBy || field.approach) continue;
        if (preset.values.get(field.id) !== commonPreset.values.get(field.id)) continue;
        const { choice, keys, dividedBy, ofNext } = field.quantity.filledBy;
        const figure = keys
          .map((key) => resolveChoice(scenario, choice, null)?.option.values?.[key])
          .find(Number.isFinite);
        if (figure === undefined || dividedBy || ofNext) continue;
        expect(meanOf(resolveInput(scenario, field.name, field.quantity, null).range), `${preset.id} ${field.id}`).toBe(
          figure,
        );
      }
    }
  });

  test("what a store does not list, it does not charge", () => {
    expect(settled("", "storeHosting", "rag").value).toBe(0);
    expect(settled("store=postgres-supabase-small", "readPrice", "rag").value).toBe(0);
  });
});

describe("every option there is", () => {
  const choiceFields = [...fields.values()].filter((field) => field.type === "choice");

  test.each(choiceFields.map((field, place) => [field.id, field, place] as const))(
    "of %s gives an answer in finite figures",
    (id, field, place) => {
      // An approach's own choice has the options of the shared one.
      const ids = someOptions(field);
      expect(ids.length).toBeGreaterThan(0);
      for (const option of someOf(ids, field.approach ? 8 : 3, place)) {
        const { scenario, sheets } = validateScenario(scenarioOf(`${id}=${option}`));
        expect([...totalsOf(scenario, sheets).values()].every(Number.isFinite), option).toBe(true);
        const known = optionOf(field.choice, field.approach, option, scenario.preset.date);
        expect(scenario.issues.filter(({ level }) => level === "error").length, option).toBe(known ? 0 : 1);
      }
    },
  );
});

describe("one price for all, or an approach's own", () => {
  test("a shared price reaches every approach, an own one only its own", () => {
    const query = "inputPrice=5&rag.inputPrice=9";
    expect(settled(query, "inputPrice", "prompting")).toMatchObject({ value: 5, field: "inputPrice" });
    expect(settled(query, "inputPrice", "rag")).toMatchObject({ value: 9, field: "rag.inputPrice" });
  });

  test("an approach's own model fills its prices and no one else's", () => {
    const query = "rag.model=llm-openai-gpt-4o";
    expect(settled(query, "inputPrice", "rag")).toMatchObject({ value: 2.5, from: "catalogue" });
    expect(settled(query, "inputPrice", "prompting").value).toBe(0.15);
    expect(settled(query, "outputPrice", "rag").value).toBe(10);
  });

  test("a figure that is not overridable has no name per approach", () => {
    expect(fields.has("rag.questionTokens")).toBe(false);
    expect(fields.has("rag.inputPrice") && fields.has("inputPrice")).toBe(true);
    expect(fields.has("instructionTokens")).toBe(false);
  });
});

describe("hybrid is both at once", () => {
  test("it takes over fine-tuning's figures first, then RAG's", () => {
    const query = "fineTuning.instructionTokens=11&rag.instructionTokens=22&rag.passages=7";
    expect(settled(query, "instructionTokens", "hybrid")).toMatchObject({
      value: 11,
      field: "fineTuning.instructionTokens",
    });
    expect(settled(query, "passages", "hybrid")).toMatchObject({ value: 7, field: "rag.passages" });
    expect(settled(`${query}&hybrid.passages=2`, "passages", "hybrid").value).toBe(2);
  });

  test("it takes over the model and prices of the tuned model, never those of RAG", () => {
    expect(settled("fineTuning.model=llm-openai-gpt-4o", "inputPrice", "hybrid").value).toBe(2.5);
    expect(settled("rag.model=llm-openai-gpt-4o", "inputPrice", "hybrid").value).toBe(0.15);
    expect(settled("rag.inputPrice=8&fineTuning.inputPrice=9", "inputPrice", "hybrid").value).toBe(9);
  });

  test("long context takes over prompting's instructions but not its examples", () => {
    expect(settled("prompting.instructionTokens=33", "instructionTokens", "longContext").value).toBe(33);
    expect(settled("prompting.exampleTokens=44", "exampleTokens", "longContext").value).toBe(0);
  });
});

describe("a record without a price", () => {
  test("bills cached and written prompts in full", () => {
    const query = "model=llm-deepinfra-qwen3.5-9b";
    for (const name of ["cachedInputPrice", "cacheWritePrice", "batchInputPrice"])
      expect(settled(query, name, "prompting"), name).toMatchObject({ value: 0.1 });
    expect(settled(query, "batchOutputPrice", "prompting").value).toBe(0.15);
  });

  test("follows the price in force, also when that is the user's", () => {
    expect(settled("model=llm-deepinfra-qwen3.5-9b&inputPrice=4", "cachedInputPrice", "prompting").value).toBe(4);
    expect(settled("model=llm-deepinfra-qwen3.5-9b&rag.inputPrice=6", "cachedInputPrice", "rag").value).toBe(6);
    expect(settled("inputPrice=4", "cachedInputPrice", "prompting").value).toBe(0.075);
  });

  test("gives a tuned model the base model's price", () => {
    expect(settled("", "tunedOutputPremium", "fineTuning", "support-bot").value).toBe(1);
  });

  test("full training takes the price of full training where there is one", () => {
    expect(settled("method=full", "trainingPrice", "fineTuning", "support-bot").value).toBe(3.2);
    expect(settled("method=lora", "trainingPrice", "fineTuning", "support-bot").value).toBe(2.9);
    expect(settled("method=full", "trainingPrice", "fineTuning").value).toBe(3);
  });
});

describe("values that contradict one another", () => {
  const errorsOf = (query: string) =>
    errorsIn(evaluateScenario(validateScenario(scenarioOf(query))).scenario).map(({ field, code, given }) => [
      field,
      code,
      given,
    ]);

  test("an overlap as long as the chunk is refused and named, and the preset's is used", () => {
    const { scenario, approaches } = evaluateScenario(validateScenario(scenarioOf("overlapTokens=512&queries=1234")));
    expect(errorsIn(scenario)).toMatchObject([
      { field: "overlapTokens", code: "does_not_fit", level: "error", given: "512" },
    ]);
    expect(scenario.refused.get("overlapTokens")).toBe("512");
    expect(scenario.values.get("queries")).toEqual({ low: 1234, high: 1234 });
    expect(approaches.map(({ id }) => id)).toContain("rag");
    expect(errorsOf("overlapTokens=511")).toEqual([]);
  });

  test("a chunk no longer than the overlap is refused in its turn, or both are", () => {
    expect(errorsOf("chunkTokens=50")).toEqual([["chunkTokens", "does_not_fit", "50"]]);
    expect(
      errorsOf("chunkTokens=10&overlapTokens=20")
        .map(([field]) => field)
        .sort(),
    ).toEqual(["chunkTokens", "overlapTokens"]);
    expect(errorsOf("chunkTokens=10&overlapTokens=5")).toEqual([]);
  });
});

test("how an approach is set up follows the user, then the preset", () => {
  expect(resolveSetup(scenarioOf(""), "fineTuning")).toMatchObject({
    basis: "built",
    setup: { serving: "tunedPerToken" },
  });
  expect(resolveSetup(scenarioOf("fineTuning.serving=dedicated&training=byGpuHour"), "fineTuning").setup).toEqual({
    basis: "built",
    serving: "dedicated",
    training: "byGpuHour",
    extras: [],
    own: [],
    edition: currentEdition,
  });
  expect(resolveSetup(scenarioOf("rag.basis=absent"), "rag").basis).toBe("absent");
});
