import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { anyLink, inForce } from "./any-link";
import { figuresOf } from "./frozen-link";

const read = (link: string) => interpret(readLink(link));
/** Fewer here than in `npm run fuzz`, which asks for 100,000. */
const runs = Number(process.env.CROSSOVER_LINKS ?? 1_000);
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
        { numRuns: runs, seed: 11 },
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
        { numRuns: Math.ceil(runs / 10), seed: 13 },
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
          expect(figuresOf(evaluateScenario(read(canonicalLink(scenario))), null)).toEqual(
            figuresOf(evaluateScenario(scenario), null),
          );
        }),
        { numRuns: Math.ceil(runs / 15), seed: 12 },
      );
    },
    hour,
  );
});

describe("however a link is mangled, it is never silently another scenario", () => {
  test("every prefix of 200 links says that its end is missing", () => {
    const links = fc.sample(anyLink(), { numRuns: 200, seed: 14 }).map((link) => canonicalLink(read(link)));
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
      { numRuns: 200, seed: 15 },
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
      { numRuns: 200, seed: 16 },
    );
  });
});
