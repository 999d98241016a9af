import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { scenarioJson } from "@/lib/publish/files/scenario-json";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { answerOf, anyScenario, change, type Entries } from "../../analysis/any-scenario";
import { law } from "../../law";
import { recomputeLine } from "./recompute";

const fileOf = (entries: Entries) => scenarioJson(answerOf(entries));

/** Every line whose months are others than those worked out from the file. */
function otherLines({ approaches, starts }: ReturnType<typeof scenarioJson>): readonly string[] {
  return approaches.flatMap((approach) =>
    approach.lines.flatMap(({ id, byMonthUsd }) =>
      byMonthUsd.flatMap((usd, month) => {
        const expected = recomputeLine(approach, id, month, starts);
        const isSame = Math.abs(usd - expected) <= 1e-9 * Math.max(Math.abs(usd), Math.abs(expected), 1e-6);
        return isSame ? [] : [`${approach.id} ${id} ${month}: ${usd} for ${expected}`];
      }),
    ),
  );
}

const extras = fc.record({
  reranker: fc.constantFrom("none", "reranker-cohere-3.5-dedicated-128"),
  rewriting: fc.constantFrom("none", "rewriting-multi-query-gpt-4.1-mini"),
  inputGuard: fc.constantFrom("none", "guard-llama-guard-3-8b"),
  inputGuardCost: fc.constantFrom("0.001", "0.02"),
  inputGuardModel: fc.constantFrom("none", "llm-groq-gpt-oss-20b"),
  inputGuardPromptTokens: fc.constantFrom("0", "400"),
  inputGuardTokens: fc.constantFrom("0", "12"),
  noSearchShare: fc.constantFrom("0", "0.3"),
  region: fc.constantFrom("anywhere", "eu", "us"),
  cacheLifetime: fc.constantFrom("usual", "hour", "kept"),
  validationPasses: fc.constantFrom("0", "2"),
  trainingMinimum: fc.constantFrom("0", "400"),
  thinkingTokens: fc.constantFrom("none", "250"),
  tokenizerFactor: fc.constantFrom("1", "1.3"),
});

test("every line of any bill follows from scenario.json alone", () => {
  let lines = 0;
  fc.assert(
    fc.property(anyScenario(), extras, (entries, chosen) => {
      const file = fileOf(change(entries, chosen));
      lines += file.approaches.reduce((sum, { lines: own }) => sum + own.length, 0);
      expect(otherLines(file)).toEqual([]);
    }),
    law(75, 11),
  );
  expect(lines).toBeGreaterThan(3000);
});

test("a premium shown is the one that is billed, with a model of one's own too", () => {
  const link =
    "?p=historical-openai.2026-11&fineTuning.model=llm-openai-gpt-4o&tuning=finetune-openai-gpt-4o-2024-08-06&horizon=1&v=1";
  const { approaches, inputs } = scenarioJson(evaluateScenario(readScenario(link)));
  const tuned = approaches.find(({ id }) => id === "fineTuning");
  expect(tuned?.inputs.find(({ name }) => name === "tunedInputPremium")?.value).toBe(1.5);
  const shown = inputs.flatMap((input) =>
    input.title === "Tuned prompt price, times the base price" ? [input.text] : [],
  );
  expect(new Set(shown)).toEqual(new Set(["1.5"]));
});
