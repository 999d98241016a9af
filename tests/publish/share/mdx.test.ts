// @vitest-environment jsdom
import { evaluate } from "@mdx-js/mdx";
import fc from "fast-check";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cardAddress } from "@/lib/publish/share/addresses";
import type { Share } from "@/lib/publish/share/share";
import { snippetsFor } from "@/lib/publish/share/snippets";
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
  return new DOMParser().parseFromString(renderToStaticMarkup(createElement(Content)), "text/html");
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

describe.each(Object.entries(places))("MDX, %s", (_, place) => {
  test("compiles and shows the card in a frame", () => expectFrame(plain, place));

  test.each(hostileTexts)("a title is inert and whole: %j", (title) => expectFrame({ ...plain, title }, place));

  test("so it is with any texts and links", () =>
    fc.assert(
      fc.asyncProperty(hostileShare, (share) => expectFrame(share, place)),
      law(40, 7),
    ));
});

test("HTML for websites would not build there, which is why there are two", async () => {
  await expect(render(snippetsFor("website", plain)[0].text)).rejects.toThrow(/style/);
});
