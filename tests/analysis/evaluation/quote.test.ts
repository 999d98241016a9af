import { expect, test } from "vitest";
import { quoteOf } from "@/lib/analysis/evaluation/quote";
import { answerTo } from "../../golden/scenario-answer";

test("quoting an approach at what it was built up to leaves its total where it was, to six digits", () => {
  const built = answerTo("?p=support-bot.2026-11&v=1");
  const figures = quoteOf(built, "rag").map(([name, text]) => `${name}=${text}`);
  const quoted = answerTo(`?p=support-bot.2026-11&rag.basis=quoted&${figures.join("&")}&v=1`);
  const totals = [built, quoted].map(({ approaches }) => approaches.find(({ id }) => id === "rag")?.totalUsd ?? 0);
  expect(Math.abs((totals[0] as number) / (totals[1] as number) - 1)).toBeLessThan(1e-5);
});

test("an approach that is not priced has no quote", () => {
  expect(quoteOf(answerTo("?p=support-bot.2026-11&v=1"), "longContext")).toEqual([]);
});
