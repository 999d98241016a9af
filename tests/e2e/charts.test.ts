import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerCharts, answersToInput, article, articleWith, eventually, seen, tableOf, visit } from "./app";

type Corner = readonly [x: number, y: number];
type Lines = Record<string, readonly Corner[]>;

const cornersOf = (path: string): Corner[] =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** The lines of a picture by their colour, which both renderers take from the approach. */
const linesOf = async (page: Page, selector: string): Promise<Lines> =>
  Object.fromEntries(
    (
      await page
        .locator(selector)
        .evaluateAll((paths) => paths.map((path) => [path.getAttribute("stroke"), path.getAttribute("d")]))
    ).map(([stroke, path]) => [stroke, cornersOf(path ?? "")]),
  );

/** The farthest that two drawings of the same lines are apart. */
function apart(a: Lines, b: Lines): number {
  expect(Object.keys(a).sort()).toEqual(Object.keys(b).sort());
  return Math.max(
    ...Object.entries(a).flatMap(([stroke, corners]) => {
      const others = b[stroke] ?? [];
      expect(others).toHaveLength(corners.length);
      return corners.map(([x, y], index) =>
        Math.max(Math.abs(x - (others[index]?.[0] ?? 1e9)), Math.abs(y - (others[index]?.[1] ?? 1e9))),
      );
    }),
  );
}

const still = (id: string) => `#${id} .chart-still path.chart-series`;
const interactive = (id: string) => `#${id} .chart-interactive .chart-series path.recharts-line-curve`;
const takenOver = (page: Page, id: string) => page.locator(`#${id} .chart-interactive.is-drawn`).waitFor();
const values = (page: Page, id: string): Promise<string[]> => page.locator(`#${id} .cursor-money`).allInnerTexts();
const label = (page: Page, id: string): Promise<string> => page.locator(`#${id} .cursor-label`).innerText();

describe("the interactive chart", () => {
  test.each(["hover", "focus", "touch"])(
    "takes over on the first %s, within a pixel of the still one, which goes",
    async (how) => {
      const { page, problems } = await visit(article, how === "touch" ? { context: { hasTouch: true } } : {});
      for (const [id, view] of answerCharts) {
        await page.goto(seen(view));
        await answersToInput(page);
        await eventually(() => page.locator(`#${id} .chart-interactive`).count()).toBe(0);
        const before = await linesOf(page, still(id));
        if (how === "hover") await page.locator(`#${id} .chart-area`).hover();
        else if (how === "touch") await page.locator(`#${id} .chart-area`).tap();
        else await page.locator(`#${id} .cursor-slider`).focus();
        await takenOver(page, id);
        expect(apart(before, await linesOf(page, interactive(id)))).toBeLessThanOrEqual(1);
        expect(await page.locator(`#${id} .chart-still`).count()).toBe(0);
      }
      expect(problems).toEqual([]);
    },
  );

  test("keeps its name, and its marks where the still one has them", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    const dots = (part: string) =>
      page
        .locator(`#over-time ${part} .chart-dot`)
        .evaluateAll((all) => all.map((each) => [each.getAttribute("cx"), each.getAttribute("cy")]));
    const before = await dots(".chart-still");
    const name = await page.locator("#over-time .chart-title").innerText();
    await page.locator("#over-time").getByRole("img", { name }).waitFor();
    await page.locator("#over-time .chart-area").hover();
    await takenOver(page, "over-time");
    expect(await dots(".chart-interactive")).toEqual(before);
    expect(await page.locator("#over-time").getByRole("img", { name }).count()).toBe(1);
  });

  test("follows the figures while the pointer rests on it", async () => {
    const { page } = await visit(article);
    await page.locator("#over-time .chart-area").hover();
    await takenOver(page, "over-time");
    const before = await linesOf(page, interactive("over-time"));
    await page.locator('[name="queries"]').evaluate((box) => (box as HTMLInputElement).focus());
    await page.keyboard.press("Control+a");
    await page.keyboard.type("20000");
    await eventually(() => page.locator("#over-time .chart-title").innerText()).toContain("from month 8");
    await eventually(() => linesOf(page, interactive("over-time"))).not.toEqual(before);
  });
});

describe("the cursor", () => {
  test("moves by arrow, Home, End and PageUp on its slider, and the row follows", async () => {
    const { page } = await visit(article);
    const slider = page.locator("#over-time .cursor-slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await eventually(() => label(page, "over-time")).toBe("set-up");
    await eventually(() => values(page, "over-time")).toEqual(["$0", "$300", "$2,750", "$3,050"]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await eventually(() => label(page, "over-time")).toBe("month 2");
    await eventually(() => values(page, "over-time")).toEqual(["$4,500", "$3,850", "$3,850", "$5,600"]);
    await page.keyboard.press("End");
    await eventually(() => values(page, "over-time")).toEqual(["$27,000", "$21,600", "$13,100", "$22,100"]);
    await page.keyboard.press("PageDown");
    await eventually(() => label(page, "over-time")).not.toBe("month 12");
    await eventually(() => slider.getAttribute("aria-valuetext")).toContain("$");
  });

  test("gives the same values by pointer, by button, by key and in the table", async () => {
    const { page } = await visit(article);
    const expected = ["$7,300", "$10,950", "$11,950", "$13,500"];
    const slider = page.locator("#over-time .cursor-slider");
    await slider.focus();
    await page.keyboard.press("Home");
    for (let month = 0; month < 6; month++)
      await page
        .getByRole("group", { name: "Values at one position" })
        .first()
        .getByRole("button", { name: "Step forward" })
        .click();
    await eventually(() => label(page, "over-time")).toBe("month 6");
    expect((await values(page, "over-time")).sort()).toEqual([...expected].sort());
    await page.keyboard.press("Home");
    await takenOver(page, "over-time");
    const [prompting] = Object.values(await linesOf(page, interactive("over-time")));
    const area = await page.locator("#over-time .chart-area").boundingBox();
    await page.mouse.move((area?.x ?? 0) + (prompting?.[6]?.[0] ?? 0) + 3, (area?.y ?? 0) + 60);
    await eventually(() => label(page, "over-time")).toBe("month 6");
    expect((await values(page, "over-time")).sort()).toEqual([...expected].sort());
    const { columns, rows } = await tableOf(page, "over-time");
    const totals = rows[6]?.filter((_, column) => column > 0 && !columns[column]?.includes("90%")) ?? [];
    expect(totals.map((cell) => cell.replace(/^cheapest /, "")).sort()).toEqual([...expected].sort());
  });

  test("goes away on Escape", async () => {
    const { page } = await visit(seen("volume"));
    const volume = page.locator("#volume");
    await volume.locator(".cursor-slider").focus();
    await volume.getByRole("tooltip").waitFor();
    await page.keyboard.press("Escape");
    await volume.getByRole("tooltip").waitFor({ state: "detached" });
    await eventually(() => volume.locator(".chart-cursor, .recharts-tooltip-cursor").count()).toBe(0);
  });
});

describe("Chart | Table", () => {
  test("keeps the focus on the button and says which is shown", async () => {
    const { page } = await visit(article);
    for (const [id, view] of [...answerCharts, ["breakdown", "costs"] as const]) {
      await page.goto(seen(view));
      await answersToInput(page);
      const button = page.locator(`#${id}`).getByRole("button", { name: "Table" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.locator(`#${id} table`).waitFor();
      await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
      await eventually(() => button.getAttribute("aria-pressed")).toBe("true");
    }
  });

  test("the table over time has a row for set-up and each month, a caption and scopes", async () => {
    const { page } = await visit(articleWith("horizon=24"));
    await page.locator("#over-time").getByRole("button", { name: "Table" }).click();
    await eventually(() => page.locator("#over-time tbody tr").count()).toBe(25);
    await eventually(() => page.locator("#over-time caption").innerText()).toContain("US$");
    await eventually(() => page.locator("#over-time thead th:not([scope=col])").count()).toBe(0);
    await eventually(() => page.locator("#over-time tbody tr > :first-child:not(th[scope=row])").count()).toBe(0);
  });
});

test("the four lines differ in dash as well as in colour", async () => {
  const { page } = await visit(article);
  const looks = await page
    .locator(still("over-time"))
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("stroke-dasharray") ?? "solid"));
  expect(looks).toHaveLength(4);
  expect(new Set(looks).size).toBe(4);
});
