import { describe, expect, test } from "vitest";
import { article, eventually, field, fieldRow, queryOf, seen, visit } from "./app";

describe("what is for those who come often", () => {
  test("Ctrl K leads to an input by its name, and “?” lists the keys unless it is turned off", async () => {
    const { page, problems } = await visit(article);
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "Find anything" });
    await box.fill("set up rag");
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("rag.setup");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("banner").getByRole("button", { name: "Share" }).focus();
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keys" });
    await list.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("banner").getByRole("button", { name: "Share" }).focus();
    await page.keyboard.press("?");
    expect(await list.count()).toBe(0);
    await page.keyboard.press("Control+k");
    await box.fill("latency");
    await page.keyboard.press("Enter");
    await eventually(() => queryOf(page)).toContain("view=latency");
    expect(problems).toEqual([]);
  });

  test("dragging a name changes its number; what was changed can be listed", async () => {
    const { page } = await visit(article);
    const label = fieldRow(page, "queries").locator("label").first();
    const { x, y } = (await label.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 10, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + 10 + 3 * 8, y + 8, { steps: 3 });
    await page.mouse.up();
    // Three steps of its last significant digit.
    await eventually(() => field(page, "queries").inputValue()).toBe("80,000");
    await eventually(() => queryOf(page)).toContain("queries=80000");
    const filter = page.getByRole("combobox", { name: "Which inputs" });
    for (const which of ["changed", "recent"]) {
      await filter.selectOption(which);
      await eventually(() => page.locator("#inputs .quantity-field:visible").count()).toBe(1);
    }
    await fieldRow(page, "queries").getByRole("button", { name: "Put back" }).click();
    await filter.selectOption("changed");
    await page.getByText("Every input is as the preset has it.").waitFor();
  });

  test("a hint that is put away gives way to the next, and does not come again", async () => {
    const { page } = await visit(article);
    const hint = page.locator(".hint");
    const first = await hint.innerText();
    await hint.getByRole("button").click();
    await eventually(() => hint.innerText()).not.toBe(first);
    const second = await hint.innerText();
    await page.reload();
    await eventually(() => hint.innerText()).toBe(second);
  });
});

describe("a chart", () => {
  test("keeps the figures that are pinned until Escape, and fills the screen", async () => {
    const { page } = await visit(article);
    const box = (await page.locator("#over-time .chart-area").boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(box.x + 300, box.y + 100);
    await page.locator("#over-time .chart-interactive.is-drawn").waitFor();
    await page.mouse.move(box.x + 302, box.y + 100);
    const tooltip = page.locator("#over-time .cursor-tooltip");
    await tooltip.waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await eventually(() => tooltip.innerText()).toContain("Pinned");
    const pinned = await tooltip.innerText();
    await page.mouse.move(box.x + 500, box.y + 120);
    await page.mouse.move(5, 5);
    expect(await tooltip.innerText()).toBe(pinned);
    await page.keyboard.press("Escape");
    await eventually(() => tooltip.count()).toBe(0);
    const height = () => page.locator("#over-time .chart-area").evaluate((area) => area.clientHeight);
    const before = await height();
    await page.locator("#over-time").getByRole("link", { name: "Full screen" }).click();
    await eventually(height).toBeGreaterThan(1.3 * before);
    await page.locator("#over-time").getByRole("link", { name: "Leave full screen" }).click();
    await eventually(height).toBe(before);
  });

  test("keeps its parts while its lines move to new figures", async () => {
    const { page } = await visit(article);
    const line = page.locator("#over-time .chart-still:visible .chart-series").first();
    await line.evaluate((path) => Object.assign(path, { isKept: true }));
    const before = await line.getAttribute("d");
    await field(page, "queries").first().fill("70000");
    await eventually(() => line.getAttribute("d")).not.toBe(before);
    expect(await line.evaluate((path) => "isKept" in path)).toBe(true);
  });

  test("by volume has straight axes where the link says so", async () => {
    const { page } = await visit(seen("volume"));
    const subtitle = page.locator("#volume .chart-subtitle");
    expect(await subtitle.innerText()).toContain("logarithmic");
    await page.getByRole("checkbox", { name: "Log axes" }).uncheck();
    await eventually(() => queryOf(page)).toContain("axes=linear");
    await eventually(() => subtitle.innerText()).not.toContain("logarithmic");
    await page.reload();
    expect(await page.getByRole("checkbox", { name: "Log axes" }).isChecked()).toBe(false);
  });
});
