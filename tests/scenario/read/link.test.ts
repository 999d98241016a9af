import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fields } from "@/lib/model/registry";
import { defaultPreset } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { fullName } from "@/lib/scenario/read/short-names";
import { law } from "../../law";

const codesOf = (query: string) => readLink(query).issues.map(({ field, code }) => `${field} ${code}`);
// "ref" is what others add.
const reserved = ["p", "v", "form", "ref"];
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("50000", "1..2", "a b+c", "é&=#%?"),
);
const anyEntries = fc
  .uniqueArray(fc.tuple(fc.oneof(anyText, fc.constantFrom(...fields.keys())), anyText), {
    selector: ([key]) => key.toWellFormed(),
    maxLength: 12,
  })
  .map((entries) => entries.filter(([key]) => !reserved.includes(key) && fullName(key) === key));

describe("a link survives", () => {
  test("being written and read", () => {
    fc.assert(
      fc.property(anyText, anyEntries, (preset, entries) => {
        const draft = readLink(writeLink(preset, entries));
        expect(draft.preset).toBe(preset.toWellFormed());
        expect([...draft.entries]).toEqual(entries.map(([key, text]) => [key.toWellFormed(), text.toWellFormed()]));
        expect(draft.issues).toEqual([]);
      }),
      law(500, 1),
    );
  });

  test("being read and written again", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const link = writeLink("article-001.2026-11", entries);
        const { preset, entries: again } = readLink(link);
        expect(writeLink(preset, again)).toBe(link);
      }),
      law(250, 2),
    );
  });

  test("being read with or without its question mark", () => {
    const link = writeLink("article-001.2026-11", [["queries", "1..2"]]);
    expect(readLink(link.slice(1))).toEqual(readLink(link));
  });
});

describe("a written link", () => {
  test("is readable: the preset first, the version last, nothing escaped that need not be", () => {
    const entries = [
      ["queries", "20000..80000"],
      ["rag.perQuery", "0.01..0.05"],
      ["labelRate", "$1,234 to 2k"],
    ] as const;
    expect(writeLink("support-bot.2026-11", entries)).toBe(
      "?p=support-bot.2026-11&queries=20000..80000&rag.perQuery=0.01..0.05&labelRate=%241,234+to+2k&v=1",
    );
  });

  test("keeps to characters that survive a mail, a table cell and a Markdown link", () => {
    fc.assert(
      fc.property(anyText, anyEntries, (preset, entries) => {
        expect(writeLink(preset, entries)).toMatch(/^\?[\w.~!*'()%+,:&=-]*$/);
      }),
      law(250, 3),
    );
  });
});

describe("what cannot be used is named", () => {
  test("an empty query is the default, with nothing to say", () => {
    for (const query of ["", "?", "&", "?&&"]) {
      expect(readLink(query)).toMatchObject({ preset: defaultPreset.id, issues: [] });
      expect(readLink(query).entries.size).toBe(0);
    }
  });

  test("a link without its end looks cut off", () => {
    expect(codesOf("?p=article-001.2026-11&queries=5")).toEqual(["v link_cut"]);
    expect(readLink("?queries=5").issues[0]?.level).toBe("warning");
    expect(codesOf("?queries=5&v=1")).toEqual([]);
  });

  test("a later version asks for a reload, an unreadable one is named", () => {
    expect(codesOf("?queries=5&v=2")).toEqual(["v newer_link"]);
    for (const version of ["0", "", "x", "1.0", "-1", "99999999999999999999"])
      expect(codesOf(`?queries=5&v=${version}`)).toEqual(["v link_cut"]);
  });

  test("a key given several times is not used at all", () => {
    const draft = readLink("?queries=1&queries=2&queries=3&rag.setup=4&v=1");
    expect(draft.issues.map(({ message }) => message)).toEqual(["queries is given 3 times, so none of them is used."]);
    expect([...draft.entries]).toEqual([["rag.setup", "4"]]);
    expect(codesOf("?queries=1&quer%69es=2&v=1")).toEqual(["queries given_twice"]);
  });

  test("the preset or the version given twice is named too", () => {
    expect(codesOf("?p=a&p=b&v=1")).toContain("p given_twice");
    expect(readLink("?p=a&p=b&v=1").preset).toBe(defaultPreset.id);
    expect(codesOf("?v=1&v=1&queries=2")).toContain("v given_twice");
  });

  test("a query too long is read as far as it goes, and says so", () => {
    const padding = "x".repeat(16_000);
    expect(codesOf(`?queries=5&v=1&${padding}=1`)).toContain("link too_long");
    expect(readLink(`?queries=5&v=1&${padding}=1`).entries.get("queries")).toBe("5");
  });

  test("a value the cut went through is not taken for a shorter one", () => {
    const before = `?p=article-001.2026-11&${"x".repeat(15_950)}=1&queries=`;
    const query = `${before}${"5".repeat(16_001 - before.length)}&v=1`;
    expect(readLink(query).entries.has("queries")).toBe(false);
  });

  test("percent signs that mean nothing and lone surrogates do not throw", () => {
    for (const query of [
      "?%",
      "?queries=%",
      "?queries=%zz&v=1",
      "?%ff=%fe",
      "?queries=\ud800&v=1",
      "?\udfff=1",
      "?queries=%ED%A0%80",
    ])
      expect(() => interpret(readLink(query))).not.toThrow();
  });

  test("names every object has are ordinary keys", () => {
    for (const key of ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"]) {
      expect(readLink(`?${key}=1&v=1`).entries.get(key)).toBe("1");
      expect(interpret(readLink(`?${key}=1&v=1`)).issues).toMatchObject([{ field: key, code: "unknown_field" }]);
    }
  });
});
