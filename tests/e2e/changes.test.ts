import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  article,
  articleWith,
  eventually,
  field,
  fieldRow,
  headlineOf,
  queryOf,
  unfold,
  unfoldAll,
  visit,
} from "./app";

/** Types a value and leaves the box. */
async function change(page: Page, name: string, text: string): Promise<void> {
  await unfold(page, name);
  await field(page, name).fill(text);
  await field(page, name).press("Enter");
  await page.locator("body").click({ position: { x: 2, y: 400 } });
}

const choosePreset = async (page: Page, title: string) => {
  await page.locator(".preset-menu summary").click();
  await page.locator(".preset-menu a", { hasText: title }).click();
};

describe("a changed value", () => {
  test("is marked in words with what it was, and put back from its link too", async () => {
    const { page } = await visit(article);
    await change(page, "fineTuning.perQuery", "0.03");
    const row = fieldRow(page, "fineTuning.perQuery");
    await eventually(() => row.locator(".quantity-field-changed").innerText()).toMatch(/changed, was 0\.002 to 0\.02/);
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&fineTuning.perQuery=0.03&v=1");
    const group = page.locator(".input-group", { hasText: "Fine-tuning" });
    await eventually(() => group.locator("summary").first().innerText()).toContain("1 changed");
    await row.getByRole("button", { name: /Put back/ }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
    await eventually(() => row.locator(".quantity-field-changed").count()).toBe(0);
    await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
  });

  test("that equals the preset's again is not a change", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    await change(page, "queries", "50k");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
    await eventually(() => fieldRow(page, "queries").locator(".quantity-field-changed").count()).toBe(0);
  });

  test("goes with Reset all, and comes back with Undo", async () => {
    const { page } = await visit(articleWith("queries=20000", "rag.setup=0"));
    await page.getByRole("button", { name: "Reset all" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&rag.setup=0&v=1");
  });
});

describe("undo and redo", () => {
  test("walk every finished change, a preset switch included, and the link follows", async () => {
    const { page } = await visit(article);
    await change(page, "queries", "20000");
    await eventually(() => queryOf(page)).toContain("queries=20000");
    await change(page, "horizon", "24");
    await eventually(() => queryOf(page)).toContain("horizon=24");
    await choosePreset(page, "Article 002");
    const links = [
      "?p=article-001.2026-11&v=1",
      "?p=article-001.2026-11&queries=20000&v=1",
      "?p=article-001.2026-11&queries=20000&horizon=24&v=1",
      "?p=article-002.2026-11&queries=20000&horizon=24&v=1",
    ];
    await eventually(() => queryOf(page)).toBe(links[3]);
    for (const link of [links[2], links[1], links[0]]) {
      await page.keyboard.press("Control+z");
      await eventually(() => queryOf(page)).toBe(link);
    }
    await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
    await page.keyboard.press("Control+Shift+z");
    await eventually(() => queryOf(page)).toBe(links[1]);
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await page.keyboard.press("Control+y");
    await eventually(() => queryOf(page)).toBe(links[2]);
  });

  test("in a box being typed in take back text, not changes", async () => {
    const { page } = await visit(article);
    await change(page, "queries", "20000");
    await eventually(() => queryOf(page)).toContain("queries=20000");
    await field(page, "horizon").click();
    await page.keyboard.press("End");
    await page.keyboard.type("0");
    await eventually(() => headlineOf(page)).toContain("over 120 months");
    await page.keyboard.press("Control+z");
    await eventually(() => field(page, "horizon").inputValue()).toBe("12");
    await eventually(() => headlineOf(page)).toMatch(/^At 20,000 queries a month over 12 months/);
  });

  test("take back what the slider did while it still has the focus", async () => {
    const { page } = await visit(article);
    await page.getByRole("slider", { name: "Queries per month" }).focus();
    await page.keyboard.press("End");
    await eventually(() => queryOf(page)).toContain("queries=10000000");
    await page.keyboard.press("Control+z");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
  });
});

describe("a preset switch", () => {
  test("keeps the queries and says how many values it replaced", async () => {
    const { page } = await visit(articleWith("queries=20000", "rag.setup=0"));
    await choosePreset(page, "Article 002");
    await eventually(() => queryOf(page)).toBe("?p=article-002.2026-11&queries=20000&v=1");
    await eventually(() => page.locator(".status-line").innerText()).toBe(
      "Loaded Article 002. 1 of your values replaced.",
    );
  });

  test("leaves the keyboard where it was", async () => {
    const { page } = await visit(article);
    await page.locator(".preset-menu summary").focus();
    await page.keyboard.press("Enter");
    await page.locator(".preset-menu a", { hasText: "Article 002" }).focus();
    await page.keyboard.press("Enter");
    await eventually(() => queryOf(page)).toContain("article-002");
    await eventually(() => page.evaluate(() => document.activeElement?.closest(".preset-menu") !== null)).toBe(true);
  });
});

test("every figure among the inputs has a source with a date, or says assumption", async () => {
  for (const link of ["/", article]) {
    const { page } = await visit(link);
    await unfoldAll(page);
    const sources = await page
      .locator("#inputs .quantity-field:not(.choice-field) .quantity-field-source")
      .evaluateAll((all) =>
        all.map((each) => ({ text: each.textContent ?? "", address: each.querySelector("a")?.getAttribute("href") })),
      );
    expect(sources.length).toBeGreaterThan(20);
    const isSourced = ({ text, address }: (typeof sources)[number]) =>
      /^(assumption|As [A-Za-z -]+$)/.test(text) ||
      (/, 20\d\d/.test(text) && (address ?? "https:").startsWith("https:"));
    expect(sources.filter((source) => !isSourced(source))).toEqual([]);
  }
});

describe("Find an input", () => {
  test("shows what matches, folded or not, and everything again when emptied", async () => {
    const { page } = await visit("/");
    const search = page.getByRole("searchbox", { name: "Find an input" });
    await search.fill("overlap");
    await eventually(() => page.locator("#inputs .quantity-field:visible").count()).toBeGreaterThan(0);
    await eventually(() => field(page, "overlapTokens").isVisible()).toBe(true);
    await eventually(() => field(page, "queries").isVisible()).toBe(false);
    await search.fill("");
    await eventually(() => field(page, "queries").isVisible()).toBe(true);
  });

  test("finds an input by what people call it", async () => {
    const { page } = await visit("/");
    await page.getByRole("searchbox", { name: "Find an input" }).fill("salary");
    await eventually(() => field(page, "teamRate").isVisible()).toBe(true);
    await eventually(() => field(page, "queries").isVisible()).toBe(false);
  });

  test("leads to a question of another view and puts the cursor there", async () => {
    const { page } = await visit("/");
    await page.getByRole("searchbox", { name: "Find an input" }).fill("accuracy");
    await page.locator("#inputs").getByRole("link", { name: "What does a wrong answer cost you?" }).click();
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("wrongAnswer");
  });

  test("says so when nothing matches", async () => {
    const { page } = await visit("/");
    await page.getByRole("searchbox", { name: "Find an input" }).fill("xyzzy");
    await eventually(() => page.locator("#inputs").innerText()).toMatch(/xyzzy|no input|nothing/i);
  });
});
