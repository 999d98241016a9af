import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { viewIds } from "@/lib/scenario/read/view";
import { someOf } from "../law";
import {
  allDrawn,
  answersToInput,
  article,
  articleWith,
  blankPage,
  eventually,
  headlineOf,
  refined,
  resize,
  seen,
  visit,
  widths,
} from "./app";

const routes = [
  "/",
  article,
  ...someOf(
    viewIds.filter((view) => view !== "all" && view !== "answer"),
    2,
  ).map((view) => seen(view)),
  articleWith("queries=1000000000", "rag.setup=100000000"),
  articleWith("queries=0..1000000000", "rag.setup=0..100000000"),
  "/method",
  "/explain?p=article-001.2026-11&v=1&of=rag.total",
];

const reach = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function expectNoWider(page: Page, what: string) {
  for (const width of widths) {
    await resize(page, width, 640);
    await eventually(() => reach(page), what).toBeLessThanOrEqual(width);
  }
}

test.each(routes)("nothing scrolls sideways at any width: %s", async (route) => {
  const { page } = await visit(route);
  await expectNoWider(page, route);
});

test("nothing scrolls sideways once all is drawn, with all tables shown", async () => {
  const { page } = await visit(seen("all"));
  await refined(page);
  await allDrawn(page);
  await expectNoWider(page, "drawn");
  for (const button of await page.getByRole("button", { name: "Table", exact: true }).all()) await button.click();
  await expectNoWider(page, "tables");
});

test.each([
  ["a mouse", 24, { width: 1280 }],
  ["a finger", 24, { width: 375, context: { hasTouch: true, isMobile: true } }],
] as const)("every control is large enough for %s", async (_, least, options) => {
  const { page } = await visit(article, options);
  const small = await page.evaluate((size) => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, summary, select, input:not([type=hidden]), .preset-menu a, .wordmark",
    );
    return [...controls]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".visually-hidden"))
      .map((each) => ({ what: each.outerHTML.slice(0, 100), ...each.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < size || height < size)
      .map(({ what, width, height }) => `${what} ${Math.round(width)}x${Math.round(height)}`);
  }, least);
  expect(small).toEqual([]);
});

describe("the theme", () => {
  test("chosen on the page is there on the first paint after a reload", async () => {
    const { page } = await blankPage();
    await page.goto(article);
    await answersToInput(page);
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe("rgb(11, 18, 32)");
    await page.addInitScript(() => {
      const colours: string[] = [];
      Object.assign(window, { colours });
      const look = () => {
        if (document.body) colours.push(getComputedStyle(document.documentElement).backgroundColor);
        if (document.readyState !== "complete") requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    const colours = await page.evaluate(() => (window as unknown as { colours: string[] }).colours);
    expect(new Set(colours)).toEqual(new Set(["rgb(11, 18, 32)"]));
    await eventually(() => page.getByRole("combobox", { name: "Theme" }).inputValue()).toBe("dark");
  });

  test("follows the system until one is chosen", async () => {
    const { page } = await blankPage({ dark: true });
    await page.goto(article);
    await answersToInput(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe("rgb(11, 18, 32)");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("light");
    expect(await paper()).toBe("rgb(255, 255, 255)");
  });

  test("is kept for the page even where storage is refused", async () => {
    const { page, problems } = await blankPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await page.goto(article, { waitUntil: "networkidle" });
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    await eventually(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(problems).toEqual([]);
  });
});

test("with forced colours the axis texts and the lines keep a system colour that can be seen", async () => {
  const { page } = await visit(article, { context: { forcedColors: "active" } });
  const colours = await page.evaluate(() => {
    const probe = (colour: string) => {
      const element = document.createElement("span");
      element.style.color = colour;
      document.body.append(element);
      const { color } = getComputedStyle(element);
      element.remove();
      return color;
    };
    const chart = document.querySelector("#over-time .chart-still svg");
    return {
      canvas: probe("Canvas"),
      text: probe("CanvasText"),
      grey: probe("GrayText"),
      ticks: [...(chart?.querySelectorAll(".chart-x-tick, .chart-y-tick") ?? [])].map(
        (each) => getComputedStyle(each).fill,
      ),
      lines: [...(chart?.querySelectorAll(".chart-series") ?? [])].map((each) => getComputedStyle(each).stroke),
    };
  });
  expect(colours.ticks.length).toBeGreaterThan(10);
  expect(new Set(colours.ticks)).toEqual(new Set([colours.text]));
  expect(colours.lines).toHaveLength(4);
  for (const line of colours.lines) expect(line).toBe(colours.text);
});

test("nothing moves by itself for who asked for less motion", async () => {
  const { page } = await visit(article, { context: { reducedMotion: "reduce" } });
  await page.locator("#over-time .chart-area").hover();
  await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});

test("printed, the charts fit the paper and the controls stay away", async () => {
  const { page } = await visit(article);
  await page.locator("#over-time .chart-area").hover();
  await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  const right = () =>
    page
      .locator(".chart-figure svg.chart-svg:visible, .chart-interactive svg.recharts-surface:visible")
      .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  await eventually(right).toBeLessThanOrEqual(718);
  expect(await page.locator(".top-bar").getByRole("button", { name: "Share" }).isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Undo" }).isVisible()).toBe(false);
});

test("the page works under its own content policy, which lets in no inline or foreign script", async () => {
  const { page, problems } = await blankPage();
  const response = await page.goto(article);
  await answersToInput(page);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]{44}')+;/);
  await page.evaluate(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener("securitypolicyviolation", (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.locator(".headline a.figure").first().click();
  await page.locator(".explanation-dialog .explanation").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#over-time .chart-area").hover();
  await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
  await page.locator('[name="queries"]').fill("20000");
  await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  expect(problems).toEqual([]);
});
