import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  article,
  articleWith,
  dollars,
  evaluated,
  eventually,
  headlineOf,
  readAloud,
  resize,
  tableOf,
  visit,
  widths,
} from "./app";
import { violationsInAll } from "./axe";
import { baseUrl } from "./base-url";
import { comparison, five, regulated, support } from "./comparison";

/** The cells of a row by its group, without the letters that stand there on a phone. */
const cells = (page: Page, group: string, row: string, part = ".compare-cell"): Promise<string[]> =>
  page.locator(`[data-group="${group}"] [data-row="${row}"] td ${part}`).allInnerTexts();

/** The scenarios by letter and title. */
const scenarios = (page: Page): Promise<string[]> =>
  page.locator(".compare-scenarios h2").evaluateAll((all) => all.map((each) => each.textContent?.trim() ?? ""));

describe("without JavaScript", () => {
  test("two scenarios stand side by side with what differs, what moved and their lines", async () => {
    const { page } = await visit(comparison([article, five]), { js: false });
    expect(await page.title()).toBe("Article 001 and Five times compared | Crossover");
    expect(await scenarios(page)).toEqual(["A Article 001", "B Five times"]);
    expect(await cells(page, "inputs-situation", "queries")).toEqual(["50,000", "250,000 5x"]);
    expect(await cells(page, "total", "fineTuning")).toEqual(["$13,100 cheapest", "$39,500 +$26,400"]);
    expect(await page.locator('[data-group^="inputs-"] tr[data-row]').count()).toBe(2);
    for (const id of ["compare-over-time", "compare-volume"]) {
      expect(await page.locator(`#${id} svg.chart-svg:visible path.chart-series`).count(), id).toBe(2);
      expect(await page.locator(`#${id} .chart-summary`).innerText()).toContain("RAG in B");
    }
    await page.getByRole("link", { name: "Everything used" }).click();
    await eventually(() => page.locator('[data-group^="inputs-"] tr[data-row]').count()).toBeGreaterThan(15);
    expect(await page.locator('[data-group="break-even"] tr[data-row]').count()).toBe(12);
    await page.getByRole("link", { name: "RAG", exact: true }).click();
    await eventually(() => page.locator("#compare-over-time svg:visible .chart-end-label").allTextContents()).toEqual([
      "A RAG $21,600",
      "B RAG $33,600",
    ]);
    await page.getByRole("link", { name: "Remove A" }).click();
    await eventually(() => page.locator("h1").innerText()).toBe("Compare scenarios");
    expect(await readAloud(page.locator("main"))).toContain("One scenario is given, Five times; comparing takes two.");
    await page.getByRole("link", { name: /^Compare it with its preset/ }).click();
    await eventually(() => scenarios(page)).toEqual(["A Article 001", "B Five times"]);
    await page.getByLabel("Its link").fill(`${baseUrl}${support}`);
    await page.getByRole("button", { name: "Compare" }).click();
    await eventually(() => scenarios(page)).toEqual(["A Article 001", "B Five times", "C Support bot"]);
    await page.getByRole("link", { name: "Open B" }).click();
    await page.locator(".headline").waitFor();
    expect(await headlineOf(page)).toMatch(/^At 250,000 queries a month/);
  });

  test("an empty comparison says what it is for and shows an example", async () => {
    const { page } = await visit("/compare", { js: false });
    expect(await readAloud(page.locator("main"))).toContain("Two to four scenarios side by side");
    await page
      .getByRole("link", { name: /beside/ })
      .first()
      .click();
    await eventually(() => scenarios(page)).toEqual(["A Article 001", "B Article 002"]);
    await page.getByRole("link", { name: "Back to the calculator" }).click();
    await page.locator(".headline").waitFor();
    expect(await headlineOf(page)).toMatch(/^At /);
  });
});

test.each([[[article, five]], [[support, regulated]]])(
  "the figures of %j are those of the single pages",
  async (links) => {
    const { page } = await visit(comparison(links, "&show=all"));
    for (const [index, link] of links.entries()) {
      const report = await evaluated(link);
      expect((await cells(page, "answer", "headline"))[index]).toBe(report.headline);
      for (const { id, totalUsd } of report.approaches) {
        const shown = (await cells(page, "total", id, ".compare-value"))[index] ?? "";
        expect(dollars(shown), `${link} ${id}`).toBeCloseTo(totalUsd, 1);
      }
      for (const { id, ttft } of report.latency.approaches) {
        const shown = (await cells(page, "first-token", `${id}-first-token`, ".compare-value"))[index] ?? "";
        const [, value = "", unit] = /^([\d.]+) (ms|s)/.exec(shown) ?? [];
        expect((Number(value) * (unit === "s" ? 1000 : 1)) / ttft.p95Ms, `${link} ${id}`).toBeCloseTo(1, 1);
      }
    }
    const { rows } = await tableOf(page, "compare-over-time");
    const cheapest = await Promise.all(links.map(async (link) => (await evaluated(link)).cheapest?.totalUsd ?? 0));
    cheapest.forEach((total, index) => {
      const last = rows.findLast((row) => row[index + 1] !== "ended")?.[index + 1] ?? "";
      expect(dollars(last)).toBeCloseTo(total, 1);
    });
  },
);

describe("whatever is asked", () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    [
      "more than four",
      comparison([article, five, support, regulated, article]),
      "5 scenarios are given; the first 4 are compared.",
    ],
    ["the same twice", comparison([article, article]), "A and B are the same scenario."],
    [
      "a broken encoding",
      `/compare?s=%E0%A4%A&s=${encodeURIComponent(article.slice(2))}`,
      "A: This link looks cut off",
    ],
    [
      "a cut address",
      comparison([article, five]).replace(/&v=1$/, ""),
      "This address may have been cut off: its end (v=1) is missing.",
    ],
    ["a cut link", comparison([article, "?p=article-001.2026-11&queries=5"]), "B: This link looks cut off"],
    [
      "a name of every object",
      `${comparison([article, five])}&constructor=1`,
      "Ignored, because this page has no such parameter: constructor.",
    ],
    [
      "a bad value",
      comparison([article, articleWith("queries=12o")]),
      'B: Queries per month: We could not read "12o".',
    ],
    ["an unknown preset", comparison([article, "?p=nothing.1&v=1"]), "B: Preset nothing.1 is not known."],
    [
      "another horizon",
      comparison([article, articleWith("horizon=24")]),
      "The horizons differ: A looks 12 months ahead and B looks 24 months ahead.",
    ],
    ["markup", comparison([article, articleWith(`title=${encodeURIComponent('"><script>alert(1)</script>')}`)]), ""],
  ];
  test.each(hostile)("%s is answered and said", async (_, address, said) => {
    const { page, problems } = await visit(address);
    expect(await page.locator("h1").innerText()).toBe("Side by side");
    expect(said === "" ? "" : await readAloud(page.locator(".compare-remarks"))).toContain(said);
    expect(await page.locator("main script").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("a very long address is answered without an error of the server", async () => {
    for (const length of [4_000, 12_000]) {
      const { status } = await fetch(`${baseUrl}/compare?s=${"a".repeat(length)}&s=p%3Dx`);
      expect(status).toBe(200);
    }
  });
});

describe("on any screen", () => {
  const all = comparison([article, five, support, regulated]);

  const longTitle = comparison([article, articleWith(`title=${"w".repeat(80)}`)]);

  test.each([
    ["four scenarios", all],
    ["a long title", longTitle],
    ["nothing", "/compare"],
  ])("nothing scrolls sideways at any width: %s", async (_, address) => {
    const { page } = await visit(address);
    for (const fold of await page.locator(".compare-partial summary").all()) await fold.click();
    for (const width of widths) {
      await resize(page, width);
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test("axe finds nothing, with all that is folded", async () => {
    const { page } = await visit(all);
    await page.locator(".compare-partial summary").click();
    for (const button of await page.getByRole("button", { name: "Table" }).all()) await button.click();
    expect.soft(await violationsInAll(page), "unfolded").toEqual([]);
    await page.goto("/compare");
    expect(await violationsInAll(page), "empty").toEqual([]);
  });
});

test("the interactive chart draws the same lines, each with its own dash", async () => {
  const { page, problems } = await visit(comparison([article, five]));
  await page.locator("#compare-over-time .chart-view").hover();
  await page.locator("#compare-over-time .chart-interactive.is-drawn").waitFor();
  const dashes = await page
    .locator("#compare-over-time .chart-series path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("stroke-dasharray") ?? ""));
  expect(new Set(dashes).size).toBe(2);
  expect(problems).toEqual([]);
});
