import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { latenciesOf, latencyAt } from "@/lib/catalog/latency";
import { choices } from "@/lib/model/choices";
import type { ApproachId } from "@/lib/model/names";
import { fields, type QuantityField } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { timingIds } from "@/lib/scenario/read/timing";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { readScenario, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { optionIds } from "@/lib/scenario/write/list-fields";

const date = "2026-11-20";
const scenarioOf = (query: string, preset = "support-bot") => interpret(readLink(`?p=${preset}.2026-11&${query}&v=1`));

function settled(query: string, name: string, approach: ApproachId | null = null, preset?: string) {
  const field = fields.get(name) as QuantityField;
  const { range, from, origin } = resolveInput(scenarioOf(query, preset), name, field.quantity, approach);
  return { value: meanOf(range), from, origin };
}

const day = /^\d{4}(-\d{2}){0,2}$/;

describe("a choice fills the times that were measured of it, each with its source and date", () => {
  test.each([
    ["model=llm-openai-gpt-4o", "firstTokenTime", 599],
    ["model=llm-openai-gpt-4o", "firstTokenTimeP95", 1104],
    ["model=llm-openai-gpt-4o", "readTime", 15.7],
    ["model=llm-openai-gpt-4o", "writeTime", 30.33],
    ["machine=self-hosted-llama-3-8b-l4", "machineFirstTokenTime", 108],
    ["machine=self-hosted-llama-3-8b-l4", "machineFirstTokenTimeP95", 155.9],
    ["machine=self-hosted-llama-3-8b-l4", "machineReadTime", 288],
    ["machine=self-hosted-llama-3-8b-l4", "idleWriteTime", 60.14],
    ["machine=self-hosted-llama-3-8b-l4", "replicaSlots", 8],
    ["machine=self-hosted-llama-3-8b-l4", "readWork", 288],
    ["machine=self-hosted-llama-3-8b-l4", "writeWork", 8.419],
    ["machine=self-hosted-llama-3-8b-l4", "replicaGpus", 1],
  ])("%s gives %s %d", (query, name, value) => {
    const found = settled(query, name, "prompting");
    expect(found.value).toBe(value);
    expect(found.from).toBe("catalogue");
    expect(found.origin.url).toMatch(/^https:/);
    expect(found.origin.asOf).toMatch(day);
    expect(found.origin.field).toBe(name);
  });

  test.each([
    ["network", "network-atlantic", "network", "networkTime"],
    ["search", "store-turbopuffer-cold", "store", "searchTime"],
    ["embedding", "embedding-openai-text-embedding-3-small", "embedder", "embedTime"],
    ["reranker", "reranker-cohere-3.5-dedicated-64", "reranker", "rerankTime"],
    ["rewriting", "rewriting-rewrite-gpt-4.1-mini", "rewriting", "rewriteTime"],
    ["inputGuard", "guard-llama-guard-3-8b", "guard", "inputGuardTime"],
    ["outputGuard", "guard-llama-guard-3-8b", "guard", "outputGuardTime"],
  ] as const)("%s %s fills %3$s", (choice, id, kind, name) => {
    const known = choice === "search" ? (timingIds(choiceOf("search"))[1] as string) : id;
    const record = choice === "embedding" ? undefined : latencyAt(kind, known, date);
    const query = `${choice}=${known}`;
    const [p50, p95] = [settled(query, name), settled(query, `${name}P95`)];
    const values = record?.values as { p50Ms?: number; p95Ms?: number } | undefined;
    if (values) expect([p50.value, p95.value]).toEqual([values.p50Ms, values.p95Ms]);
    expect(p95.value).toBeGreaterThanOrEqual(p50.value);
    for (const { origin, from } of [p50, p95]) {
      expect(from).toBe("catalogue");
      expect(origin.url ?? origin.label).toMatch(/^https:|^assumption/);
      expect(origin.asOf).toMatch(day);
    }
  });

  test("an approach's own model moves its own times only", () => {
    const query = "rag.model=llm-openai-gpt-4o";
    expect(settled(query, "firstTokenTime", "rag").value).toBe(599);
    expect(settled(query, "firstTokenTime", "prompting").value).toBe(settled("", "firstTokenTime", "prompting").value);
    expect(settled("fineTuning.model=llm-openai-gpt-4o", "firstTokenTime", "hybrid").value).toBe(599);
  });

  test("the search is that of the chosen store until a measurement is chosen", () => {
    expect(settled("store=vectordb-pinecone-standard", "searchTime").value).toBe(14);
    expect(settled("search=chosenStore&store=vectordb-pinecone-standard", "searchTime").value).toBe(14);
    const [, other = ""] = timingIds(choiceOf("search"));
    const found = settled(`store=vectordb-pinecone-standard&search=${other}`, "searchTime");
    expect(found.value).toBe(latencyAt("store", other, date)?.values.p50Ms);
  });

  test("what is not there takes no time", () => {
    for (const name of ["rerankTime", "inputGuardTime", "outputGuardTime", "rewriteTime"])
      expect(settled("", `${name}P95`).value).toBe(0);
  });

  test("a product fills the limit on the first token, of half of the requests when that is asked for", () => {
    const at = (query: string) => latencyOf(evaluateScenario(validateScenario(scenarioOf(query)))).budget;
    expect(at("product=budget-voice").limits.firstToken).toEqual({ ms: 800, percentile: "p95" });
    expect(at("product=budget-voice&firstTokenAt=p50").limits.firstToken).toEqual({ ms: 500, percentile: "p50" });
    expect(at("product=budget-voice&firstTokenBudget=none").limits.firstToken).toBeNull();
    expect(at("product=budget-voice&fullAnswerBudget=1500&fullAnswerAt=p50").limits.fullAnswer).toEqual({
      ms: 1500,
      percentile: "p50",
    });
  });
});

const choiceOf = (id: string) => choices.find((choice) => choice.id === id) as (typeof choices)[number];

test("every choice of a latency, and every model, leaves times in order and nothing refused", () => {
  const withModel = choices.filter(
    ({ id, timing }) => timing || id === "model" || id === "store" || id === "embedding",
  );
  for (const choice of withModel)
    for (const id of optionIds(choice, null)) {
      const { scenario, sheets } = validateScenario(scenarioOf(`${choice.id}=${id}`));
      expect(scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
      const disordered = sheets.flatMap(({ quantities, resolved }) =>
        [...quantities].flatMap(([name, { p95Of }]) => {
          const [p50, p95] = [p95Of ?? name, name].map((each) => meanOf(resolved(each).range)) as [number, number];
          return p95 >= p50 ? [] : [`${name}: ${p95} < ${p50}`];
        }),
      );
      expect(disordered, `${choice.id}=${id}`).toEqual([]);
    }
});

describe("a model that was not measured", () => {
  const unmeasured = optionIds(choiceOf("model"), null).filter((id) => latencyAt("model", id, date) === undefined);

  test("has the figures of its class, and says so", () => {
    expect(unmeasured.length).toBeGreaterThan(5);
    for (const id of unmeasured) {
      const { value, origin } = settled(`model=${id}`, "firstTokenTime", "prompting");
      if (!origin.note?.includes("Not measured")) continue;
      expect([496, 686]).toContain(value);
      expect(origin.label).toBe("assumption");
      expect(origin.asOf).toMatch(day);
      expect(origin.note).toMatch(/taken from other models whose answers cost (at most|more than) \$5 per million/);
    }
    const ofClass = unmeasured.filter((id) => settled(`model=${id}`, "readTime", "rag").origin.label === "assumption");
    expect(ofClass.length).toBeGreaterThan(0);
  });

  test("is small up to $5 per million answer tokens", () => {
    for (const id of unmeasured) {
      const { value, origin } = settled(`model=${id}`, "firstTokenTime", "prompting");
      if (!origin.note?.includes("Not measured")) continue;
      const price = settled(`model=${id}`, "outputPrice", "prompting").value;
      expect(value, `${id} ${price}`).toBe(price <= 5 ? 496 : 686);
    }
  });
});

describe("a time of half of the requests without that of 95 in 100", () => {
  const factor = Math.exp(0.31 * 1.6448536269514722);

  test.each([
    ["networkTime", "40", 40],
    ["firstTokenTime", "700", 700],
    ["rag.firstTokenTime", "700", 700],
    ["writeTime", "20", 20],
    ["coldStartTime", "60", 60],
    ["cachedAnswerTime", "5..15", 10],
  ])("of %s = %s assumes sigma 0.31 and says so", (name, text, mean) => {
    const p95 = `${name}P95`.replace("rag.", "");
    const { value, origin, from } = settled(`${name}=${text}`, p95, name.startsWith("rag.") ? "rag" : null);
    expect(value).toBeCloseTo(mean * factor, 9);
    expect(origin.label).toBe("assumption");
    expect(origin.note).toContain("sigma 0.31");
    expect(from).not.toBe("you");
  });

  test("one's own of 95 in 100 goes before what is assumed", () => {
    expect(settled("networkTime=40&networkTimeP95=41", "networkTimeP95")).toMatchObject({ value: 41, from: "you" });
  });

  test("a speed of which only the centre is known has the spread assumed, with its own source kept", () => {
    const { value, origin } = settled("model=llm-openai-gpt-4o", "writeTimeP95", "rag");
    expect(value).toBeCloseTo(30.33 * factor, 9);
    expect(origin.note).toContain("sigma 0.31");
    expect(origin.url).toMatch(/^https:/);
  });

  test("may be a range, however wide, when nothing else was typed", () => {
    const { issues } = evaluateScenario(validateScenario(scenarioOf("networkTime=10..400"))).scenario;
    expect(issues).toEqual([]);
  });
});

describe("a time of 95 in 100 below that of half of the requests", () => {
  test.each([
    ["networkTime", "networkTimeP95"],
    ["embedTime", "embedTimeP95"],
    ["firstTokenTime", "firstTokenTimeP95"],
    ["writeTime", "writeTimeP95"],
    ["cachedAnswerTime", "cachedAnswerTimeP95"],
    ["machineFirstTokenTime", "machineFirstTokenTimeP95"],
  ])("of %s and %s is refused, both by name", (p50, p95) => {
    const { scenario } = evaluateScenario(validateScenario(scenarioOf(`${p50}=500&${p95}=400`)));
    const errors = scenario.issues.filter(({ level }) => level === "error");
    expect(errors.map(({ field }) => field).sort()).toEqual([p50, p95]);
    for (const { message } of errors) expect(message).toContain("95 in 100 requests must be between that of half");
    for (const name of [p50, p95]) expect(scenario.refused.has(name)).toBe(true);
  });

  test("names its approach where it is that approach's alone", () => {
    const messageOf = (given: string) =>
      evaluateScenario(validateScenario(scenarioOf(given))).scenario.issues.find(({ level }) => level === "error")
        ?.message;
    expect(messageOf("rag.writeTime=10&rag.writeTimeP95=5")).toMatch(/^RAG: Write the answer: the time of 95 in 100/);
    expect(messageOf("writeTime=10&writeTimeP95=5")).toMatch(/^Write the answer: /);
  });

  test("is refused alone when only it was typed", () => {
    const { issues } = evaluateScenario(validateScenario(scenarioOf("networkTimeP95=10"))).scenario;
    expect(issues.map(({ field, code }) => [field, code])).toEqual([["networkTimeP95", "does_not_fit"]]);
  });

  test("equal to it is a step that never varies", () => {
    expect(evaluateScenario(validateScenario(scenarioOf("networkTime=50&networkTimeP95=50"))).scenario.issues).toEqual(
      [],
    );
  });
});

test("every latency figure of every preset has a source and a date, or is called an assumption", () => {
  let seen = 0;
  for (const { id } of presets)
    for (const [approach, { quantities, resolved }] of evaluateScenario(readScenario(`?p=${id}&v=1`)).baseCases)
      for (const [name, { timing }] of quantities) {
        if (!timing) continue;
        seen += 1;
        const { origin } = resolved(name);
        const isSourced = /^https:/.test(origin.url ?? "") && day.test(origin.asOf ?? "");
        const isNamed = origin.label.includes("assumption");
        // What is switched off takes no time, and says so by its option.
        const isNone = origin.label === "None" && meanOf(resolved(name).range) === 0;
        expect(isSourced || isNamed || isNone, `${id} ${approach} ${name}: ${JSON.stringify(origin)}`).toBe(true);
      }
  expect(seen).toBeGreaterThan(100);
});

test("a machine chosen for all approaches brings what it takes to all, whatever the preset's machine took", () => {
  const machine = "self-hosted-llama-3-8b-l4";
  const evaluation = evaluateScenario(readScenario(`?p=support-bot.2026-11&machine=${machine}&v=1`));
  const [record] = latenciesOf("selfHosted").filter(({ id }) => id === machine);
  for (const id of ["fineTuning", "hybrid"] as const)
    expect(evaluation.baseCases.get(id)?.resolved("writeWork").range.low).toBe(record?.values.fullWriteMsPerToken);
});

test("nothing that is assumed is labelled as measured, in any preset: field, explanation and scenario.json show that label", () => {
  let [assumed, measured] = [0, 0];
  for (const { id } of presets)
    for (const sheet of readScenario(`?p=${id}&v=1`).sheets)
      for (const [name, { timing }] of sheet.quantities) {
        const { origin, from } = sheet.resolved(name);
        if (!timing || from !== "catalogue") continue;
        const isAssumed = /\bassumed\b|^not measured/i.test(origin.note ?? "");
        if (isAssumed) assumed++;
        else measured++;
        expect(origin.label === "assumption", `${id} ${sheet.id} ${name}: ${origin.note}`).toBe(isAssumed);
      }
  expect([assumed > 50, measured > 50]).toEqual([true, true]);
});

test("a spread around a time that was measured is an assumption, and names who measured that time", () => {
  const { origin } = settled("model=llm-openai-gpt-4o", "writeTimeP95");
  expect(origin.label).toBe("assumption");
  expect(origin.note).toMatch(/^The usual spread is assumed \(sigma 0\.31\), .* Around the time of /);
  expect(settled("model=llm-openai-gpt-4o", "writeTime").origin.label).not.toBe("assumption");
});
