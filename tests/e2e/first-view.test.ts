import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  answerCharts,
  answersToInput,
  article,
  articleWith,
  blankPage,
  dollars,
  evaluated,
  eventually,
  field,
  headlineOf,
  queryOf,
  scoreboard,
  seen,
  visit,
} from "./app";

describe("without JavaScript", () => {
  test("the page shows the answer, its figures and every chart", async () => {
    const { page } = await visit(seen("all", "/?p=support-bot.2026-11&v=1"), { js: false });
    expect(await headlineOf(page)).toMatch(/^At [\d,]+ queries a month over \d+ months, .*\$[\d,]+/);
    expect(await page.locator(".scoreboard tbody tr").count()).toBeGreaterThanOrEqual(4);
    const ofTime = ["latency", "distribution", "cost-latency", "headroom"];
    const ids = ["over-time", "volume", "breakdown", ...ofTime, "odds", "sensitivity", "who-wins"];
    expect(await page.locator(".chart-figure").evaluateAll((all) => all.map(({ id }) => id))).toEqual(ids);
    for (const id of ids) expect(await page.locator(`#${id} svg.chart-svg:visible`).count(), id).toBe(1);
    for (const chart of ["over-time", "volume"])
      expect(await page.locator(`#${chart} svg:visible path.chart-series`).count()).toBeGreaterThanOrEqual(4);
  });

  test("no control is shown that only works with JavaScript", async () => {
    const { page } = await visit("/?p=support-bot.2026-11&queries=90000&v=1", { js: false });
    expect(await page.locator(".js-only:visible").count()).toBe(0);
    expect(await page.locator('button:not([type="submit"]):visible').count()).toBe(0);
    expect(await page.getByRole("button", { name: "Recalculate" }).isVisible()).toBe(true);
  });

  test("Recalculate answers for the typed queries under a link that says only what differs", async () => {
    const { page } = await visit(article, { js: false });
    await page.locator('#inputs [name="queries"]').fill("20k");
    await page.getByRole("button", { name: "Recalculate" }).click();
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
  });

  test("folded inputs are a button away, which keeps what was typed and what the link gave to them", async () => {
    const { page } = await visit("/?p=support-bot.2026-11&growth=0.02&fineTuning.buildHours=90&v=1", { js: false });
    expect(await page.locator("#inputs select[name]").count()).toBeLessThan(10);
    await page.locator('#inputs [name="queries"]').fill("90k");
    const fold = page.locator("#inputs .input-more", { hasText: "Traffic and time" });
    await fold.locator("> summary").click();
    await fold.getByRole("button", { name: "Show these inputs" }).click();
    const changed = "p=support-bot.2026-11&queries=90000&growth=0.02&fineTuning.buildHours=90";
    await eventually(() => queryOf(page)).toBe(`?${changed}&inputs=all&v=1`);
    await eventually(() => field(page, "growth").isVisible()).toBe(true);
    expect(await field(page, "growth").inputValue()).toBe("2%");
    await field(page, "growth").fill("3%");
    await page.getByRole("button", { name: "Recalculate" }).click();
    await eventually(() => queryOf(page)).toBe(`?${changed.replace("0.02", "0.03")}&inputs=all&v=1`);
    const { approaches } = await evaluated(`/?${changed.replace("0.02", "0.03")}&v=1`);
    const rag = approaches.find(({ id }) => id === "rag")?.totalUsd ?? 0;
    await eventually(async () => dollars((await scoreboard(page)).rag ?? "")).toBeCloseTo(rag, 2);
  });

  test("the Enter key recalculates, whatever other buttons a form has", async () => {
    const { page } = await visit(article, { js: false });
    await page.locator('#inputs [name="queries"]').fill("20k");
    await page.locator('#inputs [name="queries"]').press("Enter");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
  });

  test("a preset is a link", async () => {
    const { page } = await visit("/", { js: false });
    await page.locator(".preset-menu summary").click();
    await page.getByRole("link", { name: /Article 001/ }).click();
    await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
  });

  test("the first HTML holds the totals of the API", async () => {
    const link = articleWith("queries=20000");
    const { page } = await visit(link, { js: false });
    const { approaches } = await evaluated(link);
    const shown = await scoreboard(page);
    expect(approaches.map(({ id }) => [id, dollars(shown[id] ?? "")])).toEqual(
      approaches.map(({ id, totalUsd }) => [id, totalUsd]),
    );
  });
});

test.each(["en-US", "de-DE", "ar"])(
  "a browser set to %s sees no error, no warning and no foreign request",
  async (locale) => {
    const { page, problems } = await blankPage({ locale });
    const warnings: string[] = [];
    page.on("console", (message) => warnings.push(`${message.type()}: ${message.text()}`));
    await page.goto(article, { waitUntil: "networkidle" });
    await answersToInput(page);
    expect(await headlineOf(page)).toContain("$13,100 against $21,600");
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
  },
);

test.each([
  [1280, 720],
  [360, 640],
])("the whole headline is in view at %i by %i without scrolling", async (width, height) => {
  for (const link of ["/", article]) {
    const { page } = await visit(link, { width, height });
    const box = await page.locator(".headline").boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  }
});

describe("the answer, a cheaper one and a better one", () => {
  const bottoms = (link: string, width: number, height: number) =>
    visit(link, { width, height }).then(({ page }) =>
      page.evaluate(() =>
        [".headline", ".card-row", ".chart-area", ".scoreboard table"].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().bottom ?? Number.NaN,
        ),
      ),
    );

  test("stand under the headline, above the table and the chart, in the first screen", async () => {
    const [headline = 0, cards = 0, chart = 0, table = 0] = await bottoms("/", 1280, 800);
    expect([headline, cards, table, chart]).toEqual([headline, cards, table, chart].sort((one, other) => one - other));
    expect(chart).toBeLessThanOrEqual(800);
  });

  test.each(["/", article])("are above the chart in the first screen of a phone: %s", async (link) => {
    const [headline = 0, cards = 0, chart = 0] = await bottoms(link, 375, 700);
    expect(headline).toBeLessThan(cards);
    expect(cards).toBeLessThan(chart);
    expect(chart).toBeLessThanOrEqual(700);
  });

  test.each(["help-desk", "legacy-code", "product-search"])("are whole at any width: %s", async (preset) => {
    const { page } = await visit(`/?p=${preset}.2026-11&v=1`, { js: false });
    for (const width of [320, 375, 768, 1024, 1200, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.locator(".card-row").evaluate(cutIn), String(width)).toEqual([]);
    }
  });
});

/** The texts of an element that are cut, or that reach beyond it. */
const cutIn = (row: Element): readonly string[] => {
  const end = row.getBoundingClientRect().right;
  return [...row.querySelectorAll("div, dt, dd, span")]
    .filter((each) => {
      const isCut =
        getComputedStyle(each).overflow !== "visible" &&
        each.scrollWidth + each.scrollHeight > each.clientWidth + each.clientHeight;
      return isCut || each.getBoundingClientRect().right > end + 1;
    })
    .map((each) => each.textContent ?? "");
};

test("figures in euros stay in euros once the page is alive, and the bill behind them in dollars", async () => {
  const { page, problems } = await visit(articleWith("show=eur"));
  expect(await headlineOf(page)).toContain("€11,690 against €19,275");
  await page.locator('#inputs [name="queries"]').fill("20000");
  // 9,140 and 10,800 US dollars at 0.892379.
  await eventually(() => headlineOf(page)).toContain("€8,156 against €9,638");
  await eventually(() => page.locator("#over-time .chart-area").innerText()).toContain("€");
  expect(await page.locator("#over-time .chart-area").innerText()).not.toContain("$");
  await page.locator(".headline .figure").first().click();
  await eventually(() => page.locator(".explanation").first().innerText()).toContain("$");
  expect(problems).toEqual([]);
});

/** What of the page moves, and by how much, from its first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shiftOf = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).reduce((sum, each) => sum + each, 0);

test("nothing moves when the page comes alive and interactive charts replace the still ones", async () => {
  const { page } = await blankPage();
  await watchShifts(page);
  for (const [id, view] of answerCharts) {
    await page.goto(seen(view));
    await page.locator(`#${id} .chart-area`).hover();
    await page.locator(`#${id} .chart-interactive.is-drawn`).waitFor();
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
  }
});

test("nothing moves over a slow connection either, at three sizes, before the font and the scripts are kept and after", async () => {
  const sizes = [
    [360, 640],
    [412, 823],
    [1280, 900],
  ] as const;
  // The first is opened by a browser that has kept nothing.
  const links = ["/", "/?p=text-to-sql.2026-11&v=1", "/?p=support-bot.2026-11&firstTokenBudget=800&v=1"];
  await Promise.all(
    sizes.map(async ([width, height]) => {
      const { page } = await blankPage({ width, height });
      await watchShifts(page);
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      const slow4G = { offline: false, latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_000 };
      await session.send("Network.emulateNetworkConditions", slow4G);
      for (const link of links) {
        await page.goto(link, { timeout: 60_000 });
        await answersToInput(page);
        await eventually(() => page.locator("[aria-busy=true]").count()).toBe(0);
        expect(await shiftOf(page), `${link} at ${width}`).toBeLessThanOrEqual(0.02);
      }
    }),
  );
});

test.each([
  ["among the inputs", '#inputs [name="queries"]'],
  ["in the headline", ".headline-field[data-field=queries]"],
])("what is typed %s before the page is alive counts", async (_, box) => {
  const { page } = await blankPage();
  let goOn = () => {};
  const typed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const html = await (await page.request.get(article)).text();
  await page.route("**/*.js", async (route) => {
    // Those that the page names do not bring it to life.
    if (!html.includes(new URL(route.request().url()).pathname)) await typed;
    await route.continue();
  });
  await page.goto(article);
  await page.locator(box).fill("20000");
  goOn();
  await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
});

test("without the code of the interactive charts everything can still be read", async () => {
  const { page } = await blankPage();
  let isLoaded = false;
  const refused: string[] = [];
  await page.route("**/*.js", async (route) => {
    if (!isLoaded) return route.continue();
    refused.push(route.request().url());
    await route.abort();
  });
  await page.goto(article, { waitUntil: "networkidle" });
  await answersToInput(page);
  isLoaded = true;
  await page.locator("#over-time .chart-area").hover({ position: { x: 300, y: 100 } });
  await eventually(() => refused.length).toBeGreaterThan(0);
  await eventually(() => page.locator("#over-time svg.chart-svg path.chart-series").count()).toBe(4);
  await page.locator("#over-time .cursor-slider").focus();
  await page.keyboard.press("End");
  expect(await page.locator("#over-time .cursor-label").innerText()).toBe("month 12");
  await page.locator('#inputs [name="queries"]').fill("20000");
  await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
});
