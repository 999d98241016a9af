import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import type { Download, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { withInputs } from "../publish/workbook/workbooks";
import {
  answersToInput,
  article,
  articleWith,
  blankPage,
  eventually,
  field,
  headlineOf,
  queryOf,
  resize,
  widths,
} from "./app";
import { violationsInAll } from "./axe";
import { baseUrl } from "./base-url";

/** A page of a browser in which nothing is saved yet. */
async function fresh(link: string, options: Parameters<typeof blankPage>[0] = {}) {
  const opened = await blankPage(options);
  await open(opened.page, link);
  return opened;
}

async function open(page: Page, link: string) {
  await page.goto(link);
  await answersToInput(page);
}

/** The path of a file with a text, until the test is over: the browser reads it itself. */
function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "crossover-saved-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "saved.json");
  writeFileSync(path, content);
  return path;
}

const contentOf = async (file: Download) => textOf(await file.createReadStream());

const panel = (page: Page) => page.getByRole("dialog", { name: "Saved scenarios" });
const status = (page: Page) => panel(page).locator(".saved-status").innerText();
const names = (page: Page) => panel(page).locator(".saved-name span").allInnerTexts();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

async function showSaved(page: Page) {
  await page.getByRole("button", { name: "Saved", exact: true }).click();
  await panel(page).waitFor();
}

async function save(page: Page, name: string) {
  await panel(page).getByLabel("Save the scenario on the page as").fill(name);
  await panel(page).getByRole("button", { name: "Save", exact: true }).click();
}

describe("a saved scenario", () => {
  test("is opened again, and Back returns to what was there", async () => {
    const { page, problems } = await fresh(articleWith("queries=20000"));
    await showSaved(page);
    expect(await panel(page).getByLabel("Save the scenario on the page as").inputValue()).toBe("Article 001");
    await save(page, "Small");
    expect(await status(page)).toContain("Saved as “Small”.");
    await page.keyboard.press("Escape");
    await field(page, "queries").fill("70000");
    await eventually(() => queryOf(page)).toContain("queries=70000");
    await showSaved(page);
    await panel(page).getByRole("link", { name: "Open Small" }).click();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    expect(await focused(page), "the button that opened the panel").toBe("Saved");
    await page.goBack();
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=70000&v=1");
    await eventually(() => headlineOf(page)).toMatch(/^At 70,000 queries/);
    await page.reload();
    await answersToInput(page);
    await showSaved(page);
    expect(await names(page)).toEqual(["The scenario on the page", "Small"]);
    expect(problems).toEqual([]);
  });

  test("whose name is taken replaces the other or is numbered, as the reader says", async () => {
    const { page } = await fresh(article);
    await showSaved(page);
    await save(page, "Plan");
    await save(page, "Plan");
    expect(await panel(page).locator(".save-taken").innerText()).toContain("“Plan” is saved already.");
    await panel(page).getByRole("button", { name: "Save as “Plan (2)”" }).click();
    await eventually(() => names(page)).toEqual(["The scenario on the page", "Plan (2)", "Plan"]);
    await save(page, "Plan");
    await panel(page).getByRole("button", { name: "Replace it" }).click();
    expect(await status(page)).toContain("Replaced “Plan”.");
    expect(await names(page)).toEqual(["The scenario on the page", "Plan", "Plan (2)"]);
    await panel(page).getByRole("button", { name: "Undo" }).click();
    expect(await status(page)).toContain("“Plan” is as it was.");
    expect(await names(page)).toEqual(["The scenario on the page", "Plan (2)", "Plan"]);
  });

  test("is renamed, deleted and put back, all by keyboard", async () => {
    const { page } = await fresh(article);
    await showSaved(page);
    await save(page, "Plan");
    await panel(page).getByRole("button", { name: "Rename Plan" }).press("Enter");
    await page.keyboard.type("Better plan");
    await page.keyboard.press("Enter");
    await eventually(() => names(page)).toEqual(["The scenario on the page", "Better plan"]);
    expect(await focused(page)).toBe("Rename Better plan");
    await panel(page).getByRole("button", { name: "Delete Better plan" }).press("Enter");
    await eventually(() => names(page)).toEqual(["The scenario on the page"]);
    await page.keyboard.press("Enter");
    await eventually(() => names(page)).toEqual(["The scenario on the page", "Better plan"]);
    expect(await status(page)).toContain("“Better plan” is back.");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Saved");
  });

  test("is not lost from sight by a selection that ends on the backdrop", async () => {
    const { page } = await fresh(article, { width: 1280, height: 800 });
    await showSaved(page);
    const heading = await panel(page).getByRole("heading", { name: "Saved scenarios" }).boundingBox();
    if (!heading) throw new Error("the panel has no heading");
    await page.mouse.move(heading.x + 20, heading.y + 10);
    await page.mouse.down();
    await page.mouse.move(5, 400);
    await page.mouse.up();
    expect(await panel(page).isVisible()).toBe(true);
    await page.mouse.click(5, 400);
    await panel(page).waitFor({ state: "hidden" });
  });

  test("is compared with the one on the page, and that with its preset", async () => {
    const { page } = await fresh(articleWith("queries=250000"));
    await showSaved(page);
    await save(page, "Large");
    expect(await panel(page).innerText()).toContain("Tick two to four to compare them.");
    await panel(page).getByRole("checkbox", { name: "The scenario on the page" }).check();
    await panel(page).getByRole("checkbox", { name: "Large" }).check();
    await panel(page).getByRole("link", { name: "Compare 2" }).click();
    await page.locator(".compare-scenarios").waitFor();
    expect(await page.locator(".compare-remarks").innerText()).toContain("A and B are the same scenario.");
    await page.goBack();
    await answersToInput(page);
    await showSaved(page);
    await panel(page).getByRole("link", { name: "Compare with its preset" }).click();
    await page.locator('[data-row="queries"]').waitFor();
    expect(await page.locator('[data-row="queries"] .compare-cell').allInnerTexts()).toEqual(["50,000", "250,000 5x"]);
  });
});

describe("the browser's storage", () => {
  test("is shared by five tabs that save at once, and none undoes another", async () => {
    const { page } = await fresh(article);
    const others = await Promise.all([1, 2, 3, 4].map(() => page.context().newPage()));
    await Promise.all(others.map((other) => open(other, article)));
    const tabs = [page, ...others];
    await Promise.all(tabs.map(showSaved));
    await Promise.all(tabs.map((tab, index) => save(tab, `Tab ${index}`)));
    const sorted = async (tab: Page) => (await names(tab)).sort();
    const all = tabs.map((_, index) => `Tab ${index}`);
    for (const tab of tabs) await eventually(() => sorted(tab)).toEqual([...all, "The scenario on the page"]);
    await panel(page).getByRole("button", { name: "Delete Tab 3" }).click();
    const left = all.filter((name) => name !== "Tab 3");
    for (const tab of tabs) await eventually(() => sorted(tab)).toEqual([...left, "The scenario on the page"]);
  });

  test("keeps what cannot be read until the reader says otherwise", async () => {
    const { page } = await fresh(article);
    await page.evaluate(() => localStorage.setItem("crossover.saved.broken", '{"name":"half'));
    await showSaved(page);
    const aside = panel(page).getByRole("complementary", { name: "Not readable" });
    expect(await aside.innerText()).toContain("1 saved scenario could not be read. It is kept as it was.");
    const kept = () => page.evaluate(() => localStorage.getItem("crossover.unreadable.broken"));
    expect(await kept()).toBe('{"name":"half');
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      aside.getByRole("button", { name: "Export it" }).click(),
    ]);
    expect(await contentOf(file)).toContain('{\\"name\\":\\"half');
    await aside.getByRole("button", { name: "Delete it" }).click();
    await eventually(kept).toBeNull();
    await panel(page).getByRole("button", { name: "Undo" }).click();
    await eventually(kept).toBe('{"name":"half');
  });

  test("that refuses, or has no room, is said in a sentence and nothing fails", async () => {
    const { page, problems } = await blankPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await open(page, article);
    await showSaved(page);
    await save(page, "Plan");
    expect(await panel(page).getByRole("alert").innerText()).toContain("The browser has no room left for this site.");
    const denied = await blankPage();
    await denied.page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      }),
    );
    await open(denied.page, article);
    await showSaved(denied.page);
    expect(await panel(denied.page).innerText()).toContain("This browser lets the page store nothing");
    expect([...problems, ...denied.problems]).toEqual([]);
  });
});

test("all is exported to a file that another browser imports", async () => {
  const { page } = await fresh(articleWith("queries=20000"));
  await showSaved(page);
  await save(page, "One");
  await save(page, "Two");
  await eventually(() => names(page)).toHaveLength(3);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Export all" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^crossover-scenarios-\d{4}-\d\d-\d\d\.json$/);
  const text = await contentOf(file);
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    scenarios: [{ name: "Two", link: `${baseUrl}${articleWith("queries=20000")}` }, { name: "One" }],
  });

  const other = await fresh(article);
  await showSaved(other.page);
  const choose = (content: string) =>
    panel(other.page)
      .getByLabel("Import")
      .setInputFiles({ name: "saved.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await choose(text);
  await eventually(() => names(other.page)).toEqual(["The scenario on the page", "Two", "One"]);
  expect(await status(other.page)).toContain("2 added.");
  await choose(text);
  await eventually(() => status(other.page)).toContain("0 added, 2 already there.");
  await choose(JSON.stringify({ version: 1, scenarios: [{ name: "Evil", link: "javascript:alert(1)" }] }));
  await eventually(() => status(other.page)).toContain("0 added, 1 could not be read.");
  expect(await panel(other.page).innerText()).toContain("Scenario 1 of the file: It has no link of a scenario.");
  await panel(other.page)
    .getByLabel("Import")
    .setInputFiles(fileOf("x".repeat(20_000_001)));
  await eventually(() => status(other.page)).toContain("The file is larger than 20 MB.");
});

test("the panel has nothing that axe finds and does not scroll sideways", async () => {
  const { page } = await fresh(article);
  await page.evaluate(() => localStorage.setItem("crossover.saved.broken", "{"));
  await showSaved(page);
  await save(page, "A plan with a name that is quite long, so that it has to be broken into lines");
  await panel(page).getByRole("button", { name: "Save", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Rename A plan/ })
    .click();
  expect(await violationsInAll(page)).toEqual([]);
  for (const width of widths) {
    await resize(page, width);
    const reach = await panel(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(reach).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("without JavaScript there is no button that would do nothing", async () => {
  const { page } = await blankPage({ js: false });
  await page.goto(article);
  expect(await page.getByRole("button", { name: "Saved", exact: true }).count()).toBe(0);
});

describe("a file that is dropped on the page", () => {
  /** Lets a file fall on the headline, as a person does. */
  async function drop(page: Page, name: string, bytes: Uint8Array) {
    const transfer = await page.evaluateHandle(
      ([title, text]) => {
        const made = new DataTransfer();
        made.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], title));
        return made;
      },
      [name, Buffer.from(bytes).toString("base64")] as const,
    );
    const headline = page.locator(".headline");
    await headline.dispatchEvent("dragover", { dataTransfer: transfer });
    await eventually(() => page.locator(".drop-hint").isVisible()).toBe(true);
    await headline.dispatchEvent("drop", { dataTransfer: transfer });
    await panel(page).waitFor();
  }
  const fileOf = async (path: string) => new Uint8Array(await (await fetch(`${baseUrl}${path}`)).arrayBuffer());
  const rows = (page: Page) =>
    panel(page)
      .locator(".saved-differences tbody tr:has(td)")
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));

  test("if a workbook, shows what its yellow cells change, and changes nothing before it is told to", async () => {
    const { page, problems } = await fresh("/?p=support-bot.2026-11&queries=20000&v=1");
    const workbook = withInputs(await fileOf("/scenario.xlsx?p=support-bot.2026-11&v=1"), {
      queries: 400_000,
      rag_passages: 7,
    });
    await drop(page, "board.xlsx", workbook);
    await eventually(() => rows(page)).toEqual([
      ["Queries per month (queries a month)", "20,000", "400,000"],
      ["Passages in the prompt", "3", "7"],
    ]);
    expect(await panel(page).locator(".saved-file").innerText()).toContain("2 inputs changed in its yellow cells.");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("board.xlsx");
    expect(queryOf(page)).toBe("?p=support-bot.2026-11&queries=20000&v=1");
    expect(await violationsInAll(page)).toEqual([]);
    await panel(page).getByRole("button", { name: "Open what the file has" }).click();
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&queries=400000&rag.passages=7&v=1");
    await eventually(() => headlineOf(page)).toMatch(/^At 400,000 queries/);
    await page.goBack();
    await eventually(() => queryOf(page)).toBe("?p=support-bot.2026-11&queries=20000&v=1");
    expect(problems).toEqual([]);
  });

  test("if scenario.json, is opened by its link; of another file is said why not", async () => {
    const { page } = await fresh(article);
    await drop(page, "scenario.json", await fileOf(`/scenario.json${articleWith("queries=20000").slice(1)}`));
    await eventually(() => rows(page)).toEqual([["Queries per month (queries a month)", "50,000", "20,000"]]);
    await panel(page).getByRole("button", { name: "Leave it" }).click();
    expect(await panel(page).locator(".saved-file").count()).toBe(0);
    await page.keyboard.press("Escape");
    await drop(page, "log.csv", new TextEncoder().encode("a,b\n1,2\n"));
    await eventually(() => status(page)).toContain("The file is not JSON.");
    await page.keyboard.press("Escape");
    const exported = { version: 1, scenarios: [{ name: "Ours", link: article, savedAt: "2026-11-29T00:00:00.000Z" }] };
    await drop(page, "crossover-scenarios.json", new TextEncoder().encode(JSON.stringify(exported)));
    await eventually(() => status(page)).toContain("1 added.");
    expect(await names(page)).toContain("Ours");
  });
});
