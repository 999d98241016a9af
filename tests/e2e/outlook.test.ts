import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  answersToInput,
  article,
  articleWith,
  blankPage,
  dollars,
  evaluated,
  eventually,
  field,
  headlineOf,
  refined,
  secondLine,
  seen,
  tableOf,
  visit,
} from "./app";

/** The script that the worker starts with. */
const workerScript = /worker[^/]*\.js/;

const article002 = "/?p=article-002.2026-11&v=1";

describe("the second line", () => {
  test("comes from the server with the band, the odds and what to measure first, as the API says them", async () => {
    const { page } = await visit("/method", { js: false });
    for (const link of [article002, articleWith("queries=20000", "rag.setup=100..2000")]) {
      await page.goto(link);
      const { doubt } = await evaluated(link);
      expect(doubt).toMatch(
        /9 times in 10 .* \$[\d,.]+ cheaper and .* \$[\d,.]+ cheaper\. .+ in \d+ of 100 cases.*\. Measure .+ first: /,
      );
      expect(await secondLine(page)).toBe(doubt);
    }
    for (const link of ["/?p=help-desk.2026-11&v=1", "/?p=regulated-answers.2026-11&v=1"]) {
      await page.goto(link);
      expect(await secondLine(page)).toBe((await evaluated(link)).doubt);
    }
  });

  test("is refined by the worker to what the API says of as many draws", async () => {
    const { page } = await visit(seen("odds"));
    expect(await secondLine(page)).toContain("83 of 100 cases");
    await refined(page);
    const { doubt, odds } = await evaluated(`${article}&draws=20000`);
    expect(odds?.draws).toBe(20_000);
    expect(await secondLine(page)).toBe(doubt);
  });

  test("cannot be read from the moment the numbers change until it is about them", async () => {
    const { page } = await blankPage();
    let letIn = () => {};
    const held = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route(workerScript, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(article);
    await answersToInput(page);
    expect(await secondLine(page)).not.toBe("");
    await field(page, "queries").fill("20000");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    expect(await secondLine(page)).toBe("");
    expect(await page.locator(".doubt").getAttribute("aria-busy")).toBe("true");
    expect(await page.locator("tbody .scoreboard-band, .scoreboard-chance").count()).toBeGreaterThan(4);
    expect(await page.locator(":is(tbody .scoreboard-band, .scoreboard-chance):visible").count()).toBe(0);
    await eventually(() => page.locator("#over-time .chart-band").count()).toBe(0);
    letIn();
    await eventually(() => page.locator(".scoreboard-chance:visible").count()).toBe(4);
    await eventually(() => secondLine(page)).toBe((await evaluated(articleWith("queries=20000"))).doubt);
  });

  test("never stands under another headline, however fast the numbers change", async () => {
    const { page } = await visit(seen("odds"));
    await recordLines(page);
    const known: string[] = [];
    const volumes = ["20000", "40000", "15000"];
    for (const volume of volumes) {
      await field(page, "queries").fill(volume);
      await eventually(() => headlineOf(page)).toMatch(new RegExp(`^At ${volume} queries`));
    }
    await field(page, "horizon").focus();
    await refined(page);
    const lines = await linesSeen(page);
    expect(lines.length).toBeGreaterThan(1);
    for (const queries of ["50000", ...volumes]) {
      const link = articleWith(`queries=${queries}`);
      const answers = [await evaluated(link), await evaluated(`${link}&draws=20000`)];
      const said = lines.filter(({ totals }) => answers[0]?.headline.includes(totals)).map(({ line }) => line);
      for (const line of said) expect(answers.map(({ doubt }) => doubt)).toContain(line);
      known.push(...said);
    }
    expect(known).toHaveLength(lines.length);
  });
});

type SeenLine = { readonly totals: string; readonly line: string };

/**
 * Writes down, with every change of the page, the second line that can be read and the two totals it stands under. The
 * volume itself is a box, which shows what is typed before it is answered.
 */
const recordLines = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = new Map<string, SeenLine>();
    Object.assign(window, { seen });
    const look = () => {
      const words = document.querySelector<HTMLElement>(".doubt > span");
      if (!words?.checkVisibility({ visibilityProperty: true })) return;
      const [totals = ""] = /\(\$.* against .*\)/.exec(document.querySelector(".headline")?.textContent ?? "") ?? [];
      const pair = { totals, line: words.textContent ?? "" };
      seen.set(JSON.stringify(pair), pair);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });

const linesSeen = (page: Page): Promise<SeenLine[]> =>
  page.evaluate(() => [...(window as unknown as { seen: Map<string, SeenLine> }).seen.values()]);

describe("the worker", () => {
  test("starts under the page's own policy, without an error", async () => {
    const { page, problems } = await blankPage();
    const started = page.waitForEvent("worker");
    const response = await page.goto(seen("odds"));
    expect(response?.headers()["content-security-policy"]).toMatch(/worker-src 'self'(;|$)/);
    await page.locator(".outlook-section").first().scrollIntoViewIfNeeded();
    expect(new URL((await started).url()).origin).toBe(new URL(page.url()).origin);
    await refined(page);
    expect(problems).toEqual([]);
  });

  test("that is refused leaves a page that answers and says that the odds are off", async () => {
    const { page, problems } = await blankPage();
    const refused: string[] = [];
    await page.route(workerScript, (route) => {
      refused.push(route.request().url());
      return route.abort();
    });
    await page.goto(article);
    await answersToInput(page);
    await field(page, "queries").fill("20000");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await eventually(() => secondLine(page)).toMatch(/odds are off/);
    expect(refused).toHaveLength(1);
    await eventually(() => page.locator("#over-time .chart-title").innerText()).toBe(
      "Fine-tuning is cheapest from month 8",
    );
    expect(await page.locator(":is(tbody .scoreboard-band, .scoreboard-chance):visible").count()).toBe(0);
    expect(problems.filter((problem) => !workerScript.test(problem))).toEqual([]);
  });
});

describe("the scoreboard", () => {
  test("gives each total its band and each approach its chance, which add up to all", async () => {
    const { page } = await visit("/method", { js: false });
    for (const link of [article, article002, articleWith("queries=20000")]) {
      await page.goto(link);
      const { odds, bands } = await evaluated(link);
      const rows = page.locator(".scoreboard tbody tr");
      const chances: string[] = [];
      for (const [index, { id, cheapestShare }] of odds?.approaches.entries() ?? []) {
        const row = rows.nth(index);
        expect(await row.getAttribute("data-approach")).toBe(id);
        const { p5, p95 } = bands?.approaches[index]?.totalUsd ?? { p5: Number.NaN, p95: Number.NaN };
        const ends = (await row.locator(".scoreboard-band").allInnerTexts()).flatMap((band) => band.split(" to "));
        // Where no range counts there is no band. Ends are printed to three digits.
        expect(ends, `${id}: ${p5} to ${p95}`).toHaveLength(p5 === p95 ? 0 : 2);
        for (const [place, end] of ends.entries())
          expect(Math.abs(dollars(end) / (place === 0 ? p5 : p95) - 1)).toBeLessThanOrEqual(0.005);
        const chance = await row.locator(".scoreboard-chance").innerText();
        expect(Math.abs(percent(chance) - 100 * cheapestShare)).toBeLessThanOrEqual(1);
        chances.push(chance);
      }
      expect(chances).toHaveLength(4);
      const tiny = chances.filter((chance) => chance.startsWith("under")).length;
      const rest = chances.filter((chance) => !chance.startsWith("under"));
      const sum = rest.reduce((total, chance) => total + percent(chance), 0);
      expect(sum).toBeLessThanOrEqual(100);
      expect(sum).toBeGreaterThanOrEqual(100 - tiny);
    }
  });

  test("has no chances where nothing is a range", async () => {
    const { page } = await visit("/?p=regulated-answers.2026-11&v=1", { js: false });
    expect(await page.locator(".scoreboard-chance, .scoreboard-band, #odds").count()).toBe(0);
  });
});

/** "83%", "under 1%" and "over 99%" as a number. */
const percent = (text: string): number => Number(/\d+/.exec(text)?.[0]);

test("bands are hidden and shown on both charts by the switch of either", async () => {
  const { page } = await visit(seen("volume"));
  const bands = (id: string) => page.locator(`#${id} .chart-band`).count();
  const shown = await bands("volume");
  expect(shown).toBeGreaterThan(0);
  await page.locator("#volume").getByRole("checkbox", { name: "Ranges shaded" }).uncheck();
  await eventually(() => bands("volume")).toBe(0);
  await page.getByRole("link", { name: "Over time" }).click();
  // The pointer may lie on the chart by now, which then is the one with a cursor.
  await page.locator("#over-time svg").first().waitFor();
  await eventually(() => page.locator("#over-time").getByRole("checkbox").isChecked()).toBe(false);
  await eventually(() => bands("over-time")).toBe(0);
  expect(await page.locator("#over-time .cursor-band").count()).toBe(0);
  await page.locator("#over-time").getByRole("checkbox", { name: "Ranges shaded" }).check();
  await eventually(() => bands("over-time")).toBeGreaterThan(0);
  await page.getByRole("link", { name: "By volume" }).click();
  await eventually(() => bands("volume")).toBe(shown);
});

describe("the odds by month", () => {
  test("have a row for set-up and each month and a column for each approach", async () => {
    const { page } = await visit(seen("odds", articleWith("horizon=24")));
    const { columns, rows } = await tableOf(page, "odds");
    expect(columns).toEqual(["Month", "Prompting", "RAG", "Fine-tuning", "Hybrid"]);
    expect(rows.map(([month]) => month)).toEqual(["0 (set-up)", ...Array.from({ length: 24 }, (_, n) => `${n + 1}`)]);
    expect(rows.flat().filter((cell) => cell === "")).toEqual([]);
  });

  test("are the same by keyboard and in the table, and end at the chances of the scoreboard", async () => {
    const { page } = await visit(seen("all"));
    await refined(page);
    const chances = await page.locator(".scoreboard-chance").allInnerTexts();
    await eventually(async () => (await tableOf(page, "odds")).rows.at(-1)?.slice(1)).toEqual(chances);
    const { columns, rows } = await tableOf(page, "odds");
    await page.locator("#odds").getByRole("button", { name: "Chart" }).click();
    const valuesAtCursor = () =>
      page
        .locator("#odds .cursor-value")
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((each) => [
              each.querySelector(".cursor-name")?.textContent,
              each.querySelector(".cursor-money")?.textContent,
            ]),
          ),
        );
    const inTable = (month: number) =>
      Object.fromEntries(columns.slice(1).map((name, column) => [name, rows[month]?.[column + 1]]));
    await page.locator("#odds .cursor-slider").focus();
    await page.keyboard.press("Home");
    for (let month = 0; month <= 12; month++) {
      await eventually(valuesAtCursor).toEqual(inTable(month));
      await page.keyboard.press("ArrowRight");
    }
  });
});
