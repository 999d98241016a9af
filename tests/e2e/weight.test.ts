import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allTechniques } from "@/lib/model/all-techniques";
import { team } from "@/lib/model/techniques/request/team";
import { scriptsOf } from "../../bench/first-load";
import { defaultSize, quantityFields } from "../analysis/any-scenario";
import { answersToInput, article, blankPage, eventually, field, headlineOf, seen, visit } from "./app";
import { baseUrl } from "./base-url";

const htmlOf = async (link: string): Promise<string> => (await fetch(baseUrl + link)).text();
const gzipped = (bytes: Buffer | string): number => gzipSync(bytes, { level: 9 }).length;

const fetched = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(new URL(path, baseUrl))).arrayBuffer());

describe("bytes, as gzip", () => {
  test.each(["/", seen("costs"), seen("latency"), seen("odds"), seen("fit")])(
    "the first load of %s asks for at most 145 kB of scripts",
    async (link) => {
      const scripts = await scriptsOf(await htmlOf(link), fetched);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(145_000);
    },
  );

  test("the HTML of / is at most 22 kB, and of its longest views at most 32", async () => {
    expect(gzipped(await htmlOf("/"))).toBeLessThanOrEqual(22_000);
    for (const view of ["costs", "latency", "odds", "fit"] as const)
      expect(gzipped(await htmlOf(seen(view))), view).toBeLessThanOrEqual(32_000);
  });

  test("the page answers to input after at most 330 kB of scripts", async () => {
    const { page } = await blankPage();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.endsWith(".js")) bodies.push(response.body());
    });
    await page.goto("/", { waitUntil: "networkidle" });
    await answersToInput(page);
    const scripts = await Promise.all(bodies);
    expect(scripts.reduce((sum, body) => sum + gzipped(body), 0)).toBeLessThanOrEqual(330_000);
    const text = scripts.map(String).join("\n");
    expect(text).toContain(team.title);
    const forTheMethodPage = allTechniques.flatMap(({ summary, leavesOut }) => [summary, leavesOut ?? summary]);
    expect(forTheMethodPage.filter((each) => text.includes(each))).toEqual([]);
  });
});

test("each thread of the server keeps at most 22 MB of the app's scripts, each once and in one byte for a character", () => {
  const folder = ".next/server/chunks";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => /[\u0100-\uffff]/.test(text))).toEqual([]);
  expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(22_000_000);
});

test("a link of 15 kB stands in the page of all views fifty times at most, and its figures are still explained", async () => {
  const link = longLink(15_000);
  const [html, usual] = await Promise.all([htmlOf(`/${link}`), htmlOf("/?p=support-bot.2026-11&view=all&v=1")]);
  expect(html.length - usual.length).toBeLessThan(50 * link.length);
  expect(html).not.toContain("/chart/over-time.svg?");
  const { page } = await visit(`/${link}`, { js: false, folded: true });
  await page.locator(".headline .figure").first().click();
  expect(new URL(page.url()).pathname).toBe("/explain");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Why this number");
});

/** As many values as fit, each near the preset's and with as many digits as are kept. */
function longLink(most: number): string {
  const parts = ["?p=support-bot.2026-11", "view=all", "possible=yes"];
  for (const each of quantityFields) {
    if (each.quantity.whole) continue;
    const size = defaultSize("support-bot.2026-11", each);
    const part = `${each.id}=${size * 0.987_654_321_098}..${size * 0.998_765_432_109}`;
    if ([...parts, part].join("&").length < most) parts.push(part);
  }
  return [...parts, "v=1"].join("&");
}

/** Holds back every script that the HTML of a link does not name, until it is let go, or for good. */
async function withoutLateScripts(page: Page, link: string) {
  const html = await htmlOf(link);
  let decide = (_isLetGo: boolean) => {};
  const decided = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  await page.route("**/*.js", async (route) => {
    const isFirst = html.includes(new URL(route.request().url()).pathname);
    if (isFirst || (await decided)) await route.continue();
    else await route.abort();
  });
  return { letGo: () => decide(true), refuse: () => decide(false) };
}

describe("before the page is alive", () => {
  test("a button that was pressed is waited for, and does what it says once the page is", async () => {
    const { page, problems } = await blankPage();
    const late = await withoutLateScripts(page, article);
    await page.goto(article);
    await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
    await page.getByText("Loading…").waitFor();
    late.letGo();
    await page.getByRole("dialog").waitFor();
    await eventually(() => page.getByText("Loading…").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("a chart that the pointer rests on becomes interactive", async () => {
    const { page } = await blankPage();
    const late = await withoutLateScripts(page, article);
    await page.goto(article);
    await page.locator("#over-time .chart-area").hover();
    late.letGo();
    await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
  });

  test("code that does not come is said, and links and the form answer without it", async () => {
    const { page } = await blankPage();
    const late = await withoutLateScripts(page, article);
    await page.goto(article);
    late.refuse();
    await page.mouse.move(300, 300);
    await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    await field(page, "queries").fill("20000");
    await field(page, "queries").press("Enter");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Costs" }).click();
    await page.locator("#breakdown").waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("costs");
  });
});

describe("a view that is loaded late", () => {
  const costs = (page: Page) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Costs" });

  async function goToCosts() {
    const { page } = await blankPage();
    await page.goto(article, { waitUntil: "networkidle" });
    await answersToInput(page);
    const late = await withoutLateScripts(page, article);
    await costs(page).click();
    return { page, late };
  }

  test("leaves the one before until it comes, says so, and keeps the focus on its tab", async () => {
    const { page, late } = await goToCosts();
    await page.getByText("Loading…").waitFor();
    expect(await costs(page).getAttribute("aria-current")).toBe("page");
    expect(await page.locator("#over-time").isVisible()).toBe(true);
    late.letGo();
    await page.locator("#breakdown").waitFor();
    expect(await page.locator("#over-time").count()).toBe(0);
    expect(await costs(page).evaluate((tab) => tab === document.activeElement)).toBe(true);
  });

  test("that does not come leaves a sentence with a link that works", async () => {
    const { page, late } = await goToCosts();
    late.refuse();
    const failure = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await failure.waitFor();
    await page.unroute("**/*.js");
    await failure.getByRole("link").click();
    await page.locator("#breakdown").waitFor();
  });
});

test("the times of each step are made when their view is opened, and those of the answer stay as they were", async () => {
  const { page } = await visit("/");
  const times = () => page.locator(".scoreboard-time").allInnerTexts();
  const before = await times();
  expect(before.length).toBeGreaterThan(2);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Latency" }).click();
  await page.locator("#distribution").waitFor();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Answer" }).click();
  expect(await times()).toEqual(before);
});
