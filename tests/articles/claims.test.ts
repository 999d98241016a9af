import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { articleReview } from "@/lib/articles/article-review";
import { articles } from "@/lib/articles/articles";
import { claims } from "@/lib/articles/claims";
import { disagreementsOnCost } from "@/lib/articles/disagreements-on-cost";
import { disagreementsOnMethod } from "@/lib/articles/disagreements-on-method";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";

const disagreements = [...disagreementsOnCost, ...disagreementsOnMethod];
const links = [
  ...new Set([
    ...claims.flatMap(({ own, today }) => [...own.trials, ...today.trials].map(({ link }) => link)),
    ...disagreements.flatMap(({ trials = [] }) => trials.map(({ link }) => link)),
  ]),
];
const places = [
  ...claims.flatMap((claim) => claim.places),
  ...disagreements.flatMap(({ one, other }) => [...one, ...other].map(({ place }) => place)),
];

describe.each(links)("%s", (link) => {
  test("opens with no remark but the catalogue's, is the one link of its scenario and fits an address bar", () => {
    const scenario = interpret(readLink(link));
    expect(scenario.issues).toEqual([]);
    const { issues } = evaluateScenario(validateScenario(scenario)).scenario;
    expect(issues.filter(({ code }) => !["may_not_fit", "left_out", "old_price"].includes(code))).toEqual([]);
    expect(canonicalLink(scenario)).toBe(link);
    expect(link.length).toBeLessThanOrEqual(1800);
  });
});

describe("the page", () => {
  test("cites lines its articles have", () => {
    for (const { article, lines } of places) {
      const found = articles.find(({ id }) => id === article);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(Number.isInteger(line) && line >= 1 && line <= (found?.lines ?? 0), `${article} ${line}`).toBe(true);
      }
    }
  });

  test("hears every article, and gives each entry an anchor of its own", () => {
    for (const { id } of articles) expect(claims.some(({ places: [first] }) => first.article === id)).toBe(true);
    const ids = [...claims, ...disagreements].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(claims.map((claim) => [claim.id, claim] as const))("prints of %s what its figures bear out", (_, claim) => {
    expect(claim.finding.holds()).toBe(true);
    expect(claim.finding.text).not.toMatch(/\d{2,}%|\$\d/);
  });

  test("prints no figure that is not one", () => {
    const printed = articleReview();
    const evidence = printed.articles.flatMap((article) => article.claims.flatMap(({ own, today }) => [own, today]));
    const trials = [...evidence, ...printed.disagreements].flatMap((each) => each.trials);
    for (const { figures, title } of trials) {
      expect(figures.length, title).toBeGreaterThan(0);
      for (const { text } of figures) expect(text, title).not.toMatch(/NaN|Infinity|—|undefined|null/);
    }
    for (const { trials: found, remark } of evidence) expect(found.length > 0 || remark).toBeTruthy();
  });

  test("refuses to print a finding that its figures no longer bear out", async () => {
    const { checkClaim } = await import("@/lib/articles/check-claim");
    const [claim] = claims;
    if (!claim) throw new Error("no claims");
    const wrong = { ...claim, finding: { ...claim.finding, holds: () => false } };
    expect(() => checkClaim(wrong)).toThrow("the finding on break-even no longer holds");
  });
});
