import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { someOf } from "../law";
import { allDrawn, article, articleWith, eventually, resize, seen, visit, widths } from "./app";

/** Pairs of texts within one drawing whose boxes lie on each other, and texts that leave the page. */
const collisions = (page: Page): Promise<string[]> =>
  page.locator(".chart-figure svg.chart-svg").evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const texts = [...drawing.querySelectorAll("text")].filter((text) => text.checkVisibility());
      const boxes = texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // A line of type leaves room above and below its letters.
        const room = (bottom - top) * 0.15;
        return { words: text.textContent ?? "", left, right, top: top + room, bottom: bottom - room };
      });
      const outside = boxes.filter(
        ({ left, right }) => left < -0.5 || right > document.documentElement.clientWidth + 0.5,
      );
      const touching = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `“${a.words}” on “${b.words}”`),
      );
      return [...outside.map(({ words }) => `“${words}” leaves the page`), ...touching];
    }),
  );

/** The layout is held to measured texts in all presets elsewhere: here it is seen with the browser's own letters. */
const scenarios = [
  "/?p=support-bot.2026-11&v=1",
  article,
  articleWith("queries=1000..1000000", "horizon=36", "rag.perQuery=0..1"),
  "/?p=code-generator.2026-11&v=1",
  "/?p=regulated-answers.2026-11&v=1",
  "/?p=historical-openai.2026-11&v=1",
];

describe("no text of a chart lies on another or leaves the page", () => {
  test.each(someOf(scenarios, 2))("at any width: %s", async (link) => {
    const { page } = await visit(seen("all", link));
    for (const width of widths) {
      await resize(page, width);
      await allDrawn(page);
      await eventually(() => collisions(page), `${width} pixels`).toEqual([]);
    }
  });
});

describe("extreme volumes are drawn", () => {
  const extremes = [
    "queries=0",
    "queries=0..1000000000",
    "horizon=1",
    "queries=1000000000",
    "queries=1e-9",
    "horizon=120",
  ];

  test.each(someOf(extremes, 2, 1))("%s without a broken number", async (change) => {
    const { page, problems } = await visit(seen("all", articleWith(change)));
    expect(await page.locator("body").innerText()).not.toMatch(/NaN|Infinity|undefined|—/);
    for (const id of ["over-time", "volume"]) {
      const paths = await page
        .locator(`#${id} .chart-still path.chart-series`)
        .evaluateAll((all) => all.map((path) => path.getAttribute("d") ?? ""));
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect(path).toMatch(/^M[-\d.]+,[-\d.]+(L[-\d.]+,[-\d.]+)*$/);
    }
    const numbers = await page
      .locator(".chart-still svg *")
      .evaluateAll((all) => all.map((each) => each.outerHTML).join(""));
    expect(numbers).not.toMatch(/NaN|Infinity|undefined/);
    expect(await collisions(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
