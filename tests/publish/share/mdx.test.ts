// @vitest-environment jsdom
import { evaluate } from "@mdx-js/mdx";
import fc from "fast-check";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { chartIds } from "@/lib/charts/definitions/charts";
import { cardAddress, pageAddress } from "@/lib/publish/share/addresses";
import type { Share } from "@/lib/publish/share/share";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { CrossoverChart, type CrossoverChartProps } from "../../../packages/embed-react/index.js";
import { law } from "../../law";
import { hostileShare, hostileTexts, kept, plain } from "./shares";

const places = {
  alone: (text: string) => text,
  "between text": (text: string) => `# A page\n\nWords.\n\n${text}\n\nMore *words*.\n`,
  "in a list": (text: string) => `- one\n\n- ${text.replaceAll("\n", "\n  ")}\n`,
} as const;

/** Compiles a page of MDX, runs it, and reads what React makes of it. */
async function render(mdx: string): Promise<Document> {
  const { default: Content } = await evaluate(mdx, { ...runtime, baseUrl: "https://docs.example" });
  const page = createElement(Content, { components: { CrossoverChart } });
  return new DOMParser().parseFromString(renderToStaticMarkup(page), "text/html");
}

async function expectFrame(share: Share, place: (text: string) => string) {
  const page = await render(place(snippetsFor("mdx", share)[0].text));
  const [frame, ...others] = page.querySelectorAll("iframe,script,img,style,object,a");
  expect(others).toEqual([]);
  expect(frame?.tagName).toBe("IFRAME");
  const read = Object.fromEntries([...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]));
  expect(read).toEqual({
    src: cardAddress(share),
    title: kept(share.title),
    width: "100%",
    height: String(share.height),
    loading: "lazy",
    style: "border:0",
  });
}

/** The component's picture comes first, in a link to the page for who has no scripts, as high as the card. */
async function expectPicture(share: Share, place: (text: string) => string) {
  const page = await render(place(snippetsFor("mdx", share)[1]?.text ?? ""));
  expect(page.querySelectorAll("iframe,script")).toHaveLength(0);
  const [picture, ...others] = page.querySelectorAll("img");
  expect(others).toEqual([]);
  const { origin, pathname, searchParams } = new URL(picture?.getAttribute("src") ?? "");
  expect([origin, pathname]).toEqual([share.origin, `/chart/${share.chart}.svg`]);
  expect(searchParams.get("v")).toBe(new URLSearchParams(share.link).get("v"));
  expect(picture?.getAttribute("alt")).toBe(kept(share.alt) || kept(share.title));
  expect(page.querySelector("figure > a")?.getAttribute("href")).toBe(new URL(pageAddress(share)).href);
  expect(page.querySelector("figure")?.getAttribute("style")).toContain(`height:${share.height}px`);
}

describe.each(Object.entries(places))("MDX, %s", (_, place) => {
  test("compiles and shows the picture of the component", () => expectPicture(plain, place));

  test.each(hostileTexts)("a title and a text of the component are inert and whole: %j", (text) =>
    expectPicture({ ...plain, title: text, alt: text }, place),
  );

  test("compiles and shows the card in a frame", () => expectFrame(plain, place));

  test.each(hostileTexts)("a title is inert and whole: %j", (title) => expectFrame({ ...plain, title }, place));

  test("so it is with any texts and links", () =>
    fc.assert(
      fc.asyncProperty(hostileShare, (share) => expectFrame(share, place)),
      law(20, 7),
    ));
});

test("the component refuses what is no whole address, and knows every chart", () => {
  const html = (link: string) => renderToStaticMarkup(createElement(CrossoverChart, { link, title: "Ours" }));
  for (const link of ["?p=a", "/?p=a", "javascript:alert(1)//?p", "https://x.example", "data:text/html,?"])
    expect(() => html(link)).toThrow("link is no whole address");
  expect(html("https://x.example/?p=a&v=1")).toContain("https://x.example/chart/over-time.svg?w=800");
  const charts = {
    "over-time": true,
    volume: true,
    breakdown: true,
    sensitivity: true,
    "who-wins": true,
    odds: true,
    latency: true,
    distribution: true,
    "cost-latency": true,
    headroom: true,
  } satisfies Readonly<Record<NonNullable<CrossoverChartProps["chart"]>, true>>;
  expect(Object.keys(charts).sort()).toEqual([...chartIds].sort());
});

test("HTML for websites would not build there, which is why there are two", async () => {
  await expect(render(snippetsFor("website", plain)[0].text)).rejects.toThrow(/style/);
});
