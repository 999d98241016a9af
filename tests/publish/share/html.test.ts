// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardAddress } from "@/lib/publish/share/addresses";
import type { Share } from "@/lib/publish/share/share";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { law } from "../../law";
import { hostileShare, hostileTexts, kept, origin, plain } from "./shares";

const bodyOf = (html: string) =>
  new DOMParser().parseFromString(`<!doctype html><p>Before</p>${html}<p>After</p>`, "text/html").body;

function expectFrame(html: string, share: Share) {
  const body = bodyOf(html);
  expect([...body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["p", "iframe", "p"]);
  const read = [...(body.querySelector("iframe")?.attributes ?? [])].map(({ name, value }) => [name, value]);
  expect(Object.fromEntries(read)).toEqual({
    src: cardAddress(share),
    title: kept(share.title),
    width: "100%",
    height: String(share.height),
    loading: "lazy",
    style: "border:0",
  });
  expect(body.textContent).toBe("BeforeAfter");
}

describe.each(["website", "wordpress"] as const)("the HTML for a %s", (id) => {
  const html = (share: Share) => snippetsFor(id, share).find(({ name }) => name === "HTML")?.text ?? "";

  test("is one frame and nothing else", () => expectFrame(html(plain), plain));

  test.each(hostileTexts)("holds a title that is inert and whole: %j", (title) => {
    expectFrame(html({ ...plain, title }), { ...plain, title });
  });

  test("so it is with any texts and links", () => {
    fc.assert(
      fc.property(hostileShare, (share) => expectFrame(html(share), share)),
      law(100, 3),
    );
  });
});

test("the script is one tag of ours that waits for nothing", () => {
  const [, script] = snippetsFor("website", plain);
  const tag = bodyOf(script?.text ?? "").querySelector("script");
  expect(tag?.src).toBe(`${origin}/embed.js`);
  expect(tag?.hasAttribute("async")).toBe(true);
  expect(tag?.textContent).toBe("");
});
