import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { law } from "../law";
import { anyLink, inForce } from "./any-link";
import { figuresOf } from "./frozen-link";

const read = (link: string) => interpret(readLink(link));
const hour = 3_600_000;

describe("a link that is read and written again", () => {
  test(
    "is canonical, and says the same to the last bit",
    () => {
      fc.assert(
        fc.property(anyLink(), (link) => {
          const scenario = read(link);
          const canonical = canonicalLink(scenario);
          const again = read(canonical);
          expect(again.issues.filter(({ level }) => level === "error")).toEqual([]);
          expect(canonicalLink(again)).toBe(canonical);
          expect(inForce(again)).toBe(inForce(scenario));
        }),
        law(40, 11),
      );
    },
    hour,
  );

  test(
    "with so many values that its fields go by their short names, too",
    () => {
      fc.assert(
        fc.property(anyLink(150), (link) => {
          const scenario = read(link);
          const canonical = canonicalLink(scenario);
          expect(canonicalLink(read(canonical))).toBe(canonical);
          expect(inForce(read(canonical))).toBe(inForce(scenario));
        }),
        law(8, 13),
      );
    },
    hour,
  );

  test(
    "gives the very same totals and crossings",
    () => {
      fc.assert(
        fc.property(anyLink(), (link) => {
          const scenario = read(link);
          expect(figuresOf(evaluateScenario(validateScenario(read(canonicalLink(scenario)))), null)).toEqual(
            figuresOf(evaluateScenario(validateScenario(scenario)), null),
          );
        }),
        law(8, 12),
      );
    },
    hour,
  );
});

describe("however a link is mangled, it is never silently another scenario", () => {
  test("every prefix of a link says that its end is missing", () => {
    const links = fc.sample(anyLink(), law(13, 14)).map((link) => canonicalLink(read(link)));
    for (const link of links) {
      expect(read(link).issues.filter(({ level }) => level === "error")).toEqual([]);
      // A lone question mark is the address of the page, not a link.
      for (let length = 2; length < link.length; length++) {
        const named = readLink(link.slice(0, length)).issues.map(({ code }) => code);
        expect(named, link.slice(0, length)).toContain("link_cut");
      }
    }
  });

  test("the order of its parameters does not matter", () => {
    fc.assert(
      fc.property(anyLink(), fc.infiniteStream(fc.nat()), (link, order) => {
        const parts = link.slice(1).split("&");
        const keys = new Map(parts.map((part) => [part, order.next().value as number]));
        const shuffled = `?${[...parts].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)).join("&")}`;
        expect(canonicalLink(read(shuffled))).toBe(canonicalLink(read(link)));
        expect(inForce(read(shuffled))).toBe(inForce(read(link)));
      }),
      law(10, 15),
    );
  });

  test("a parameter given twice is named, and not used", () => {
    fc.assert(
      fc.property(anyLink(), fc.nat(), (link, place) => {
        const parts = link.slice(1).split("&");
        const twice = parts[place % parts.length] ?? "";
        const [key] = twice.split("=");
        const { issues, entries } = readLink(`?${[twice, ...parts].join("&")}`);
        expect(issues).toContainEqual(expect.objectContaining({ field: key, code: "given_twice", level: "error" }));
        expect(entries.has(key as string)).toBe(false);
      }),
      law(25, 16),
    );
  });
});

const trackers = [
  "utm_source=chatgpt.com",
  "utm_Campaign=a%20b",
  "fbclid=IwAR0%2B",
  "gclid=x",
  "msclkid=x",
  "mc_cid=1",
  "mc_eid=2",
  "_gl=1*1x*_ga*MTI.",
  "igshid=x",
  "ref=producthunt",
  "si=abc",
  "data=05%7C02%7C",
  "sdata=x%3D",
  "reserved=0",
];
const ends = [".", ",", ")", ">", '"', "*", "_", ").", "**", '">', "%22", "%3E", "%29", "&gt;"];
const unseen = ["\u00ad", "\u200b", "%C2%AD", "%E2%80%8B", "\ufeff", "\n", "\r\n"];

type Damage = (link: string, place: number) => string;
const insertedAt = (link: string, place: number, text: string): string => {
  const at = 1 + (place % link.length);
  return link.slice(0, at) + text + link.slice(at);
};
const pick = (from: readonly string[], place: number): string => from[place % from.length] as string;

/** What happens to links on their way. */
const damages: readonly (readonly [name: string, damage: Damage])[] = [
  [
    "a tracker's parameter",
    (link, place) => {
      const parts = link.slice(1).split("&");
      parts.splice(place % (parts.length + 1), 0, pick(trackers, place));
      return `?${parts.join("&")}`;
    },
  ],
  ["ampersands written out", (link) => link.replaceAll("&", "&amp;")],
  ["ampersands written out twice", (link) => link.replaceAll("&", "&amp;amp;")],
  ["an encoded entity", (link) => link.replaceAll("&", "&amp%3B")],
  ["the marks around it", (link, place) => link + pick(ends, place)],
  ["the marks around it, and a tracker", (link, place) => `${link}${pick(ends, place)}&${pick(trackers, place)}`],
  ["a character nobody sees", (link, place) => insertedAt(link, place, pick(unseen, place))],
  ["percent signs encoded again", (link) => link.replaceAll("%", "%25")],
  ["all of it encoded", (link) => `?${encodeURIComponent(link.slice(1))}`],
  ["its question mark encoded, too", (link) => encodeURIComponent(link)],
  [
    "all of it encoded, and a tracker",
    (link, place) => `?${encodeURIComponent(link.slice(1))}&${pick(trackers, place)}`,
  ],
  [
    "a tracker, ampersands written out, and a full stop",
    (link, place) => `${`${link}&${pick(trackers, place)}`.replaceAll("&", "&amp;")}.`,
  ],
];

describe("what happens to a link on its way is undone", () => {
  test.each(damages)("%s", (_, damage) => {
    fc.assert(
      fc.property(anyLink(), fc.nat(), (made, place) => {
        const link = canonicalLink(read(made));
        const { issues, ...scenario } = read(damage(link, place));
        const { issues: own, ...clean } = read(link);
        expect(scenario).toEqual(clean);
        expect(issues).toEqual(own);
        expect(canonicalLink(read(damage(link, place)))).toBe(link);
      }),
      law(6, 17),
    );
  });

  test("a title of percent signs and digits is its own", () => {
    const hex = fc.array(fc.constantFrom("%", "4", "1", "a", "F", " ", "+", "2", "5"), { maxLength: 12 });
    fc.assert(
      fc.property(hex, fc.constantFrom(...damages), fc.nat(), (characters, [, damage], place) => {
        const link = writeLink("support-bot.2026-11", [["title", `x${characters.join("")}x`]]);
        expect(readLink(link).entries.get("title")).toBe(`x${characters.join("")}x`);
        const canonical = canonicalLink(read(link));
        expect(canonicalLink(read(damage(canonical, place)))).toBe(canonical);
      }),
      law(100, 18),
    );
  });

  test("what is then still unknown is named", () => {
    const { issues } = read("?p=support-bot.2026-11&utm_source=x&amp;quaries=5&v=1).");
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(["quaries unknown_field"]);
  });

  test("a title keeps the bracket and the full stop at its end", () => {
    expect(readLink("?v=1&title=Bot+(draft).").entries.get("title")).toBe("Bot (draft).");
  });
});
