import { expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { formOf } from "@/lib/form/form";
import { explainTotal } from "@/lib/narrative/explain-bill";
import { presets } from "@/lib/presets";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import type { Explanation } from "@/lib/sheet/explain";

const bot = (values: string) => readScenario(`?p=support-bot.2026-11&${values}v=1`);
const remarksIn = ({ scenario }: ReturnType<typeof bot>) =>
  scenario.issues.filter(({ code }) => code === "old_price").map(({ message }) => message);

test("an answer that rests on an old price says so once, with the source and its date", () => {
  expect(remarksIn(bot("embedding=embedding-voyageai-voyage-3.5&"))).toEqual([
    "The answer rests on prices read more than 120 days before 2026-11-20: voyage-3.5, voyageai (Voyage AI pricing), 2026-06-18.",
  ]);
  expect(remarksIn(bot("reranker=reranker-cohere-api&"))[0]).toContain("2026-06.");
});

test("an old price that is not in the bill, or is nobody's any more, is not named", () => {
  expect(remarksIn(bot(""))).toEqual([]);
  expect(remarksIn(bot("embedding=embedding-voyageai-voyage-3.5&embeddingPrice=0.06&"))).toEqual([]);
  expect(remarksIn(bot("embedding=embedding-voyageai-voyage-3.5&rag.basis=absent&hybrid.basis=absent&"))).toEqual([]);
  expect(remarksIn(bot("embedding=embedding-voyageai-voyage-3.5&documents=0&questionTokens=0&"))).toEqual([]);
});

test("no preset rests on an old price as it stands", () => {
  for (const { id } of presets) expect(remarksIn(readScenario(`?p=${id}&v=1`)), id).toEqual([]);
});

test("an old price is marked in the explanation and at its field, wages too; what is no price is not", () => {
  const evaluation = evaluateScenario(bot("embedding=embedding-voyageai-voyage-3.5&"));
  const rag = evaluation.baseCases.get("rag");
  if (!rag) throw new Error("RAG is not priced");
  const marked = originsIn(explainTotal(evaluation, rag)).filter(({ old }) => old !== undefined);
  expect(new Set(marked.map(({ field }) => field))).toEqual(new Set(["embeddingPrice", "teamRate"]));
  expect(marked[0]?.old).toBe("more than 120 days before 2026-11-20");
  const views = formOf(evaluation).flatMap(({ first, more }) => [...first, ...more]);
  const old = views.filter(({ origin }) => origin?.old !== undefined).map(({ id }) => id);
  expect(old).toEqual(expect.arrayContaining(["embedding", "embeddingPrice", "labour", "teamRate"]));
  // The answer's length was measured in 2023, and is no price.
  expect(old).not.toContain("outputTokens");
});

const originsIn = ({ origin, parts }: Explanation): NonNullable<Explanation["origin"]>[] => [
  ...(origin ? [origin] : []),
  ...parts.flatMap(originsIn),
];
