import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { formatMs } from "@/lib/sheet/format";
import { evaluated, eventually, field, headlineOf, queryOf, seen, showView, unfold, visit } from "./app";

const bot = "/?p=support-bot.2026-11&view=latency&v=1";
const botWith = (...changes: readonly string[]) =>
  `/?${["p=support-bot.2026-11", ...changes, "view=latency", "v=1"].join("&")}`;

const section = (page: Page) =>
  page.locator("section:has(> h2:text-is('Latency')), section:has(h2:text-is('Latency'))").last();

/** The cells of an approach's stages, the composed rows last. */
const stagesOf = (page: Page, approach: string): Promise<string[][]> =>
  page
    .locator(`.stage-tables table[data-approach=${approach}] tr:has(td)`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));

describe("the times of a request", () => {
  test("are the API's, stage by stage and composed", async () => {
    const { page } = await visit(bot);
    const { latency } = await evaluated(bot);
    expect(latency.approaches.length).toBe(4);
    for (const { id, stages, ttft, full } of latency.approaches) {
      const rows = await stagesOf(page, id);
      const times = rows.map((cells) => cells.slice(1));
      expect(times, id).toEqual([
        ...stages.map(({ p50Ms, p95Ms }) => [formatMs(p50Ms), formatMs(p95Ms)]),
        [formatMs(ttft.p50Ms), formatMs(ttft.p95Ms)],
        [formatMs(full.p50Ms), formatMs(full.p95Ms)],
      ]);
    }
    await showView(page, "Answer");
    for (const { id, ttft } of latency.approaches) {
      const own = page.locator(`.scoreboard tr[data-approach=${id}] .scoreboard-time`);
      expect(await own.innerText(), id).toContain(formatMs(ttft.p95Ms));
    }
  });

  test("need no script, and have their charts, sentences and tables", async () => {
    const { page } = await visit(bot, { js: false });
    expect((await stagesOf(page, "rag")).length).toBe(8);
    for (const id of ["latency", "distribution", "cost-latency", "headroom"]) {
      expect(await page.locator(`#${id} svg.chart-svg`).first().isVisible(), id).toBe(true);
      expect(await page.locator(`#${id} .chart-summary`).innerText(), id).toMatch(/\d/);
      expect(await page.locator(`#${id} table tr:has(td)`).count(), id).toBeGreaterThan(1);
    }
  });

  test("have their source and date one click away", async () => {
    const { page } = await visit(bot);
    const figures = page.locator(".stage-tables table[data-approach=rag] tr:has(td)");
    await figures.nth(1).locator("td .figure").first().click();
    const dialog = page.locator(".explanation-dialog");
    await eventually(() => dialog.innerText()).toMatch(/Embed the question[\s\S]*Trieve[\s\S]*2024/);
    await page.keyboard.press("Escape");
    await figures.last().locator("td .figure").last().click();
    await eventually(() => dialog.innerText()).toContain("because percentiles do not add");
  });

  test("in the charts are those until the first token or until the whole answer, as chosen", async () => {
    const { page } = await visit(bot);
    await eventually(() => page.locator("#latency .chart-subtitle").innerText()).toContain("first token");
    await page.getByLabel("Until the whole answer").check();
    await eventually(() => page.locator("#latency .chart-subtitle").innerText()).toContain("whole answer");
    await eventually(() => page.locator("#distribution .chart-subtitle").innerText()).toContain("whole answer");
  });

  test("of costs quoted as flat figures are not known, and the page says why", async () => {
    const { page } = await visit(seen("latency"));
    expect(await section(page).innerText()).toContain("quoted as flat figures");
    expect(await page.locator("#latency").count()).toBe(0);
  });
});

describe("a limit", () => {
  test("of so many ms is asked about: the first token, or the last", async () => {
    const { page } = await visit(bot);
    const box = page.getByLabel("How fast must it be?");
    await box.fill("200");
    await page.getByRole("button", { name: "Set limit" }).click();
    await eventually(() => section(page).innerText()).toContain("until the first token, or until the last?");
    await page.getByRole("button", { name: "Last token" }).click();
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&fullAnswerBudget=200&view=latency&v=1");
    await eventually(() => section(page).innerText()).toContain("No approach meets your limit");
    await box.fill("soon");
    await box.press("Enter");
    await eventually(() => section(page).innerText()).toMatch(/could not read/i);
  });

  test("makes the answer the cheapest that keeps it, and marks who does not", async () => {
    const link = botWith("firstTokenBudget=1000");
    const { page } = await visit(link);
    await eventually(() => headlineOf(page)).toContain(
      "the cheapest that meets your latency limit is prompting at $12,242",
    );
    expect((await evaluated(link)).headline).toBe(await headlineOf(page));
    const over = page.locator(".over-limit li[data-approach=rag]");
    expect(await over.first().innerText()).toMatch(/1\.06 s[\s\S]*over the limit of 1 s for 95 in 100 requests/);
    expect(
      await page
        .locator("#latency svg:visible")
        .first()
        .innerText()
        .catch(() => ""),
    ).not.toContain("NaN");
    await page.getByRole("button", { name: "Rule out RAG" }).click();
    await eventually(() => queryOf(page)).toContain("rag.basis=absent");
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => queryOf(page)).toBe(link.slice(1));
    await showView(page, "Answer");
    const time = page.locator(".scoreboard tr[data-approach=rag] .scoreboard-time");
    await eventually(() => time.innerText()).toMatch(/over/);
  });

  test("that more copies would keep says how many and what they cost, and runs them", async () => {
    const link = botWith("queries=60000000", "utilisation=1", "peakFactor=1", "fullAnswerBudget=16000");
    const { latency } = await evaluated(link);
    const late = latency.approaches.find(({ remedies }) => remedies.some(({ kind }) => kind === "replicas"));
    const copies = late?.remedies.find(({ kind }) => kind === "replicas")?.replicas;
    const { page } = await visit(link);
    const run = page
      .locator(`.over-limit li[data-approach=${late?.id}]`)
      .getByRole("link", { name: `With ${copies} copies of the model` });
    await eventually(() => run.isVisible()).toBe(true);
    await run.click();
    await unfold(page, "minimumReplicas");
    await eventually(() => field(page, "minimumReplicas").inputValue()).toBe(`${copies}`);
    await eventually(() => page.locator(`.over-limit li[data-approach=${late?.id}]`).count()).toBe(0);
  });

  test("without which none is said to be late", async () => {
    const { page } = await visit(botWith("product=budget-batch"));
    expect(await page.locator(".over-limit").count()).toBe(0);
    expect(await section(page).innerText()).toContain("no limit");
  });
});

test("machines that are asked for too much are called unstable, without a figure", async () => {
  const link = botWith("queries=1e9", "utilisation=1", "peakFactor=1", "prompting.basis=absent", "rag.basis=absent");
  const { latency } = await evaluated(link);
  const unstable = latency.approaches.filter(({ unstable }) => unstable);
  expect(unstable.map(({ ttft }) => ttft)).toEqual(unstable.map(() => null));
  expect(unstable.length).toBeGreaterThan(0);
  const { page } = await visit(link);
  const text = await section(page).innerText();
  expect(text).toContain("unstable");
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});
