// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chartIds } from "@/lib/charts/definitions/charts";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { cardHeight } from "@/lib/publish/embed/card-height";
import { cardHtml, messageHtml } from "@/lib/publish/embed/card-html";
import { cardQuery, splitCard } from "@/lib/publish/embed/card-parameters";
import { cardScript } from "@/lib/publish/embed/card-script";
import { cardStyle } from "@/lib/publish/embed/card-style";
import { discoveryTags } from "@/lib/publish/embed/discovery";
import { sourceOf } from "../files/scenarios";
import { cardOfLink, hostile, poisonedCard } from "./cards";

const names = chartIds;
const origin = "https://crossover.example";
const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");

/** Nothing acts but our own script, and nothing is loaded. */
function expectInert(html: string) {
  const parsed = documentOf(html);
  expect([...parsed.querySelectorAll("script")].map(({ textContent }) => textContent)).toEqual([cardScript]);
  expect([...parsed.querySelectorAll("style")].map(({ textContent }) => textContent)).toEqual([cardStyle]);
  expect(parsed.querySelectorAll("img,iframe,object,embed,foreignObject,base,form")).toHaveLength(0);
  for (const element of parsed.querySelectorAll("*"))
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^(on.*|style|src|srcdoc|xlink:href)$/i);
      if (name === "href" && element.localName === "a") expect(value).toMatch(/^(https:\/\/crossover\.example)?\//);
      if (value.includes("url(")) expect(value).toMatch(/^url\(#[\w-]+\)$/);
    }
}

describe.each(names)("the card of %s", (name) => {
  const card = cardOfLink(name);
  const html = cardHtml(card, origin, discoveryTags(origin, `/embed/${name}`));

  test("says the answer as the page does, and shows the chart and its table", () => {
    const source = sourceOf(card.link.slice(2));
    const parsed = documentOf(html);
    expect(parsed.querySelector("h1")?.textContent).toBe(
      plainText(headline(source.evaluation, source.odds, source.latency).sentence),
    );
    expect(parsed.querySelector("h2")?.textContent).toBe(card.wide.title);
    expect(parsed.querySelectorAll("figure svg[role=img]").length).toBeGreaterThan(1);
    expect(parsed.querySelectorAll("details tbody tr")).toHaveLength(card.wide.table.rows.length);
    expect(parsed.querySelector(".note")?.textContent).toBe("Presets of 2026-11. Estimates, not quotes.");
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("leads back to the whole scenario, in a link and in words", () => {
    const link = documentOf(html).querySelector<HTMLAnchorElement>(".foot a");
    expect(link?.getAttribute("href")).toBe(`${origin}${card.link}`);
    expect([link?.target, link?.rel]).toEqual(["_blank", "noopener"]);
    expect(documentOf(html).querySelector(".address")?.textContent).toBe(`crossover.example${card.link}`);
  });

  test("is light enough", () => {
    expect(gzipSync(html).byteLength).toBeLessThan(30_000);
    expect(gzipSync(cardHtml(cardOfLink(name, "w=600"), origin, "")).byteLength).toBeLessThan(30_000);
  });

  test("acts and loads nothing, whatever its texts are", () => {
    expectInert(html);
    const poisoned = cardHtml(poisonedCard(card), null, discoveryTags(origin, `/${hostile}`));
    const parsed = documentOf(poisoned);
    expect(parsed.querySelectorAll("script")).toHaveLength(1);
    expect(parsed.querySelector("h1")?.textContent).toContain("<script>alert(1)</script>");
    expect(parsed.querySelectorAll("[onerror],img")).toHaveLength(0);
  });

  test("has one of each id, and every id that is referred to", () => {
    const parsed = documentOf(html);
    const ids = [...parsed.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of parsed.querySelectorAll("[aria-labelledby],[aria-describedby]"))
      for (const attribute of ["aria-labelledby", "aria-describedby"])
        expect(ids).toContain(element.getAttribute(attribute));
  });

  test.each([320, 600, 900])("guesses a height that a host can use at %i", (width) => {
    const height = cardHeight(card, width);
    expect(Number.isInteger(height)).toBe(true);
    expect(height).toBeGreaterThan(250);
    expect(height).toBeLessThan(1_100);
  });
});

describe("the look", () => {
  test.each([
    ["", { theme: "light", width: null, measure: "firstToken" }],
    ["theme=dark", { theme: "dark", width: null, measure: "firstToken" }],
    ["theme=auto&w=600", { theme: "auto", width: 600, measure: "firstToken" }],
    ["theme=nonsense&w=nonsense&measure=fullAnswer", { theme: "light", width: null, measure: "fullAnswer" }],
    ["w=1", { theme: "light", width: 320, measure: "firstToken" }],
    ["w=99999999", { theme: "light", width: 2_000, measure: "firstToken" }],
  ])("is read from the query and is no part of the scenario: %s", (query, look) => {
    const split = splitCard([query, "p=article-001.2026-11&v=1"].filter(Boolean).join("&"));
    expect(split).toEqual({ look, link: "p=article-001.2026-11&v=1" });
    expect(splitCard(cardQuery(split.look, split.link))).toEqual(split);
    expect(cardQuery(split.look, split.link)).toMatch(/&v=1$/);
  });

  test("names its colour scheme, as the host must know it", () => {
    const schemeOf = (query: string) =>
      documentOf(cardHtml(cardOfLink("volume", query), origin, ""))
        .querySelector("meta[name=color-scheme]")
        ?.getAttribute("content");
    expect(["", "theme=dark", "theme=auto"].map(schemeOf)).toEqual(["light", "dark", "light dark"]);
  });

  test("with a known width sends no larger picture", () => {
    const widths = (query: string) =>
      [...documentOf(cardHtml(cardOfLink("volume", query), origin, "")).querySelectorAll("figure svg")].map((svg) =>
        Number(svg.getAttribute("width")),
      );
    expect(widths("w=320")).toEqual([296]);
    expect(widths("w=640")).toEqual([296, 420, 600]);
    expect(widths("")).toEqual([296, 420, 600, 860]);
  });
});

test("a link that was cut off is drawn and says so", () => {
  const html = cardHtml(cardOfLink("volume", "", "p=article-001.2026-11&queries=20000"), origin, "");
  expect(documentOf(html).querySelector(".notice")?.textContent).toContain("looks cut off");
});

test("what is wrong is said in the card, inert", () => {
  const html = messageHtml({ title: hostile, sentences: [hostile, hostile] }, "dark", `/?${hostile}`, origin);
  expectInert(html);
  expect(documentOf(html).querySelectorAll(".notice")).toHaveLength(2);
});

test("the script for hosts is under a kilobyte", () => {
  expect(readFileSync("public/embed.js").byteLength).toBeLessThan(1_000);
});
