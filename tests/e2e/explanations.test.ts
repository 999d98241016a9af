import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article, articleWith, dollars, eventually, seen, visit } from "./app";

type Told = {
  readonly label: string;
  readonly result: string;
  readonly words: string;
  readonly parts: readonly Told[];
};

/** The tree of an explanation as it is shown: each number with the parts under it. */
const told = (root: Locator): Promise<Told> =>
  root.evaluate((element) => {
    const read = (each: Element): Told => {
      const find = (selector: string) => each.querySelector(`:scope > ${selector}`)?.textContent ?? "";
      const parts = each.querySelectorAll(":scope > ul > li > .explanation, :scope > details > ul > li > .explanation");
      return {
        label: find(".explanation-line > span"),
        result: find(".explanation-line > output"),
        words: find(".explanation-words"),
        parts: [...parts].map(read),
      };
    };
    return read(element);
  });

/** Every sum of an explanation, as what it says and what its parts come to. */
const sums = ({ label, result, words, parts }: Told): { label: string; said: number; summed: number }[] => {
  const within = parts.flatMap(sums);
  const isMoney = parts.every((part) => part.result.includes("$"));
  const isSum = words.startsWith("paid once")
    ? parts.length > 1
    : words.split(" + ").length === parts.length && parts.length > 1;
  if (!isMoney || !isSum || /[−×÷(]|larger|least/.test(words)) return within;
  const summed = parts.reduce((sum, part) => sum + dollars(part.result), 0);
  return [{ label, said: dollars(result), summed }, ...within];
};

/** Opens every so many-th figure and hands over what its dialog tells. */
async function openSome(
  page: Page,
  figures: Locator,
  every: number,
  look: (figure: string, root: Told) => void,
): Promise<number> {
  const dialog = page.locator(".explanation-dialog");
  const count = await figures.count();
  for (let index = 0; index < count; index += every) {
    const figure = figures.nth(index);
    if (!(await figure.isVisible())) continue;
    await figure.focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    look((await figure.textContent()) ?? "", await told(dialog.locator(".explanation").first()));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await eventually(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  return count;
}

describe("a figure of the page", () => {
  // All of the first page; of longer ones some, for a unit test has every sum of every preset.
  test.each([
    [articleWith("queries=20000", "growth=5%"), 2],
    [seen("all"), 12],
    ["/?p=support-bot.2026-11&view=costs&v=1", 16],
    ["/?p=support-bot.2026-11&view=latency&v=1", 24],
  ] as const)("opens its reasons, whose sums add up, and gets the focus back on Escape (%s)", async (link, every) => {
    const { page, problems } = await visit(link);
    let checked = 0;
    const count = await openSome(page, page.locator("a.figure"), every, (figure, root) => {
      expect(root.label, figure).not.toBe("");
      if (/^\+?\$/.test(figure)) {
        const shown = dollars(figure);
        expect(Math.abs(dollars(root.result) - shown), figure).toBeLessThanOrEqual(Math.max(0.5, shown * 0.005));
      }
      for (const { label, said, summed } of sums(root)) {
        // Each part is rounded to the cent for display.
        expect(Math.abs(said - summed), `${figure}: ${label}`).toBeLessThanOrEqual(0.05);
        checked++;
      }
    });
    expect(count).toBeGreaterThan(15);
    expect(checked).toBeGreaterThan(3);
    expect(problems).toEqual([]);
  });
});

test("an explanation goes down to the sources and leads to the input", async () => {
  const { page } = await visit(article);
  await page.locator(".scoreboard tr[data-approach=rag] a.figure").first().click();
  const dialog = page.locator(".explanation-dialog");
  await dialog.locator("details").evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await eventually(() => dialog.innerText()).toContain("Article 001, 2026-11-20");
  await dialog.getByRole("button", { name: "Go to input" }).first().click();
  await dialog.waitFor({ state: "detached" });
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("name") ?? "")).toMatch(/^rag\./);
});

test("a click beside the dialog closes it", async () => {
  const { page } = await visit(article);
  await page.locator(".headline a.figure").first().click();
  await page.locator(".explanation-dialog").waitFor();
  await page.mouse.click(40, 400);
  await page.locator(".explanation-dialog").waitFor({ state: "detached" });
});

test("without JavaScript a figure is a link to its reasons", async () => {
  const { page } = await visit(article, { js: false });
  await page.locator(".scoreboard tr[data-approach=rag] a.figure").first().click();
  await eventually(() => new URL(page.url()).pathname).toBe("/explain");
  await page.locator(".explanation").first().waitFor();
  const root = await told(page.locator(".explanation").first());
  expect(dollars(root.result)).toBe(21_600);
  expect(sums(root).every(({ said, summed }) => Math.abs(said - summed) < 0.05)).toBe(true);
  await page.getByRole("link", { name: "Back to the calculator" }).click();
  await eventually(() => new URL(page.url()).search).toBe("?p=article-001.2026-11&v=1");
});

test("a figure that does not exist is said not to exist", async () => {
  const { page } = await visit(article, { js: false });
  for (const why of ["longContext.total", "nonsense", "constructor", "__proto__.total", ""]) {
    const response = await page.goto(`/explain?p=article-001.2026-11&v=1&of=${why}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator("main").innerText(), why).toContain("This figure does not exist at these numbers.");
  }
});
