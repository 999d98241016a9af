import { describe, expect, test } from "vitest";
import {
  articleWith,
  dollars,
  eventually,
  field,
  fieldRow,
  headlineOf,
  queryOf,
  readAloud,
  scoreboard,
  unfold,
  visit,
} from "./app";

const mini = "llm-openai-gpt-4.1-mini";

/** What a link that names no preset starts from. */
const supportBot = "/?p=support-bot.2026-11&v=1";

describe("another model", () => {
  test("fills its prices from the catalogue, with their source", async () => {
    const { page } = await visit(supportBot);
    await unfold(page, "inputPrice");
    await unfold(page, "model");
    const before = await headlineOf(page);
    await field(page, "model").selectOption(mini);
    await eventually(() => field(page, "inputPrice").inputValue()).toBe("0.4 then 0.1 from 2027-01-14");
    await eventually(() => field(page, "outputPrice").inputValue()).toBe("1.6 then 0.5 from 2027-01-14");
    await eventually(() => fieldRow(page, "inputPrice").locator("a").getAttribute("href")).toMatch(/^https:.*openai/);
    await eventually(() => headlineOf(page)).not.toBe(before);
  });

  test("is marked as changed, and its link says nothing of the prices it fills", async () => {
    const { page } = await visit(supportBot);
    await unfold(page, "inputPrice");
    await unfold(page, "model");
    await field(page, "model").selectOption(mini);
    await eventually(() => queryOf(page)).toBe(`?p=support-bot.2026-11&model=${mini}&v=1`);
    await eventually(() => fieldRow(page, "model").locator(".quantity-field-changed").innerText()).toContain("changed");
    await eventually(() => fieldRow(page, "inputPrice").locator(".quantity-field-changed").count()).toBe(0);
    await fieldRow(page, "model")
      .getByRole("button", { name: /Put back/ })
      .click();
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&v=1");
  });

  test("leaves a price you typed, and what the record says is what it was", async () => {
    const { page } = await visit(`/?p=support-bot.2026-11&inputPrice=9&v=1`);
    await unfold(page, "inputPrice");
    await unfold(page, "model");
    await field(page, "model").selectOption(mini);
    await eventually(() => fieldRow(page, "inputPrice").innerText()).toContain("was 0.4");
    await eventually(() => field(page, "inputPrice").inputValue()).toBe("9");
  });

  test("for one approach only splits the difference into model and method", async () => {
    const { page } = await visit("/?p=support-bot.2026-11&rag.model=llm-openai-gpt-6-sol&v=1");
    const split = await readAloud(page.locator(".headline-detail", { hasText: "different models" }));
    const [, model = "", method = ""] =
      /The model makes (\S+) of the difference: on the same model, RAG would be (\S+) cheaper\./.exec(split) ?? [];
    const [, gap = ""] = /prompting costs (\S+) less than RAG/.exec(await headlineOf(page)) ?? [];
    expect(Math.abs(dollars(model) - dollars(method) - dollars(gap))).toBeLessThanOrEqual(1.5);
  });
});

describe("how an approach is priced", () => {
  test("a store chosen by hand costs what the same store costs as the preset's choice", async () => {
    const { page } = await visit(supportBot);
    const before = await scoreboard(page);
    await unfold(page, "store");
    const store = await field(page, "store").inputValue();
    await page.goto(`/?p=support-bot.2026-11&store=${store}&v=1`);
    await eventually(() => scoreboard(page)).toEqual(before);
  });

  test("not priced takes it out of every figure and chart, and says so", async () => {
    const { page } = await visit(articleWith("rag.basis=absent"));
    expect(Object.keys(await scoreboard(page))).toEqual(["prompting", "fineTuning", "hybrid"]);
    await eventually(() => page.locator(".absent", { hasText: "RAG" }).innerText()).toContain("not priced");
    await eventually(() => page.locator("#over-time svg:visible .chart-series[data-series=rag]").count()).toBe(0);
    await eventually(() => headlineOf(page)).toContain("fine-tuning costs $9,000 less than hybrid");
  });

  test("with nothing priced the page asks for costs instead of showing a total", async () => {
    const all = ["prompting", "longContext", "rag", "fineTuning", "hybrid"].map((id) => `${id}.basis=absent`);
    const { page, problems } = await visit(articleWith(...all), { js: false });
    await eventually(() => headlineOf(page)).toContain("No approach is priced");
    expect(problems).toEqual([]);
  });

  test("quoted without any quoted figure is not a price of zero", async () => {
    const { page } = await visit("/?p=support-bot.2026-11&longContext.basis=quoted&v=1");
    expect((await scoreboard(page)).longContext).not.toBe("$0");
  });

  test("the choice stays under the hand that makes it", async () => {
    const { page } = await visit(supportBot);
    await unfold(page, "longContext.basis");
    const choice = field(page, "longContext.basis");
    await choice.focus();
    await choice.selectOption("quoted");
    await eventually(() => queryOf(page)).toContain("longContext.basis=quoted");
    await eventually(() => choice.isVisible()).toBe(true);
    await eventually(() => choice.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("switching between quoted and built keeps what was typed for either", async () => {
    const { page } = await visit(articleWith("rag.perQuery=0.04"));
    await unfold(page, "rag.basis");
    await field(page, "rag.basis").selectOption("built");
    await eventually(() => queryOf(page)).toContain("rag.basis=built");
    await unfold(page, "rag.basis");
    await field(page, "rag.basis").selectOption("quoted");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&rag.perQuery=0.04&v=1");
    await eventually(() => field(page, "rag.perQuery").inputValue()).toBe("0.04");
  });
});
