import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { articleWith, blankPage, eventually, visit } from "./app";
import { baseUrl } from "./base-url";
import { openedInOffice } from "./office";

const hostile = `"><script>alert(1)</script> it's & 🎉 שלום`;
const formula = `=HYPERLINK("http://evil.example","x")`;
const titled = (title: string) => articleWith(`title=${encodeURIComponent(title)}`);
const queryOf = (title: string) => titled(title).slice(2);
const get = (path: string) => fetch(`${baseUrl}${path}`);
const textOf = async (path: string) => (await get(path)).text();

describe("a title typed above the answer", () => {
  test("is in the link, the tab and the box, and can be undone", async () => {
    const { page, problems } = await visit(articleWith());
    const box = page.getByRole("textbox", { name: "Title of the scenario" });
    await box.fill("Support bot, Q1");
    await box.press("Enter");
    await eventually(() => new URL(page.url()).search).toBe("?p=article-001.2026-11&title=Support+bot,+Q1&v=1");
    await eventually(() => page.title()).toMatch(
      /^Support bot, Q1: fine-tuning costs \$8,500 less than RAG \| Crossover$/,
    );
    const icon = await page.locator('link[rel="icon"]').getAttribute("href");
    expect(decodeURIComponent(icon ?? "")).toMatch(/>F<\/text>/);
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => box.inputValue()).toBe("");
    expect(problems).toEqual([]);
  });

  test("outlives the values that are put back", async () => {
    const { page } = await visit(articleWith("title=Kept", "queries=20000"));
    await page.getByRole("button", { name: "Reset all" }).click();
    await eventually(() => new URL(page.url()).search).toBe("?p=article-001.2026-11&title=Kept&v=1");
  });

  test("is sent without JavaScript, too", async () => {
    const { page } = await visit(articleWith(), { js: false });
    await page.getByRole("textbox", { name: "Title of the scenario" }).fill("No scripts");
    await page.getByRole("button", { name: "Recalculate" }).click();
    await eventually(() => new URL(page.url()).search).toBe("?p=article-001.2026-11&title=No+scripts&v=1");
  });
});

describe("a hostile title acts nowhere and is whole everywhere", () => {
  test("on the page", async () => {
    const { page, problems } = await visit(titled(hostile));
    expect((await page.title()).startsWith(`${hostile}: `)).toBe(true);
    expect(await page.getByRole("textbox", { name: "Title of the scenario" }).inputValue()).toBe(hostile);
    expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toBe(hostile);
    expect(problems).toEqual([]);
  });

  test.each(["svg", "embed"])("in a picture or card that is opened by itself: %s", async (kind) => {
    const path = kind === "svg" ? "/chart/over-time.svg" : "/embed/over-time";
    const { page } = await visit(`${path}?${queryOf(hostile)}`);
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs++;
      return dialog.dismiss();
    });
    await page.reload();
    expect(dialogs).toBe(0);
    expect(await page.evaluate(() => document.documentElement.textContent)).toContain(hostile);
    expect(await page.locator("script").count()).toBe(kind === "svg" ? 0 : 1);
  });

  test.each(["over-time", "latency", "who-wins"])("in the PNG of %s and in the preview's picture", async (name) => {
    for (const path of [`/chart/${name}.png`, "/og.png"]) {
      const response = await get(`${path}?${queryOf(hostile)}`);
      expect([path, response.status, response.headers.get("content-type")]).toEqual([path, 200, "image/png"]);
    }
  });

  test("in oEmbed, as JSON and as XML", async () => {
    const address = encodeURIComponent(`${baseUrl}${titled(hostile)}`);
    const json = JSON.parse(await textOf(`/api/oembed?url=${address}`));
    expect(json.title).toBe(hostile);
    const xml = await textOf(`/api/oembed?format=xml&url=${address}`);
    const { page } = await blankPage();
    const read = await page.evaluate((text) => {
      const fields = new DOMParser().parseFromString(text, "application/xml");
      return [fields.querySelector("title")?.textContent, fields.querySelector("html")?.textContent];
    }, xml);
    expect(read).toEqual([hostile, json.html]);
    const shown = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      return [[...body.querySelectorAll("*")].map(({ localName }) => localName), body.querySelector("iframe")?.title];
    }, json.html);
    expect(shown).toEqual([["iframe"], hostile]);
  });

  test("in the data", async () => {
    expect(JSON.parse(await textOf(`/chart/volume.json?${queryOf(hostile)}`)).scenario).toBe(hostile);
    for (const title of [hostile, formula]) {
      const rows: string[][] = parse(await textOf(`/chart/volume.csv?${queryOf(title)}`), { record_delimiter: "\r\n" });
      expect(rows.find(([name]) => name === "Scenario")?.[1]).toBe(title === formula ? `'${title}` : title);
    }
  });

  test("in a spreadsheet", async () => {
    const csv = await (await get(`/chart/over-time.csv?${queryOf(formula)}`)).arrayBuffer();
    const sheet = await openedInOffice(new Uint8Array(csv));
    expect(sheet).toContain("HYPERLINK");
    expect(sheet).not.toContain("table:formula");
  });
});
