import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article, eventually, seen, visit } from "./app";

/** A window that holds a chart and its names. */
const tall = { height: 1100 };

/** A chart whose picture the pointer has entered, once Recharts draws it. */
async function entered(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`);
  await figure.locator(".cursor-values").scrollIntoViewIfNeeded();
  await figure.locator(".chart-area").hover({ position: { x: 200, y: 120 } });
  await figure.locator(".chart-interactive.is-drawn").waitFor();
  return figure;
}

const ticks = (figure: Locator, axis: "x" | "y"): Promise<string[]> =>
  figure.locator(`.chart-${axis}-tick`).allTextContents();
const rows = (figure: Locator): Promise<string[]> => figure.getByRole("tooltip").getByRole("listitem").allInnerTexts();
const handles = (figure: Locator) => ({
  first: figure.getByRole("slider", { name: "First shown" }),
  last: figure.getByRole("slider", { name: "Last shown" }),
});
const lines = (figure: Locator): Promise<number> => figure.locator(".chart-series path.recharts-line-curve").count();

async function drag(page: Page, handle: Locator, distance: number) {
  const box = await handle.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + distance, y, { steps: 8 });
  await page.mouse.up();
}

describe("the tooltip", () => {
  test("lists every approach at the pointer, the cheapest first, with the difference", async () => {
    const { page, problems } = await visit(article, tall);
    const figure = await entered(page, "over-time");
    await figure.getByRole("slider", { name: "Month", exact: true }).fill("12");
    const tooltip = figure.getByRole("tooltip");
    await eventually(() => tooltip.innerText()).toContain("month 12");
    const names = (await rows(figure)).map((row) => row.split("\n")[0]);
    expect(names).toEqual(["Fine-tuning", "RAG", "Hybrid", "Prompting"]);
    expect(await tooltip.innerText()).toContain("Fine-tuning is $8,500 cheaper than RAG");
    expect(await tooltip.innerText()).toMatch(/\$[\d,]+ to \$[\d,]+/);
    expect(problems).toEqual([]);
  });

  test.each([1280, 375])("lies neither on the pointer nor outside the page at %i pixels", async (width) => {
    const { page } = await visit(article, { ...tall, width });
    const figure = await entered(page, "over-time");
    const area = (await figure.locator(".chart-area").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const across of [0.15, 0.4, 0.65, 0.95]) {
      const point = { x: area.x + area.width * across, y: area.y + area.height * 0.5 };
      await page.mouse.move(point.x, point.y);
      const tooltip = figure.getByRole("tooltip");
      await tooltip.waitFor();
      const isClear = async () => {
        const box = (await tooltip.boundingBox()) ?? { x: point.x, y: point.y, width: 0, height: 0 };
        const isInside = box.x >= 0 && box.x + box.width <= width && box.y >= 0;
        const isOver =
          point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
        return isInside && !isOver;
      };
      await eventually(isClear).toBe(true);
    }
  });
});

describe("a name", () => {
  test("hides its line, and the y axis fits what is left, until the last one", async () => {
    const { page } = await visit(article, tall);
    const figure = await entered(page, "over-time");
    const before = await ticks(figure, "y");
    const names = figure.locator(".cursor-values").getByRole("button");
    const count = await names.count();
    expect(await lines(figure)).toBe(count);
    const last = names.filter({ hasText: "Fine-tuning" });
    for (const name of await names.filter({ hasNotText: "Fine-tuning" }).all()) await name.click();
    await eventually(() => lines(figure)).toBe(1);
    await eventually(() => ticks(figure, "y")).not.toEqual(before);
    await last.press("Enter");
    expect(await last.getAttribute("aria-pressed")).toBe("true");
    await eventually(() => figure.getByRole("status").textContent()).toBe(`1 of ${count} shown`);
    await figure.getByRole("button", { name: "Show all" }).click();
    await eventually(() => lines(figure)).toBe(count);
    expect(await ticks(figure, "y")).toEqual(before);
  });

  test("lifts its line, and so does a pointer on the line", async () => {
    const { page } = await visit(article, tall);
    const figure = await entered(page, "over-time");
    const dimmed = () =>
      figure
        .locator("path.recharts-line-curve[data-series]")
        .evaluateAll((all) =>
          all.filter((each) => getComputedStyle(each).opacity !== "1").map((each) => each.getAttribute("data-series")),
        );
    await figure.getByRole("button", { name: "RAG", exact: true }).hover();
    await eventually(dimmed).toEqual(["prompting", "fineTuning", "hybrid"]);
    const end = await figure.locator('path.recharts-line-curve[data-series="prompting"]').boundingBox();
    await page.mouse.move((end?.x ?? 0) + (end?.width ?? 0) - 2, (end?.y ?? 0) + 2);
    await eventually(dimmed).toEqual(["rag", "fineTuning", "hybrid"]);
    await page.mouse.move(5, 5);
    await eventually(dimmed).toEqual([]);
  });

  test("in the picture can be pressed as well", async () => {
    const { page } = await visit(article, tall);
    const figure = await entered(page, "over-time");
    await figure.locator(".chart-interactive text", { hasText: "Hybrid" }).evaluate((name) => {
      const { x, y, width, height } = name.getBoundingClientRect();
      document.documentElement.dataset.at = `${x + width / 2} ${y + height / 2}`;
    });
    const [x = 0, y = 0] = (await page.locator("html").getAttribute("data-at"))?.split(" ").map(Number) ?? [];
    await page.mouse.click(x, y);
    await eventually(() => lines(figure)).toBe(3);
    expect(await figure.getByRole("button", { name: "Hybrid" }).getAttribute("aria-pressed")).toBe("false");
  });
});

describe("the brush", () => {
  test("zooms into months and back", async () => {
    const { page } = await visit(article, tall);
    const figure = await entered(page, "over-time");
    const all = { x: await ticks(figure, "x"), y: await ticks(figure, "y") };
    const plot = await figure.locator(".zoom-track").boundingBox();
    await drag(page, handles(figure).last, -(plot?.width ?? 0) * 0.48);
    await eventually(() => ticks(figure, "x")).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect(await ticks(figure, "y")).not.toEqual(all.y);
    expect(await handles(figure).last.getAttribute("aria-valuetext")).toBe("month 6");
    await eventually(() => figure.getByRole("status").textContent()).toBe("set-up to month 6");
    await figure.getByRole("button", { name: "Show all" }).click();
    await eventually(() => ticks(figure, "x")).toEqual(all.x);
    expect(await ticks(figure, "y")).toEqual(all.y);
    expect(await handles(figure).last.getAttribute("aria-valuetext")).toBe("month 12");
  });

  test("zooms into volumes, and the cursor stays in the part", async () => {
    const { page } = await visit(seen("volume"), tall);
    const figure = await entered(page, "volume");
    const track = await figure.locator(".zoom-track").boundingBox();
    await drag(page, handles(figure).first, (track?.width ?? 0) * 0.4);
    await drag(page, handles(figure).last, -(track?.width ?? 0) * 0.3);
    await eventually(() => figure.getByRole("status").textContent()).toMatch(/queries a month to .* queries a month/);
    const [from, to] = (await figure.getByRole("status").textContent())?.split(" to ") ?? [];
    const slider = figure.getByRole("slider", { name: "Queries a month" });
    await slider.focus();
    await page.keyboard.press("Home");
    await eventually(() => figure.locator(".cursor-label").innerText()).toBe(from);
    await page.keyboard.press("End");
    await eventually(() => figure.locator(".cursor-label").innerText()).toBe(to);
  });
});

test("charts over the same axis share one cursor", async () => {
  const { page } = await visit(seen("all"), tall);
  const months = await entered(page, "over-time");
  await months.getByRole("slider", { name: "Month", exact: true }).fill("7");
  const odds = page.locator("#odds");
  await eventually(() => odds.locator(".cursor-label").innerText()).toBe("month 7");
  await eventually(() => odds.locator(".chart-cursor line").count()).toBe(1);
  expect(await page.getByRole("tooltip").count()).toBe(1);
  await page.keyboard.press("Escape");
  await eventually(() => odds.locator(".chart-cursor line").count()).toBe(0);
});

test("everything is there for the keyboard alone", async () => {
  const { page } = await visit(article, tall);
  const figure = page.locator("#over-time");
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  await figure.getByRole("button", { name: "Table" }).focus();
  await figure.locator(".chart-interactive.is-drawn").waitFor();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("First shown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await eventually(() => handles(figure).first.getAttribute("aria-valuetext")).toBe("month 2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await eventually(() => handles(figure).last.getAttribute("aria-valuetext")).toBe("month 11");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("Month");
  await page.keyboard.press("End");
  await eventually(() => figure.getByRole("tooltip").innerText()).toContain("month 11");
  await page.keyboard.press("Escape");
  await figure.getByRole("tooltip").waitFor({ state: "detached" });
  while (!/^(Show all|Prompting)$/.test(await focused())) await page.keyboard.press("Tab");
  expect(await focused()).toBe("Show all");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await eventually(() => lines(figure)).toBe(3);
  await page.keyboard.press("Enter");
  await eventually(() => lines(figure)).toBe(4);
});

test("a finger reads, hides and zooms", async () => {
  const { page } = await visit(article, { width: 375, context: { hasTouch: true, isMobile: true } });
  const figure = page.locator("#over-time");
  await figure.locator(".cursor-values").scrollIntoViewIfNeeded();
  await figure.locator(".chart-area").tap({ position: { x: 150, y: 150 } });
  await figure.getByRole("tooltip").waitFor();
  expect(await rows(figure)).toHaveLength(4);
  const prompting = figure.getByRole("button", { name: "Prompting" });
  await prompting.tap();
  await eventually(() => lines(figure)).toBe(3);
  expect((await prompting.locator("..").boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const touch = await page.context().newCDPSession(page);
  const box = (await handles(figure).last.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  const at = (distance: number) => [{ x: box.x + box.width / 2 - distance, y: box.y + box.height / 2 }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (const distance of [20, 50, 80]) {
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(distance) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await eventually(() => handles(figure).last.getAttribute("aria-valuetext")).not.toBe("month 12");
});

/** How many of the scripts that the page has asked for so far hold the brush of the chart library. */
async function libraries(page: Page): Promise<number> {
  const urls = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const scripts = await Promise.all(
    urls.filter((url) => new URL(url).pathname.endsWith(".js")).map(async (url) => (await fetch(url)).text()),
  );
  return scripts.filter((script) => script.includes("recharts-brush")).length;
}

test("only charts with a cursor ask for the chart library", async () => {
  const { page } = await visit(seen("all"), tall);
  const others = page.locator(".chart-figure:not(:has(.cursor-row))");
  expect(await others.count()).toBeGreaterThan(2);
  for (const figure of await others.all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".chart-area").hover();
    await figure.getByRole("button", { name: "Chart" }).focus();
  }
  await page.waitForLoadState("networkidle");
  expect(await libraries(page)).toBe(0);
  await entered(page, "over-time");
  expect(await libraries(page)).toBeGreaterThan(0);
});
