import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { fixture } from "../logs/log";
import { parquetOf } from "../logs/parquet";
import { answersToInput, blankPage, eventually, field, fieldRow, queryOf, resize, visit, widths } from "./app";
import { violationsInAll } from "./axe";

const link = "/calibrate?p=support-bot.2026-11&v=1";

async function give(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await page
    .getByLabel("A log, a usage report or an invoice")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

/** Writes an invoice and chooses it in the browser's own dialog, each time under the same name. */
async function choose(page: Page, content: string): Promise<void> {
  const file = join(tmpdir(), `crossover-invoice-${process.pid}.csv`);
  writeFileSync(file, content);
  onTestFinished(() => rmSync(file, { force: true }));
  const chosen = page.waitForEvent("filechooser");
  await page.getByLabel("A log, a usage report or an invoice").click();
  await (await chosen).setFiles(file);
}

const row = (page: Page, title: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: title, exact: true }) });

describe("your own numbers", () => {
  test("go from a file to a scenario: old against new, the answer before and after, ticks, and Back", async () => {
    const { page, problems } = await blankPage();
    await page.goto(link);
    await give(page, "spend.csv", fixture("litellm.csv"));
    await eventually(() => row(page, "Queries per month").innerText()).toContain("5,800 to 17,000");
    expect(await row(page, "Queries per month").innerText()).toContain("150,000");
    expect(await page.getByText("22 calls failed (5.5%); they are in no mean and no time.").count()).toBe(1);
    const answer = page.getByRole("region", { name: "With your numbers" });
    await eventually(() => answer.innerText()).toContain("At 5,800 to 17,000");
    expect(await page.getByRole("region", { name: "Now" }).innerText()).toContain("At 150,000 queries a month");
    await page.getByText("Figures, and what they are known from").click();
    expect(await row(page, "Tokens of a prompt, mean").innerText()).toMatch(/33,523\s+\S+ to \S+\s+378 calls/);
    await page.getByLabel("One question is").selectOption("session");
    await eventually(() => row(page, "Queries per month").innerText()).toContain("160 to 480");
    await page.getByLabel("Take Question", { exact: true }).uncheck();
    const open = page.getByRole("link", { name: "Open with your numbers" });
    await eventually(() => open.getAttribute("href")).not.toContain("questionTokens");
    await open.click();
    await answersToInput(page);
    expect(queryOf(page)).toContain("queries=160..480");
    await eventually(() => fieldRow(page, "queries").locator(".origin").textContent()).toMatch(
      /^Your figure, from 400 requests of /,
    );
    await field(page, "queries").fill("200");
    await eventually(() => fieldRow(page, "queries").locator(".origin").textContent()).toBe("Your figure");
    await page.goBack();
    await eventually(() => page.locator("h1").innerText()).toBe("Your own numbers");
    expect(problems).toEqual([]);
  });

  test.each([
    ["openai-usage.json", "OpenAI usage: 60 rows, from 19,366 requests of 16 November 2023."],
    ["otlp.json", "OTLP spans: 200 rows, from 200 requests of 19 to 20 April 2026."],
    ["mooncake-conversation.jsonl", "Mooncake trace: 12,031 rows, from 12,031 requests."],
  ])("are read from %s", async (name, sentence) => {
    const { page, problems } = await visit(link);
    await give(page, name, name.startsWith("otlp") ? gzipSync(fixture(name)) : fixture(name));
    await page.getByText(sentence).waitFor();
    expect(problems).toEqual([]);
  });

  test("are read from Parquet, and an invoice is set against the scenario", async () => {
    const { page, problems } = await visit(link);
    await choose(page, "Month,Model,Amount\n2026-08,gpt-4o-mini,310\n2026-09,gpt-5-mini,1000\n");
    await page.getByText("Billed $653.21 a month").waitFor();
    // Corrected, under the same name.
    await choose(page, "Month,Model,Amount\n2026-08,gpt-4o-mini,310\n2026-09,gpt-5-mini,300\n");
    await page.getByText("Billed $304.17 a month; the scenario bills $806.90 by the query: −$502.73.").waitFor();
    await page.getByText("Line by line").click();
    expect(await row(page, "August 2026").innerText()).toMatch(/\$310\s+\$822\.37/);
    expect(await page.getByRole("link", { name: "Open with your numbers" }).count()).toBe(0);
    const [file] = await parquetOf(fixture("litellm.csv"), "row_group_size 2048");
    await give(page, "spend.parquet", file as Uint8Array);
    await eventually(() => row(page, "Queries per month").innerText()).toContain("5,800 to 17,000");
    expect(problems).toEqual([]);
  });

  test("are refused in a sentence, until the columns are named, which is remembered", async () => {
    const { page } = await blankPage();
    await page.goto(link);
    const log = [
      "when,words in,words out",
      ...Array.from({ length: 30 }, (_, day) => `2026-10-${String(day + 1).padStart(2, "0")},700,30`),
    ].join("\n");
    await give(page, "own.csv", log);
    await page.getByText("No column says tokens, cost or times.").waitFor();
    await page.getByLabel("When the call began").selectOption("when");
    await page.getByLabel("Tokens of the prompt").selectOption("words in");
    await page.getByLabel("Tokens of the answer").selectOption("words out");
    await page.getByRole("button", { name: "Read again" }).click();
    await page.getByText("A table: 30 rows, from 30 requests of 1 to 30 October 2026.").waitFor();
    await page.reload();
    await give(page, "own.csv", log);
    await page.getByText("No column says tokens, cost or times.").waitFor();
    expect(await page.getByLabel("Tokens of the prompt").inputValue()).toBe("words in");
  });

  test("send nothing anywhere", async () => {
    const { page } = await blankPage();
    await page.goto(link, { waitUntil: "networkidle" });
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
    });
    await give(page, "spend.csv", fixture("litellm.csv"));
    await page.getByRole("link", { name: "Open with your numbers" }).waitFor();
    expect(sent).toEqual([]);
  });

  test("come from a warehouse's result as well", async () => {
    const { page } = await visit(link);
    await page.getByText("Ask your warehouse").click();
    await page.getByLabel("Engine").selectOption("duckdb");
    expect(await page.getByLabel("The query").inputValue()).toContain('epoch_us("created_at")');
    const figures = {
      calls: 9_000,
      rows: 9_000,
      good: 9_000,
      measured: 9_000,
      firstAt: 1_790_000_000_000,
      lastAt: 1_790_100_000_000,
      "prompt.n": 9_000,
      "prompt.sum": 9_000 * 6_000,
      "prompt.sumOfSquares": 9_000 * 6_000 ** 2 * 1.1,
      "answer.n": 9_000,
      "answer.sum": 9_000 * 250,
      "answer.sumOfSquares": 9_000 * 250 ** 2 * 1.2,
    };
    const result = Object.entries(figures).map(([figure, value]) => ({ part: "all", name: "", figure, value }));
    await page.getByLabel("Its result, as JSON or CSV").fill(JSON.stringify(result));
    await page.getByRole("button", { name: "Use the result" }).click();
    await page.getByText("Your warehouse: 9,000 rows").waitFor();
    await eventually(() => row(page, "Answer").innerText()).toContain("247.7 to 252.3");
  });

  test("fit any screen and read well", async () => {
    const { page } = await blankPage();
    await page.goto(link);
    await give(page, "spend.csv", fixture("litellm.csv"));
    await page.getByRole("link", { name: "Open with your numbers" }).waitFor();
    for (const width of widths) {
      await resize(page, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBeLessThanOrEqual(
        width,
      );
    }
    expect(await violationsInAll(page)).toEqual([]);
  });
});
