import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { nameOf, readTitle } from "@/lib/scenario/read/title";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { law } from "../../law";

const titled = (title: string) => interpret(readLink(writeLink("article-001.2026-11", [["title", title]])));

describe("a title in a link", () => {
  test("is the scenario's name, and stands after the preset", () => {
    const scenario = titled("Support bot, Q1");
    expect(nameOf(scenario)).toBe("Support bot, Q1");
    expect(canonicalLink(scenario)).toBe("?p=article-001.2026-11&title=Support+bot,+Q1&v=1");
  });

  test("that is blank is none", () => {
    const scenario = titled(" \n ");
    expect(scenario.title).toBe("");
    expect(nameOf(scenario)).toBe(scenario.preset.title);
    expect(canonicalLink(scenario)).toBe("?p=article-001.2026-11&v=1");
  });

  test("that is too long is cut, not in the middle of a character, and said", () => {
    const scenario = titled("🦊".repeat(81));
    expect(scenario.title).toBe("🦊".repeat(80));
    expect(scenario.issues).toMatchObject([{ field: "title", code: "too_long", level: "warning" }]);
  });

  test("cannot break its line or turn the direction of what follows", () => {
    expect(readTitle("a\u202eb\u0000c\nd\u2067e")).toBe("a b c d e");
    expect(readTitle("שלום 👩‍💻")).toBe("שלום 👩‍💻");
  });

  test("that nobody could see is none", () => {
    for (const text of ["\u200b", "\u00ad\u2060", " \u0301 "]) expect(titled(text).title).toBe("");
  });

  test("is counted as it is kept", () => {
    expect(titled(`a${" ".repeat(60)}${"b".repeat(60)}`).issues).toEqual([]);
  });

  test("of any text is read again as it was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200, size: "max" }), (text) => {
        const once = canonicalLink(titled(text));
        expect(canonicalLink(interpret(readLink(once)))).toBe(once);
        expect(interpret(readLink(once)).title).toBe(readTitle(text));
      }),
      law(250, 3),
    );
  });
});
