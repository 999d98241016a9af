import { describe, expect, test } from "vitest";
import { article, eventually, visit } from "./app";
import { comparison, five } from "./comparison";

describe("the tables are copied for a spreadsheet", () => {
  test("and that is said", async () => {
    const { page } = await visit(comparison([article, five]), {
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    await page.getByRole("button", { name: "Copy as table" }).click();
    await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.split("\n").map((line) => line.split("\t"));
    expect(rows[0]).toEqual(["", "A: Article 001", "B: Five times", "B against A"]);
    expect(rows.find(([name]) => name === "Queries per month (queries a month)")).toEqual([
      "Queries per month (queries a month)",
      "50,000",
      "250,000",
      "5x",
    ]);
  });

  test("where that is refused they are selected, have the focus, and a sentence says what to press", async () => {
    const { page } = await visit(comparison([article, five]));
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const button = page.getByRole("button", { name: "Copy as table" });
    for (const _ of ["first", "again"]) {
      await button.click();
      const box = page.getByLabel("The tables as text");
      await eventually(() => box.evaluate((area) => document.activeElement === area)).toBe(true);
      expect(await box.evaluate((area) => (area as HTMLTextAreaElement).selectionEnd)).toBeGreaterThan(500);
      await page.getByRole("status").getByText("press Ctrl or Cmd and C").waitFor();
    }
  });
});

describe("every value names its scenario", () => {
  const queries = '[data-group="inputs-situation"] [data-row="queries"]';

  test("in words where there are no columns", async () => {
    const { page } = await visit(comparison([article, five]), { width: 375, height: 800 });
    expect(await page.locator("thead").first().isVisible()).toBe(false);
    const read = (await page.locator(queries).ariaSnapshot()).replace(/\s+/g, " ");
    expect(read).toMatch(/A\W+, Article 001: .*50,000.*B\W+, Five times: .*250,000/);
  });

  test("by its column where there are some, and not once more", async () => {
    const { page } = await visit(comparison([article, five]));
    expect(await page.locator(queries).ariaSnapshot()).not.toContain("Article 001");
    await page.getByRole("columnheader", { name: "B Five times" }).first().waitFor();
  });
});
