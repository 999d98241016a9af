import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAddress, readmePicture } from "@/lib/publish/share/addresses";
import type { Share } from "@/lib/publish/share/share";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { law } from "../../law";
import { elements, type Node, shownByGithub, textOf } from "./markdown";
import { hostileShare, hostileTexts, kept, plain } from "./shares";

const snippet = (share: Share) => snippetsFor("github", share)[0].text;

/** The places a snippet is pasted into. */
const places = {
  alone: (text: string) => text,
  "below a line of text": (text: string) => `Our costs:\n${text}\nand more.`,
  "in a list": (text: string) => `- one\n- ${text}\n`,
  "in a table": (text: string) => `| chart |\n| --- |\n| ${text} |\n`,
} as const;

const names = (all: readonly Node[]) => all.map(({ tagName }) => tagName);

function expectPicture(shown: Node, share: Share) {
  const all = elements(shown);
  const isOurs = ({ tagName }: Node) => ["a", "picture", "source", "img"].includes(tagName ?? "");
  const [link, ...rest] = all.filter(isOurs);
  const image = rest.at(-1);
  expect(names(rest)).toEqual(share.theme === "auto" ? ["picture", "source", "img"] : ["img"]);
  expect(link?.tagName).toBe("a");
  expect(link?.properties?.href).toBe(pageAddress(share));
  expect(names(elements(link as Node)).at(-1)).toBe("img");
  expect(image?.properties?.alt).toBe(kept(share.alt, kept(share.title)));
  const isDark = share.theme === "dark";
  expect(image?.properties?.src).toBe(readmePicture(share, isDark ? "dark" : "light"));
  if (share.theme !== "auto") return;
  const source = rest[1]?.properties;
  expect(source?.media).toBe("(prefers-color-scheme: dark)");
  expect([source?.srcSet].flat()).toEqual([readmePicture(share, "dark")]);
}

describe.each(Object.entries(places))("on GitHub, %s", (_, place) => {
  test.each(["light", "dark", "auto"] as const)("a picture that leads to the scenario is left, theme %s", (theme) => {
    const share = { ...plain, theme };
    const shown = shownByGithub(place(snippet(share)));
    expectPicture(shown, share);
    expect(textOf(shown).replace(/Our costs:|and more\.|one|chart|\s/g, "")).toBe("");
  });

  test.each(hostileTexts)("an alternative text is inert and whole: %j", (alt) => {
    for (const theme of ["light", "auto"] as const) {
      const share = { ...plain, alt, theme };
      expectPicture(shownByGithub(place(snippet(share))), share);
    }
  });

  test("so it is with any texts and links", () => {
    fc.assert(
      fc.property(hostileShare, (share) => expectPicture(shownByGithub(place(snippet(share))), share)),
      law(75, 5),
    );
  });
});

test("in both themes it is one line, which no parser breaks into blocks", () => {
  const share = { ...plain, theme: "auto" as const, alt: hostileTexts.join("\n\n") };
  expect(snippet(share)).not.toContain("\n");
});

test("ordinary words stay readable in Markdown", () => {
  expect(snippet({ ...plain, alt: "RAG is cheapest (by a tenth), from month 6 - at 20% cached." })).toContain(
    "![RAG is cheapest (by a tenth), from month 6 - at 20% cached.](",
  );
});
