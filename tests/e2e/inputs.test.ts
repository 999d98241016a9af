import { describe, expect, test } from "vitest";
import { article, articleWith, eventually, field, fieldRow, headlineOf, queryOf, visit } from "./app";

test("typing moves the headline, the charts and the link, without a spinner", async () => {
  const { page, problems } = await visit(article);
  const line = page.locator("#over-time .chart-still .chart-series").first();
  const before = await line.getAttribute("d");
  await field(page, "queries").fill("");
  await page.keyboard.type("20000");
  await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  await eventually(() => page.locator("#over-time .chart-title").innerText()).toBe(
    "Fine-tuning is cheapest from month 8",
  );
  await eventually(() => line.getAttribute("d")).not.toBe(before);
  await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=20000&v=1");
  // Only what the worker finds out may be busy; the answer itself never waits.
  expect(
    await page.locator("[role=progressbar], [aria-busy] :is(.headline, .scoreboard, #over-time, #inputs)").count(),
  ).toBe(0);
  await eventually(() => page.locator("[aria-busy=true]").count()).toBe(0);
  expect(problems).toEqual([]);
});

describe("a box reads what people write", () => {
  test("numbers, ranges and arithmetic, and writes them as the page does", async () => {
    const { page } = await visit(article);
    for (const [typed, shown, parameter] of [
      ["10k", "10,000", "queries=10000"],
      ["1.2M", "1,200,000", "queries=1200000"],
      ["1e3", "1,000", "queries=1000"],
      ["3*1250", "3,750", "queries=3750"],
      ["100 to 500", "100 to 500", "queries=100..500"],
      ["7-9", "7 to 9", "queries=7..9"],
      ["[100, 500]", "100 to 500", "queries=100..500"],
      ["5-50k", "5,000 to 50,000", "queries=5000..50000"],
      ["100 to 500, likely 200", "100 to 500, likely 200", "queries=100..200..500"],
      ["\u00a020 000\t", "20,000", "queries=20000"],
    ] as const) {
      // What was typed before may still be written anew while this is.
      await eventually(async () => {
        await field(page, "queries").fill(typed);
        return field(page, "queries").inputValue();
      }).toBe(typed);
      await page.keyboard.press("Enter");
      await eventually(() => field(page, "queries").inputValue()).toBe(shown);
      await eventually(() => queryOf(page)).toBe(`?p=article-001.2026-11&${parameter}&v=1`);
    }
  });

  test("a range counts with its mean, and says so", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("100 to 500");
    await eventually(() => fieldRow(page, "queries").innerText()).toContain("mean 300");
    await field(page, "horizon").focus();
    await eventually(() => headlineOf(page)).toMatch(/^At 100 to 500 \(300 on average\) queries a month/);
  });

  test("swapped ends are put in order, and it says so", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("500 to 100");
    await eventually(() => fieldRow(page, "queries").innerText()).toContain("swapped");
    await page.keyboard.press("Enter");
    await eventually(() => field(page, "queries").inputValue()).toBe("100 to 500");
  });

  test("a small price keeps its digits", async () => {
    const { page } = await visit(article);
    await field(page, "fineTuning.perQuery").fill("0.0015");
    await page.keyboard.press("Tab");
    await eventually(() => field(page, "fineTuning.perQuery").inputValue()).toBe("0.0015");
    await eventually(() => queryOf(page)).toContain("&fineTuning.perQuery=0.0015&");
  });
});

describe("text that cannot be used", () => {
  test("stays in its box with a reason, while the answer keeps to the last number", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    const box = field(page, "queries");
    await box.fill("12o");
    await eventually(() => box.getAttribute("aria-invalid")).toBe("true");
    const ids = (await box.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const described = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
    expect(described.join(" ")).toContain('We could not read "12o"');
    expect(described.join(" ")).toContain("your last valid number (20,000)");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
    await page.keyboard.press("Enter");
    await eventually(() => box.inputValue()).toBe("12o");
    await eventually(() => headlineOf(page)).toContain("$9,140 against $10,800");
  });

  test("is refused whatever is wrong with it", async () => {
    const { page } = await visit(article);
    const error = fieldRow(page, "queries").locator(".quantity-field-error");
    for (const text of ["-5", "1e400", "1,5", "20%", "1e10", "abc"]) {
      await field(page, "queries").fill(text);
      await eventually(() => error.count()).toBe(1);
      expect(await headlineOf(page), text).toContain("$13,100 against $21,600");
      await field(page, "queries").fill("50000");
      await eventually(() => error.count()).toBe(0);
    }
  });

  test("is named even when the last good value has a remark of its own", async () => {
    const { page } = await visit(articleWith("queries=0"));
    await eventually(() => fieldRow(page, "queries").innerText()).toContain("With no queries");
    await field(page, "queries").fill("-5");
    await eventually(() => field(page, "queries").getAttribute("aria-invalid")).toBe("true");
    await eventually(() => fieldRow(page, "queries").locator(".quantity-field-error").count()).toBe(1);
  });
});

describe("nothing is not zero", () => {
  test("an empty box means the preset's value", async () => {
    const { page } = await visit(articleWith("queries=20000"));
    await field(page, "queries").fill("");
    await eventually(() => headlineOf(page)).toContain("$13,100 against $21,600");
    await eventually(() => field(page, "queries").getAttribute("placeholder")).toBe("50,000");
    await page.keyboard.press("Tab");
    await eventually(() => field(page, "queries").inputValue()).toBe("50,000");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&v=1");
  });

  test("zero is kept as zero after a reload", async () => {
    const { page } = await visit(article);
    await field(page, "queries").fill("0");
    await page.keyboard.press("Enter");
    await eventually(() => queryOf(page)).toBe("?p=article-001.2026-11&queries=0&v=1");
    await page.reload();
    await eventually(() => field(page, "queries").inputValue()).toBe("0");
    await eventually(() => headlineOf(page)).toMatch(/^At 0 queries a month/);
  });
});

describe("keys in a box", () => {
  test("Up and Down step the last significant digit, and Escape brings back what was there", async () => {
    const { page } = await visit(articleWith("queries=52000"));
    const box = field(page, "queries");
    await box.focus();
    await page.keyboard.press("ArrowUp");
    await eventually(() => box.inputValue()).toBe("53,000");
    await page.keyboard.press("Shift+ArrowUp");
    await eventually(() => box.inputValue()).toBe("63,000");
    await page.keyboard.press("ArrowDown");
    await eventually(() => box.inputValue()).toBe("62,000");
    await eventually(() => headlineOf(page)).toMatch(/^At 62,000 queries/);
    await page.keyboard.press("Escape");
    await eventually(() => box.inputValue()).toBe("52,000");
    await eventually(() => headlineOf(page)).toMatch(/^At 52,000 queries/);
  });

  test("Up stops at the most the field takes, and Down at the least", async () => {
    const { page } = await visit(articleWith("horizon=119"));
    const box = field(page, "horizon");
    await box.focus();
    for (const _ of "123") await page.keyboard.press("ArrowUp");
    await eventually(() => box.inputValue()).toBe("120");
    for (let step = 0; step < 30; step++) await page.keyboard.press("Shift+ArrowDown");
    await eventually(() => box.inputValue()).toBe("1");
    await eventually(() => box.getAttribute("aria-invalid")).toBeNull();
  });

  test("the mouse wheel scrolls and changes nothing", async () => {
    const { page } = await visit(article);
    await field(page, "queries").focus();
    await field(page, "queries").hover();
    await page.mouse.wheel(0, 120);
    // Beside the results the inputs scroll by themselves.
    const scrolled = () => page.evaluate(() => window.scrollY + (document.querySelector(".inputs")?.scrollTop ?? 0));
    await eventually(scrolled).toBeGreaterThan(0);
    await eventually(() => field(page, "queries").inputValue()).toBe("50,000");
  });
});

test("the numbers in the headline are typed over in place", async () => {
  const { page } = await visit(article);
  await page.getByRole("textbox", { name: "Months to look ahead" }).click();
  await page.keyboard.type("24");
  await eventually(() => headlineOf(page)).toMatch(/^At 50,000 queries a month over 24 months, fine-tuning costs/);
  await eventually(() => field(page, "horizon").inputValue()).toBe("24");
  await page.keyboard.press("Escape");
  await eventually(() => headlineOf(page)).toContain("over 12 months, fine-tuning costs $8,500 less");
});

test("the slider moves the queries by key, over five decades", async () => {
  const { page } = await visit(article);
  const slider = page.getByRole("slider", { name: "Queries per month" });
  await slider.focus();
  await page.keyboard.press("Home");
  await eventually(() => headlineOf(page)).toMatch(/^At 100 queries a month/);
  await page.keyboard.press("End");
  await eventually(() => headlineOf(page)).toMatch(/^At 10,000,000 queries a month/);
  await eventually(() => slider.getAttribute("aria-valuetext")).toBe("10,000,000 queries a month");
  await eventually(() => queryOf(page)).toContain("queries=10000000");
});

test("what an input means is fetched when somebody looks; where it does not come, the page says where it stands", async () => {
  const { page } = await visit(article);
  await page.route("**/help.json", (route) => route.abort());
  const [row, box] = [fieldRow(page, "queries"), field(page, "queries")];
  await row.getByText("?", { exact: true }).click();
  await row.getByRole("link", { name: "All of them are on the method page." }).waitFor();
  await page.unroute("**/help.json");
  await box.focus();
  await eventually(() => row.getByText("did not load").count()).toBe(0);
  const described = ((await box.getAttribute("aria-describedby")) ?? "").split(" ").at(-1) ?? "";
  expect(described).toMatch(/-help$/);
  expect(await page.locator(`[id="${described}"]`).innerText()).toMatch(/^.{10,}\.$/);
});
