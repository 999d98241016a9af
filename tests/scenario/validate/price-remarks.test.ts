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

describe("a region", () => {
  test("of which nothing is known is said; where its surcharge is known it is charged", () => {
    const unknown = "may_not_fit: Whether Llama 3.3 70B is processed in the European Union is not known";
    expect(remarksOn(linkWith(bot, { region: "eu" })).join("\n")).toContain(unknown);
    expect(remarksOn(linkWith(bot, { region: "anywhere" })).join("\n")).not.toContain("is processed in");
    const luna = remarksOn(linkWith(bot, { region: "eu", "rag.model": "llm-openai-gpt-6-luna" })).join("\n");
    expect(luna).not.toContain("GPT-6 Luna is processed");
  });
});

describe("prices that are not known", () => {
  test("of a longer life of the cache are named", () => {
    expect(remarksOn(linkWith(bot, { cacheLifetime: "hour" })).join("\n")).toContain(
      "left_out: No price of one-hour cache writes is known of Llama 3.3 70B",
    );
    expect(remarksOn(linkWith(bot, { cacheLifetime: "kept" })).join("\n")).toContain(
      "for keeping a cache is not known",
    );
    const claude = linkWith("regulated-answers.2026-11", { cacheLifetime: "hour" });
    expect(remarksOn(claude).join("\n")).not.toContain("cache writes");
  });

  test("of a check are named until one is given", () => {
    const guard = { inputGuard: "guard-llama-guard-3-8b" };
    expect(remarksOn(linkWith(bot, guard)).join("\n")).toContain("What a check by Llama Guard 3 8B");
    const prices: readonly Readonly<Record<string, string>>[] = [
      { inputGuardCost: "0.0001" },
      { inputGuardModel: "llm-openai-gpt-4.1-nano" },
    ];
    for (const priced of prices)
      expect(remarksOn(linkWith(bot, { ...guard, ...priced })).join("\n")).not.toContain("What a check");
  });

  test("of training are named", () => {
    expect(remarksOn(linkWith(bot, { validationPasses: "2" })).join("\n")).not.toContain("bills evaluations");
    const fireworks = { tuning: "finetune-fireworks-16-80b", validationPasses: "2" };
    expect(remarksOn(linkWith(bot, fireworks)).join("\n")).toContain("Whether Fireworks bills evaluations");
    expect(remarksOn(linkWith("code-generator.2026-11", {})).join("\n")).toContain("Prime Intellect also bills");
  });
});

describe("a prompt cache", () => {
  const said = (values: Readonly<Record<string, string>>) =>
    remarksOn(linkWith("regulated-answers.2026-11", values)).find((remark) => remark.includes("a cache of"));

  test("that so few queries leave cold is said, with what they would find", () => {
    // 500 questions in 2,628,000 s: in 300 s 0.0571, and 1 - e^-0.0571 = 5.5%; in 220 of the 730 hours 0.1894, 17.3%.
    expect(said({ queries: "500", cacheHitShare: "0.9", arrivalHours: "730" })).toMatch(
      /^may_not_fit: At 500 queries a month, a cache of 5 minutes is warm for 5\.5% of the prompts of long context if visits come at random in 730 hours, and for 17% if all come in office hours; 90% are taken/,
    );
    // In an hour 2.27 come, and 89.7% find it warm.
    expect(said({ queries: "500", cacheHitShare: "0.9", cacheLifetime: "hour" })).toBeUndefined();
    expect(said({ queries: "500", cacheHitShare: "0.15" })).toBeUndefined();
    expect(said({})).toBeUndefined();
  });

  test("that nobody types is as warm as traffic leaves it, which is said", () => {
    expect(said({ queries: "500" })).toBe(
      "left_out: At 500 queries a month, a cache of 5 minutes is warm for 17% of the prompts of long context if visits come at random in 220 hours; that is counted, not the 90% assumed. Enter yours if they come closer.",
    );
    // 125 conversations begin: 1 - e^-0.01427 = 1.417%, and three turns in four follow another: 1 - 0.98583 / 4 = 75.4%.
    const turns = { queries: "500", arrivalHours: "730", conversation: "turns", turns: "4" };
    expect(said(turns)).toContain("warm for 75% of the prompts of long context if visits come at random");
  });
});

test("a machine that was measured with other lengths says that it is extrapolated", () => {
  const said = (values: Readonly<Record<string, string>>) =>
    remarksOn(linkWith(bot, { "rag.serving": "dedicated", ...values })).filter((remark) =>
      remark.includes("extrapolated"),
    );
  const nim = { "rag.machine": "self-hosted-llama-3.3-70b-fp8-2xh100" };
  expect(said(nim)).toEqual([
    expect.stringContaining(
      "was measured with 5,000 tokens in and 500 out; RAG has 2,096 tokens in and 211 out, so what its copies can do is extrapolated.",
    ),
  ]);
  expect(said({ ...nim, "rag.passages": "8", "rag.outputTokens": "400" })).toEqual([]);
  expect(said({ ...nim, "rag.replicaSpeed": "600" })).toEqual([]);
  expect(said({})).toEqual([]);
});

test("tokens that are counted otherwise than given are said, and one click counts them as given", () => {
  const wiki = (values: Readonly<Record<string, string>>) =>
    readScenario(linkWith("internal-wiki.2026-11", values)).scenario.issues.find(({ field }) =>
      field.endsWith("rag.tokenizerFactor"),
    );
  const other = { model: "llm-anthropic-claude-haiku-4-5" };
  expect(wiki(other)).toMatchObject({
    message:
      "Claude Haiku 4.5 makes about 0.77 times the tokens of Claude Haiku 5.5, for which they were counted: the figures count so many.",
    wayOut: { say: "Count them as given", values: [{ field: "rag.tokenizerFactor", value: "1" }] },
  });
  expect(wiki({ ...other, "rag.tokenizerFactor": "1" })).toBeUndefined();
  expect(wiki({})).toBeUndefined();
});

test("a fee by the hour for a deployment of which nobody says what it carries is a warning, until it is said", () => {
  const hourly = {
    "fineTuning.serving": "hostingFee",
    hostingPlan: "finetune-azure-hosting",
    possible: "yes",
    "hybrid.basis": "absent",
  };
  const said = /^left_out: How much one deployment at .+ carries is not published/;
  const found = (values: Readonly<Record<string, string>>) =>
    remarksOn(linkWith(bot, { ...hourly, ...values })).filter((each) => said.test(each));
  expect(found({})).toHaveLength(1);
  expect(found({ endpointSpeed: "2000" })).toEqual([]);
  expect(found({ hostingFee: "0" })).toEqual([]);
  expect(found({ "fineTuning.serving": "tunedPerToken" })).toEqual([]);
});
