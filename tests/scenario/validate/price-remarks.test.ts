import { describe, expect, test } from "vitest";
import { recordsOf } from "@/lib/catalog";
import { thinking } from "@/lib/catalog/model-facts";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const linkWith = (preset: string, values: Readonly<Record<string, string>>): string =>
  `?${new URLSearchParams({ p: preset, ...values, v: "1" })}`;
const remarksOn = (link: string) =>
  readScenario(link).scenario.issues.map(({ code, message }) => `${code}: ${message}`);
const bot = "support-bot.2026-11";

describe("hidden thinking", () => {
  test("that cannot be switched off and is not counted is said beside every figure, until it is counted", () => {
    const astra = { model: "llm-openai-gpt-6-astra" };
    const said = /^may_not_fit: GPT-6 Astra thinks before every answer and bills the hidden tokens/;
    expect(remarksOn(linkWith(bot, astra)).filter((remark) => said.test(remark))).not.toEqual([]);
    expect(remarksOn(linkWith(bot, { ...astra, thinkingTokens: "800" })).filter((each) => said.test(each))).toEqual([]);
    const { link } = frozenLink(readScenario(linkWith(bot, astra)));
    expect(remarksOn(link.slice(link.indexOf("?"))).filter((remark) => said.test(remark))).not.toEqual([]);
  });

  test("of which nobody says whether it can be switched off is a warning, and other models have none", () => {
    expect(remarksOn(linkWith("regulated-answers.2026-11", {})).join("\n")).toMatch(
      /left_out: Claude Sonnet 5\.5 thinks before it answers unless told otherwise/,
    );
    expect(remarksOn(linkWith(bot, { model: "llm-openai-gpt-4.1" })).join("\n")).not.toContain("thinks");
  });

  test("is known of models that are in the catalogue, each once", () => {
    const models = thinking.flatMap(({ models: ids }) => ids);
    expect(new Set(models).size).toBe(models.length);
    const known = new Set(recordsOf("model").map(({ id }) => id));
    expect(models.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("a tokenizer", () => {
  test("that counts more than older Claude models does is named where its factor is not known", () => {
    const said = "makes about 1.3 tokens of what older Claude models make one of. Against Llama 3.3 70B";
    const link = { "rag.model": "llm-anthropic-claude-sonnet-5-5" };
    expect(remarksOn(linkWith(bot, link)).join("\n")).toContain(said);
    expect(remarksOn(linkWith(bot, { ...link, "rag.tokenizerFactor": "1.2" })).join("\n")).not.toContain(said);
  });

  test("of which both factors are known is applied, and a field undoes it", () => {
    const link = { "rag.model": "llm-anthropic-claude-haiku-4-5" };
    const factorOf = (values: Readonly<Record<string, string>>) =>
      readScenario(linkWith("regulated-answers.2026-11", values))
        .sheets.find(({ id }) => id === "rag")
        ?.resolved("tokenizerFactor").range.low;
    expect(factorOf(link)).toBeCloseTo(1 / 1.3, 12);
    expect(factorOf({ ...link, "rag.tokenizerFactor": "1" })).toBe(1);
    expect(factorOf({})).toBe(1);
  });
});
