import { describe, expect, test } from "vitest";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { numberIn } from "@/lib/analysis/latency/stage-steps";
import { costsOf, whatIf } from "@/lib/analysis/sensitivity/what-if";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { latencyIn } from "../analysis/latency/cases";

/** The support bot on a model with a prompt cache, with instructions long enough for it. */
const cached = "model=llm-openai-gpt-4.1-mini&prompting.instructionTokens=10000";
const answerTo = (given: string) => evaluateScenario(readScenario(`?p=support-bot.2026-11&${cached}&${given}&v=1`));
const warmIn = (given: string, name = "hitShare", id: "prompting" | "rag" = "prompting") => {
  const found = answerTo(given).baseCases.get(id);
  return found ? numberIn(found.bill.sheetValues, name) : Number.NaN;
};

describe("prompts that find the cache warm", () => {
  test("are those that come within its life, of any preset and at any number of repeats: 5.5 in 100 at 500 a month", () => {
    expect(warmIn("queries=500")).toBeCloseTo(0.05548, 5);
    expect(warmIn("queries=500&retryShare=0.3")).toBeCloseTo(0.05548, 5);
    expect(warmIn("queries=500&cacheLifetime=hour")).toBeCloseTo(1 - Math.exp(-(500 * 3600) / 2_628_000), 4);
    expect(warmIn("queries=500&responseHitShare=0.5")).toBeCloseTo(1 - Math.exp(-(250 * 300) / 2_628_000), 4);
  });

  test("are as many as assumed where traffic allows, and as many as typed whatever it is", () => {
    expect(warmIn("queries=2000000")).toBe(0.8);
    expect(warmIn("queries=500&cacheHitShare=0.9")).toBe(0.9);
    expect(warmIn("queries=500&rag.cacheHitShare=0.9")).toBeCloseTo(0.05548, 5);
    expect(warmIn("queries=500&rag.cacheHitShare=0.9", "hitShare", "rag")).toBe(0.9);
  });

  test("are the same in the bill and in the times", () => {
    expect(warmIn("queries=500", "warmShare")).toBe(warmIn("queries=500"));
    const firstToken = (queries: string) =>
      latencyIn({
        preset: "support-bot.2026-11",
        given: new Map([...new URLSearchParams(`${cached}&queries=${queries}`)]),
      }).approaches.find(({ id }) => id === "prompting")?.times?.firstToken.p50.ms ?? Number.NaN;
    // All but 5.5% and all but 80% read 10,000 tokens or more at 15.7 us.
    expect(firstToken("500") - firstToken("2000000")).toBeGreaterThan(150);
  });

  test("grow with the traffic of the months", () => {
    const evaluation = answerTo("queries=2000&growth=0.2&horizon=12&inputPrice=0.4&cachedInputPrice=0.1");
    const found = evaluation.approaches.find(({ id }) => id === "prompting");
    const read = found?.lines.find(({ id }) => id === "promptCaching.read")?.byMonth ?? [];
    const perQuery = read.map((usd, month) => usd / (evaluation.queriesByMonth[month] ?? Number.NaN));
    expect((perQuery[4] ?? 0) / (perQuery[1] ?? 0)).toBeCloseTo(
      (1 - Math.exp((-2000 * 1.2 ** 3 * 300) / 2_628_000)) / (1 - Math.exp((-2000 * 300) / 2_628_000)),
      3,
    );
  });
});

test("a frozen link keeps what traffic left, and what was typed", () => {
  for (const given of ["queries=500", "queries=500&cacheHitShare=0.9"]) {
    const { link } = frozenLink(readScenario(`?p=support-bot.2026-11&${cached}&${given}&v=1`));
    const again = evaluateScenario(readScenario(link)).baseCases.get("prompting");
    expect(again && numberIn(again.bill.sheetValues, "hitShare")).toBe(warmIn(given));
  }
});

test("a share that is tried in place of the assumed one is what it would be if it were typed", () => {
  const [assumed, typed] = ["queries=500", "queries=500&cacheHitShare=0.6"].map(answerTo);
  const inputs = inputsOf(assumed?.baseCases.values() ?? []);
  const totals = assumed && whatIf(assumed, inputs, [new Map([["cacheHitShare", 0.6]])]);
  for (const { id, totalUsd } of typed?.approaches ?? [])
    expect(totals && costsOf(totals, id)[0]).toBeCloseTo(totalUsd, 6);
});
