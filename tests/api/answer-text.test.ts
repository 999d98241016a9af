import { expect, test } from "vitest";
import { GET } from "@/app/api/evaluate/route";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { answerParts, answerText } from "@/lib/publish/api/answer-text";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";

test("what a route sends is the answer of its scenario, and each warning stands in it once", async () => {
  const link = "?p=text-to-sql.2026-11&v=1";
  const evaluation = evaluateScenario(readScenario(link));
  const made = runToEnd(analysePartsInSlices(evaluation, 100, answerParts));
  const ask = async () => (await GET(new Request(`http://localhost/api/evaluate${link}&draws=100`))).text();
  const texts = await Promise.all([ask(), ask()]);
  for (const text of texts) expect(text).toBe(answerText(evaluation, made));
  const messages = evaluation.scenario.issues.map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(0);
  expect(new Set(messages).size).toBe(messages.length);
});
