import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCard } from "@/lib/publish/embed/card-parameters";
import { readOembed } from "@/lib/publish/embed/oembed";
import { splitPicture } from "@/lib/publish/files/picture-parameters";
import { cardAddress, fileAddress, isLocal, pageAddress, previewAddress } from "@/lib/publish/share/addresses";
import { destinations } from "@/lib/publish/share/destinations";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { readLink } from "@/lib/scenario/read/link";
import { law } from "../../law";
import { hostileShare, origin, plain } from "./shares";

const queryOf = (address: string) => new URL(address).search;

describe("whatever the link, an address", () => {
  const all = (property: (share: typeof plain) => void) => fc.assert(fc.property(hostileShare, property), law(150, 11));

  test("has no character that ends it in a text, a tag or a srcset", () => {
    all((share) => {
      const addresses = [
        pageAddress(share),
        previewAddress(share),
        cardAddress(share),
        fileAddress(share, "png", "dark"),
      ];
      for (const address of addresses) {
        expect(address).toMatch(/^https:\/\/crossover\.example\/[\w./?&=%+:-]*$/);
        expect(new URL(address).origin).toBe(origin);
        expect(address.endsWith("v=1")).toBe(true);
      }
    });
  });

  test("is read as the same scenario, with the look that was chosen", () => {
    all((share) => {
      const same = readLink(share.link.toWellFormed());
      expect(readLink(queryOf(pageAddress(share)))).toEqual(same);
      const card = splitCard(queryOf(cardAddress(share)));
      expect(card.look).toEqual({ theme: share.theme, width: null, measure: share.measure });
      expect(readLink(card.link)).toEqual(same);
      const { picture, link } = splitPicture(queryOf(fileAddress(share, "svg", "dark")));
      expect([picture.theme, picture.measure]).toEqual(["dark", share.measure]);
      expect(readLink(link)).toEqual(same);
    });
  });

  test("of a card is one that oEmbed knows", () => {
    all((share) => {
      const asked = readOembed(`url=${encodeURIComponent(cardAddress(share))}`, origin);
      expect(asked).toMatchObject({ chart: share.chart, look: { theme: share.theme } });
    });
  });
});

test("every destination gives something to paste, whose names differ", () => {
  for (const { id, themes } of destinations)
    for (const theme of themes.length > 0 ? themes : (["light"] as const)) {
      const snippets = snippetsFor(id, { ...plain, theme });
      expect(new Set(snippets.map(({ name }) => name)).size).toBe(snippets.length);
      for (const { text } of snippets) expect(text).toContain(origin);
    }
});

test("the plain link is the page's own, letter by letter", () => {
  for (const id of ["link", "slack", "confluence", "docs"] as const)
    expect(snippetsFor(id, plain)[0].text).toBe(`${origin}/${plain.link}`);
});

test("WordPress gets an address alone, of a card", () => {
  expect(snippetsFor("wordpress", { ...plain, theme: "dark" })[0].text).toBe(
    `${origin}/embed/over-time?theme=dark&p=article-001.2026-11&queries=20000..80000&v=1`,
  );
});

test.each([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["https://localhost.example", false],
  ["https://crossover.example", false],
])("whether others find %s: %s", (site, expected) => expect(isLocal(site)).toBe(expected));
