import { describe, expect, test } from "vitest";
import { catalogue } from "@/lib/publish/catalogue/catalogue";
import { someOf } from "../law";
import { eventually, visit, widths } from "./app";
import { violationsInAll } from "./axe";
import { baseUrl } from "./base-url";

const flash = "/catalogue/llm-google-gemini-3.8-flash";

describe("the catalogue, without JavaScript", () => {
  test("is reached from the foot of the calculator and leads back", async () => {
    const { page, problems } = await visit("/", { js: false });
    await page.locator(".footer a[href='/catalogue']").click();
    await eventually(() => page.locator("h1").innerText()).toBe("Catalogue");
    await page.getByRole("link", { name: "Back to the calculator" }).click();
    await eventually(() => new URL(page.url()).pathname).toBe("/");
    expect(problems).toEqual([]);
  });

  test("is searched, filtered and sorted by its form, and leads to a record", async () => {
    const { page, problems } = await visit("/catalogue", { js: false });
    await page.getByRole("searchbox", { name: "Search" }).fill("flash");
    await page.getByRole("combobox", { name: "Kind" }).selectOption("model");
    await page.getByRole("combobox", { name: "Provider" }).selectOption("google");
    await page.getByRole("combobox", { name: "Order" }).selectOption("price");
    await page.getByRole("button", { name: "Show" }).click();
    const names = await page.locator(".catalogue-table tbody th a").allInnerTexts();
    expect(names.length).toBeGreaterThan(2);
    expect(names).toContain("gemini-3.8-flash");
    expect(await page.getByRole("combobox", { name: "Kind" }).inputValue()).toBe("model");
    const priceOf = async (name: string) =>
      Number((await page.getByRole("row", { name }).first().locator("b").first().innerText()).slice(1));
    expect(await priceOf(names[0] as string)).toBeLessThanOrEqual(await priceOf(names.at(-1) as string));
    await page.getByRole("link", { name: "gemini-3.8-flash", exact: true }).first().click();
    await eventually(() => page.locator("h1").innerText()).toBe("gemini-3.8-flash");
    expect(await page.locator(".catalogue-history").innerText()).toContain("From 2027-01-01: Prompt $0.75 to $1.50");
    await expect.poll(() => page.locator(".catalogue-history svg:visible").count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test("shows every record on one of its pages, each with an address of its own", async () => {
    const { page } = await visit("/catalogue", { js: false });
    const addresses = new Set<string>();
    for (;;) {
      for (const address of await page
        .locator(".catalogue-table tbody th a")
        .evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? "")))
        addresses.add(address.replace(/#.*/, ""));
      const next = page.locator("a[rel='next']");
      if ((await next.count()) === 0) break;
      await Promise.all([page.waitForURL(/page=/), next.click()]);
      await page.waitForLoadState();
    }
    expect(addresses).toEqual(new Set(catalogue().map(({ id }) => `/catalogue/${id}`)));
    for (const address of someOf([...addresses], 12)) {
      const answer = await fetch(baseUrl + address);
      expect([address, answer.status]).toEqual([address, 200]);
      await answer.text();
    }
  });

  test("names what a link asks for in vain", async () => {
    const { page } = await visit("/catalogue?kind=cars&q=xyzzy", { js: false });
    expect(await page.locator(".catalogue-problem").innerText()).toContain("“cars” is not known");
    expect(await page.locator(".catalogue-count").innerText()).toContain("No record is like this");
  });

  test("has no page of a record that is not there", async () => {
    for (const id of ["nope", "constructor", "%3Cscript%3E"])
      expect((await fetch(`${baseUrl}/catalogue/${id}`)).status).toBe(404);
  });
});

test.each(["/catalogue", "/catalogue?kind=store&sort=newest", flash, "/catalogue/llm-openai-gpt-5-mini"])(
  "%s has nothing that axe finds, scrolls sideways at no width, and has its headings in order",
  async (address) => {
    const { page } = await visit(address);
    expect(await violationsInAll(page)).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  },
);

test("a record is found by keyboard alone", async () => {
  const { page } = await visit("/catalogue");
  const search = page.getByRole("searchbox", { name: "Search" });
  for (let presses = 0; presses < 60 && !(await search.evaluate((box) => box === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.type("gpt-6.1-terra");
  await page.keyboard.press("Enter");
  const link = page.locator(".catalogue-table tbody th a").first();
  await eventually(() => link.innerText()).toBe("gpt-6.1-terra");
  await link.focus();
  await page.keyboard.press("Enter");
  await eventually(() => page.locator("h1").innerText()).toBe("gpt-6.1-terra");
});

test("the same selection is there as JSON, for pages of others too", async () => {
  const answer = await fetch(`${baseUrl}/api/catalogue?kind=model&q=terra`);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  const { records } = (await answer.json()) as {
    records: { id: string; states: { values: Record<string, number> }[] }[];
  };
  const terra = records.find(({ id }) => id === "llm-openai-gpt-6.1-terra");
  expect(terra?.states[0]?.values).toMatchObject({
    inputUsdPerMTok: 1,
    cachedInputUsdPerMTok: 0.05,
    outputUsdPerMTok: 5,
  });
  const one = await fetch(`${baseUrl}/api/catalogue?id=llm-openai-gpt-6.1-terra`);
  expect(
    ((await one.json()) as typeof answer & { records: { id: string }[] }).records.every(({ id }) => id === terra?.id),
  ).toBe(true);
  expect((await fetch(`${baseUrl}/api/catalogue`, { method: "POST" })).status).toBe(405);
});
