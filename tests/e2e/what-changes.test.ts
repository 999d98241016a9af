import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article, evaluated, eventually, field, headlineOf, queryOf, refined, seen, tableOf, visit } from "./app";

const focusedField = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest("#inputs [name]")?.getAttribute("name"));

describe("the bars of the sensitivity", () => {
  test("are stops for the keyboard that say what they show, and Enter goes to the input", async () => {
    const { page } = await visit(seen("odds"));
    await refined(page);
    const { sensitivity } = await evaluated(article);
    const fields = sensitivity?.swings.map((swing) => swing.field).slice(0, 8) ?? [];
    const bars = page.locator("#sensitivity .swing-button");
    await eventually(() => bars.count()).toBe(fields.length);
    await bars.first().focus();
    for (const [index, { title }] of sensitivity?.swings.slice(0, 8).entries() ?? []) {
      await eventually(() => bars.nth(index).evaluate((bar) => bar === document.activeElement)).toBe(true);
      await eventually(() => bars.nth(index).getAttribute("aria-label")).toMatch(
        new RegExp(`^${title}: at .+\\$.+ cheaper`),
      );
      await page.keyboard.press("Tab");
    }
    for (const [index, name] of fields.entries()) {
      await bars.nth(index).focus();
      await page.keyboard.press("Enter");
      await eventually(() => focusedField(page)).toBe(name);
      await eventually(() => field(page, name).isVisible()).toBe(true);
    }
  });
});

describe("the values at which the winner changes", () => {
  test("are listed by input, the nearest first, and the name leads to the field", async () => {
    const { page } = await visit(seen("odds"));
    await refined(page);
    const { flipPoints } = await evaluated(article);
    const names = page.locator(".flips tbody .field-button");
    await eventually(() => names.allTextContents()).toEqual(flipPoints.map(({ title }) => title));
    await eventually(() => page.locator(".flips tbody tr:visible").count()).toBe(8);
    for (const index of [0, 3, 6]) {
      await names.nth(index).focus();
      await page.keyboard.press("Enter");
      await eventually(() => focusedField(page)).toBe(flipPoints[index]?.field);
    }
  });

  test("are where they are said to be: a nudge beyond one changes the winner of the headline", async () => {
    const { page } = await visit(seen("odds"));
    const row = page.locator(".flips tbody tr", { hasText: "RAG: Per query" });
    await eventually(() => row.innerText()).toMatch(/\$0\.01583 a query: RAG/);
    const { value, winner } = (await evaluated(article)).flipPoints.find(({ field }) => field === "rag.perQuery")
      ?.below ?? { value: Number.NaN, winner: "" };
    expect(winner).toBe("rag");
    const type = async (perQuery: number) => {
      await field(page, "rag.perQuery").fill(String(perQuery));
      await field(page, "rag.perQuery").press("Enter");
      await eventually(() => queryOf(page)).toContain(`rag.perQuery=${perQuery}&`);
      // The cheapest is named first, also where two are too close to call.
      const [, cheapest] = /months, (RAG|fine-tuning|prompting|hybrid) /.exec(await headlineOf(page)) ?? [];
      return cheapest;
    };
    await eventually(() => type(Number((value * 1.001).toPrecision(6)))).toBe("fine-tuning");
    await eventually(() => type(0.0158)).toBe("RAG");
  });
});

describe("who wins", () => {
  const cells = (page: Page) => page.locator("#who-wins .map-cells");
  const sentence = (page: Page) => page.locator("#who-wins .map-place p").innerText();

  test("is one stop for the keyboard, and the sentence follows the arrow keys", async () => {
    const { page } = await visit(seen("odds"));
    await refined(page);
    await cells(page).focus();
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.closest(".map-cells"))).toBeNull();
    await page.keyboard.press("Shift+Tab");
    await eventually(() => cells(page).evaluate((map) => map === document.activeElement)).toBe(true);
    const said = [await sentence(page)];
    for (const key of ["Home", "ArrowRight", "ArrowUp", "ArrowDown", "ArrowLeft", "End", "PageUp", "PageDown"]) {
      await page.keyboard.press(key);
      said.push(await sentence(page));
      await eventually(() => cells(page).getAttribute("aria-valuetext")).toBe(said.at(-1));
    }
    const [, home, right, up, down, left, end, top, bottom] = said;
    expect(right).not.toBe(home);
    expect(up).not.toBe(right);
    expect(down).toBe(right);
    expect(left).toBe(home);
    expect(new Set([home, right, up, end, top]).size).toBe(5);
    expect(bottom).not.toBe(top);
    expect(queryOf(page)).toBe("?p=article-001.2026-11&view=odds&v=1");
  });

  test("sets both inputs with Enter or the button, and undo brings both back", async () => {
    const { page } = await visit(seen("odds"));
    await refined(page);
    for (const how of ["Enter", "the button"]) {
      await cells(page).focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      for (let step = 0; step < 3; step++) await page.keyboard.press("PageUp");
      const [, winner = ""] = /: ([a-zA-Z -]+), /.exec(await sentence(page)) ?? [];
      if (how === "Enter") await page.keyboard.press("Enter");
      else
        await page
          .locator("#who-wins")
          .getByRole("button", { name: /^Use these values/ })
          .click();
      await eventually(() => queryOf(page), how).toMatch(
        /^\?p=article-001\.2026-11&queries=\d+&[\w.]*retrainEvery=\d+&view=odds&v=1$/,
      );
      await eventually(() => headlineOf(page)).toContain(` ${winner} costs `);
      const changed = page.locator("#inputs .quantity-field-changed");
      await eventually(() => changed.count()).toBe(2);
      await page.getByRole("button", { name: "Undo" }).click();
      await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&view=odds&v=1");
      await eventually(() => changed.count()).toBe(0);
      await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
      await refined(page);
    }
  });

  test("is drawn over other inputs, and turned over by choosing the other side's", async () => {
    const { page } = await visit(seen("odds"));
    await refined(page);
    const across = page.getByLabel("Across", { exact: true });
    const up = page.getByLabel("Up", { exact: true });
    const sides = async () => [await across.inputValue(), await up.inputValue()];
    const [x = "", y = ""] = await sides();
    await across.selectOption(y);
    await eventually(sides).toEqual([y, x]);
    await up.selectOption("rag.perQuery");
    await eventually(() => page.locator("#who-wins .chart-title").innerText()).toMatch(/RAG: Per query at \$/);
    await cells(page).focus();
    await page.keyboard.press("Home");
    await eventually(() => sentence(page)).toMatch(/RAG: Per query at \$/);
    await refined(page);
  });

  test("as a table lists who is cheapest from where to where, as the API's envelope has it", async () => {
    const { page } = await visit(seen("odds"));
    const { rows } = await tableOf(page, "who-wins");
    const count = Number(await cells(page).getAttribute("aria-valuemax")) + 1;
    expect(count % rows.length).toBe(0);
    for (const [value, intervals] of rows)
      for (const interval of intervals?.split("; ") ?? [])
        expect(interval, value).toMatch(/^(below|above|[\d,]+ to) [\d,]+: (prompting|RAG|fine-tuning|hybrid)$/);
    const { envelope } = await evaluated(article);
    const [, ours = ""] = rows.find(([value]) => value?.includes("nearest to yours")) ?? [];
    for (const { from } of envelope.slice(1)) expect(ours).toContain(Math.round(from).toLocaleString("en-US"));
    expect(ours.split("; ")).toHaveLength(envelope.length);
  });
});
