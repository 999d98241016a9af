import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asLink, lineChoices, readComparison, writeComparison } from "@/lib/compare/address";
import { readLink, writeLink } from "@/lib/scenario/read/link";
import { article } from "./compared";

describe("the address of a comparison", () => {
  test("gives back what was written, whatever the scenarios hold", () => {
    const query = fc
      .string({ unit: "binary", maxLength: 60 })
      .map((text) => writeLink("support-bot.2026-11", [["title", text]]).slice(1));
    const any = fc.record({
      scenarios: fc.array(query, { maxLength: 4 }),
      of: fc.constantFrom(...lineChoices),
      showsAll: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (comparison) => {
        const read = readComparison(writeComparison(comparison).replace(/^\/compare/, ""));
        expect(read).toEqual({ ...comparison, problems: [] });
      }),
    );
  });

  test("is read whatever it is", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "constructor=1",
        "__proto__=1",
        "s=%E0%A4%A",
        "s=",
        "of=toString",
        "show=hasOwnProperty",
        "s=p%3D1",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { scenarios, of } = readComparison(parts.join("&"));
        expect(scenarios.length).toBeLessThanOrEqual(4);
        expect(lineChoices).toContain(of);
        for (const query of scenarios) expect(asLink(query)).toMatch(/^\?[\w.~!*'();:@$,/?=&%+-]*$/);
      }),
    );
  });

  test("a link means the same after it was made fit for an address", () => {
    const hostile = `${article("title=a+b%20c&queries=12%")}#x "<script>`;
    expect(readLink(asLink(hostile)).entries).toEqual(readLink(hostile).entries);
  });

  test("more than four, unknown parameters and unknown lines are named", () => {
    const five = Array.from({ length: 5 }, () => "s=p%3Dx").join("&");
    expect(readComparison(`${five}&of=banana&show=most&constructor=1&v=1`)).toMatchObject({
      scenarios: ["p=x", "p=x", "p=x", "p=x"],
      of: "cheapest",
      showsAll: false,
      problems: [
        "5 scenarios are given; the first 4 are compared.",
        "of: banana is no approach, so each scenario’s cheapest is drawn.",
        "show: most means nothing; it is “all” or “differences”.",
        "Ignored, because this page has no such parameter: constructor.",
      ],
    });
  });

  describe("has an end, without which it may have lost a scenario", () => {
    const cut = "This address may have been cut off: its end (v=1) is missing.";
    const whole = writeComparison({ scenarios: [article(), article("queries=5")], of: "rag", showsAll: true });
    test.each([
      ["whole", whole, []],
      ["cut before its end", whole.replace("&v=1", ""), [cut]],
      ["cut within its end", whole.replace(/1$/, ""), [cut]],
      ["cut after a scenario", whole.slice(0, whole.indexOf("&of")), [cut]],
      ["of another version", whole.replace(/1$/, "2"), ["v: 2 is no version of a comparison; 1 is."]],
      ["with two ends", `${whole}&v=1`, ["v is given 2 times, so none of them is used."]],
      ["without a scenario to lose", "/compare?of=rag", []],
    ])("%s", (_, address, problems) => {
      expect(readComparison(address.replace("/compare", "")).problems).toEqual(problems);
    });

    test("what is left of it is compared", () => {
      const query = whole.slice("/compare".length);
      expect(readComparison(query.slice(0, query.indexOf("&of"))).scenarios).toEqual(readComparison(query).scenarios);
    });
  });

  test("the same name very often is read in no time", () => {
    const start = performance.now();
    expect(readComparison("s=x&".repeat(200_000)).problems).toContain(
      "200000 scenarios are given; the first 4 are compared.",
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("a parameter that is given twice is not guessed", () => {
    expect(readComparison("of=rag&of=hybrid")).toMatchObject({
      of: "cheapest",
      problems: ["of is given 2 times, so none of them is used."],
    });
  });

  test("a whole address counts with its query", () => {
    const { scenarios } = readComparison(`s=${encodeURIComponent(`https://example.com/?${article()}#charts`)}&s=`);
    expect(scenarios).toEqual([article()]);
  });
});
