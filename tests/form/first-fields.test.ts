import { expect, test } from "vitest";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { tornadoOf } from "@/lib/analysis/sensitivity/tornado";
import type { Sensitivity } from "@/lib/analysis/uncertainty/types";
import { movingFields } from "@/lib/form/first-fields";
import { answerTo } from "../golden/scenario-answer";

const movingIn = (link: string) => {
  const found = answerTo(link);
  return movingFields(found, tornadoOf(found, inputsOf(found.baseCases.values())) as Sensitivity);
};

test("what moves the answer most is asked first, but not what stands at nothing known", () => {
  const moving = movingIn("?p=support-bot.2026-11&v=1");
  expect(moving[0]).toBe("prompting.exampleTokens");
  expect(moving).toContain("queries");
  expect(moving).not.toContain("tokenizerFactor");
  expect(movingIn("?p=support-bot.2026-11&tokenizerFactor=1.2&v=1")).toContain("tokenizerFactor");
});

test("an assumption that is a figure is asked", () => {
  expect(
    movingIn("?p=historical-openai.2026-11&rag.basis=absent&prompting.basis=quoted&prompting.perQuery=1&v=1"),
  ).toContain("retestHours");
});
