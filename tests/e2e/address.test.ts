import { describe, expect, test } from "vitest";
import { presets } from "@/lib/presets";
import {
  article,
  articleWith,
  dollars,
  evaluated,
  eventually,
  field,
  headlineOf,
  queryOf,
  scoreboard,
  visit,
} from "./app";
import { baseUrl } from "./base-url";

describe("the address", () => {
  test("stays as it was opened until something is changed", async () => {
    const odd = "?p=article-001.2026-11&queries=20k&nonsense=1";
    const { page } = await visit(`/${odd}`);
    await page.locator("#over-time .cursor-slider").focus();
    await page.keyboard.press("End");
    await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
    expect(queryOf(page)).toBe(odd);
    await field(page, "horizon").fill("24");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&horizon=24&v=1");
  });

  test.each(presets.map(({ id }) => id))(
    "of %s stays, and the browser agrees with the server's page and the API's totals",
    async (id) => {
      const link = `?p=${id}&v=1`;
      const { page, problems } = await visit(`/${link}`);
      expect(problems).toEqual([]);
      expect(queryOf(page)).toBe(link);
      const { approaches, ruledOut } = await evaluated(`${link}&draws=0`);
      const shown = await scoreboard(page);
      // Who is ruled out stands last.
      const all = [...approaches, ...ruledOut];
      expect(Object.keys(shown)).toEqual(all.map(({ id }) => id));
      for (const { id: approach, totalUsd } of all) expect(dollars(shown[approach] ?? "")).toBeCloseTo(totalUsd, 2);
    },
  );

  test("keeps a value it could not use, in its box and in the link", async () => {
    const { page } = await visit(articleWith("queries=12o"));
    await eventually(() => field(page, "queries").inputValue()).toBe("12o");
    await eventually(() => field(page, "queries").getAttribute("aria-invalid")).toBe("true");
    await field(page, "horizon").fill("24");
    await page.keyboard.press("Enter");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=12o&horizon=24&v=1");
  });

  test("goes back to the preset before, with what was typed there", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("20000");
    await page.locator(".preset-menu summary").click();
    await page.locator(".preset-menu a", { hasText: "Article 002" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-002.2026-11&queries=20000&v=1");
    await page.goBack();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await page.goForward();
    await eventually(() => queryOf(page)).toBe("?p=article-002.2026-11&queries=20000&v=1");
  });

  test("holds the last of 200 fast edits, and none raises an error", async () => {
    const { page, problems } = await visit(article);
    await field(page, "queries").fill("52");
    for (let edit = 0; edit < 100; edit++) {
      await page.keyboard.press("3");
      await page.keyboard.press("Backspace");
    }
    await page.keyboard.press("7");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=527&v=1");
    await eventually(() => headlineOf(page)).toMatch(/^At 527 queries a month/);
    expect(problems).toEqual([]);
  });

  test("is copied with what was typed a moment ago", async () => {
    const { page } = await visit(article, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await field(page, "queries").fill("20000");
    await page.locator(".top-bar").getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Copy: Link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${baseUrl}${articleWith("queries=20000")}`);
  });

  test("is up to date as soon as a change is finished", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("20000");
    await page.keyboard.press("Enter");
    await page.reload();
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  });

  test("that the browser refuses to write loses nothing: the page answers, and Share has the link", async () => {
    const { page, problems } = await visit(article, {
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.evaluate(() => {
      window.history.replaceState = () => {
        throw new DOMException("Attempt to use history.replaceState() more than 100 times", "SecurityError");
      };
    });
    await field(page, "queries").fill("20000");
    await field(page, "queries").press("Enter");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await page.locator(".top-bar").getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Copy: Link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseUrl + articleWith("queries=20000"));
    expect(problems).toEqual([]);
  });

  test("of one tab is not moved by another", async () => {
    const { page } = await visit(article);
    const other = await page.context().newPage();
    await other.goto(articleWith("queries=20000"));
    await field(page, "horizon").fill("24");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&horizon=24&v=1");
    expect(queryOf(other)).toBe("?p=article-001.2026-11&queries=20000&v=1");
    await other.reload();
    await eventually(() => headlineOf(other)).toContain("$9,140 against $10,800");
  });
});
