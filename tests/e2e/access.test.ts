import { describe, expect, test } from "vitest";
import {
  allDrawn,
  article,
  articleWith,
  eventually,
  field,
  headlineOf,
  queryOf,
  refined,
  seen,
  unfoldAll,
  visit,
} from "./app";
import { looks, violationsIn, violationsInAll } from "./axe";

describe("axe finds nothing", () => {
  test("in all views, with all that is folded", async () => {
    const { page } = await visit(seen("all", articleWith("queries=20000", "horizon=abc")));
    await refined(page);
    await allDrawn(page);
    await unfoldAll(page);
    await page.locator("#inputs details, .flips details").evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    for (const id of ["over-time", "odds", "sensitivity", "who-wins"]) {
      await page.locator(`#${id}`).getByRole("button", { name: "Table" }).click();
      await page.locator(`#${id} table`).waitFor();
    }
    expect(await violationsInAll(page)).toEqual([]);
  });

  test("in the answer as it is opened, the reasons of a figure and the menu of presets", async () => {
    const { page } = await visit(article);
    expect.soft(await violationsIn(page, looks.light)).toEqual([]);
    await page.locator(".headline a.figure").first().click();
    await page.locator(".explanation-dialog .explanation").first().waitFor();
    expect.soft(await violationsInAll(page), "the reasons").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".explanation-dialog").waitFor({ state: "detached" });
    await page.locator(".preset-menu summary").click();
    expect.soft(await violationsInAll(page), "the preset menu").toEqual([]);
  });

  test.each(["/method", "/explain?p=article-001.2026-11&v=1&of=rag.total"])("in %s", async (address) => {
    const { page } = await visit(address);
    for (const dark of [false, true]) expect(await violationsIn(page, { width: 1280, dark })).toEqual([]);
  });
});

test("the whole task is done by keyboard: skip, preset, queries, reasons, link", async () => {
  const { page } = await visit("/", { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (reached: () => Promise<boolean>) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      if (await reached()) return;
    }
    throw new Error("not reached with Tab");
  };

  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Skip to the inputs");
  await tabTo(async () => (await focused()).startsWith("Preset"));
  await page.keyboard.press("Enter");
  await tabTo(async () => (await focused()).startsWith("Article 001"));
  await page.keyboard.press("Enter");
  await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
  await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");

  await tabTo(
    async () => (await page.evaluate(() => document.activeElement?.getAttribute("data-field"))) === "queries",
  );
  await page.keyboard.type("20000");
  await page.keyboard.press("Enter");
  await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");

  await tabTo(async () => (await focused()) === "$9,140");
  await page.keyboard.press("Enter");
  await page.locator(".explanation-dialog .explanation").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".explanation-dialog").waitFor({ state: "detached" });
  expect(await focused()).toBe("$9,140");

  for (let presses = 0; presses < 40 && (await focused()) !== "Share"; presses++)
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".share-dialog").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "?p=article-001.2026-11&queries=20000&v=1",
  );
});

test("the skip link puts the keyboard at the inputs", async () => {
  const { page } = await visit(article);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#inputs") !== null)).toBe(true);
});

test("what has the focus is never hidden under the bar at the top", async () => {
  for (const width of [1280, 375]) {
    const { page } = await visit(article, { width, context: { reducedMotion: "reduce" } });
    const covered: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return null;
        const { left, top, width, height } = active.getBoundingClientRect();
        if (width === 0 || height === 0) return null;
        const points = [0.1, 0.5, 0.9].map((share) => [left + width / 2, top + height * share] as const);
        const isSeen = points.some(([x, y]) => {
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (active.contains(hit) || hit.contains(active));
        });
        return isSeen ? null : active.outerHTML.slice(0, 120);
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  }
});

test("a new answer is announced once, politely", async () => {
  const { page } = await visit(article);
  const said = page.locator(".answer [role=status]");
  expect(await said.textContent()).toBe("");
  await field(page, "queries").fill("20000");
  await eventually(() => said.textContent()).toContain("fine-tuning costs $1,660 less than prompting");
  expect(await page.evaluate(() => document.querySelectorAll("[aria-live=assertive], [role=alert]").length)).toBe(0);
});
