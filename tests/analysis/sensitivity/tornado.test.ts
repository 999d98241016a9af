import { describe, expect, test } from "vitest";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { tornadoOf } from "@/lib/analysis/sensitivity/tornado";
import type { Sensitivity } from "@/lib/analysis/uncertainty/types";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { pinnedAt, rangesOf, totalsAlone } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { someOf } from "../../law";
import { isNear, quantityFields } from "../any-scenario";

const links = [
  "?p=article-001.2026-11&v=1",
  "?p=article-002.2026-11&queries=2000..90000&growth=0.03&v=1",
  "?p=support-bot.2026-11&outputTokens=100..200..400&v=1",
  "?p=support-bot.2026-11&queries=20000000&minimumReplicas=3&spareReplicas=1&v=1",
  "?p=code-generator.2026-11&inputPrice=0.05..0.2&v=1",
  "?p=regulated-answers.2026-11&cacheHitShare=0.9&documents=100..200&v=1",
  "?p=historical-openai.2026-11&possible=yes&successor=none&fineTuning.serving=hostingFee&growth=-0.02&v=1",
];

const sensitivityTo = (link: string) => {
  const found = answerTo(link);
  return { found, sensitivity: tornadoOf(found, inputsOf(found.baseCases.values())) as Sensitivity };
};

test("one machine in reserve, which is a count, is tried as none and as two", () => {
  const { swings } = sensitivityTo("?p=support-bot.2026-11&queries=20000000&spareReplicas=1&v=1").sensitivity;
  const { low, high } = swings.find(({ field }) => field === "spareReplicas") ?? {};
  expect([low?.value, high?.value]).toEqual([0, 2]);
});

describe.each(links)("%s", (link) => {
  const { found, sensitivity } = sensitivityTo(link);
  const { best, next, swings } = sensitivity;
  const twoBest = (scenario: Scenario): readonly [number, number] => {
    const totals = totalsAlone(scenario);
    return [totals.get(best) ?? Number.NaN, totals.get(next) ?? Number.NaN];
  };
  const quantityOf = (field: string) => quantityFields.find(({ id }) => id === field);

  test("every end is what the whole answer gives with that value in place", () => {
    expect([best, next]).toEqual([found.cheapest, found.runnerUp]);
    const [least, second] = found.approaches.map(({ totalUsd }) => totalUsd).sort((a, b) => a - b) as [number, number];
    expect(isNear(sensitivity.differenceUsd, second - least)).toBe(true);
    expect(swings.length).toBeGreaterThanOrEqual(5);
    for (const { field, low, high } of swings)
      for (const { value, differenceUsd } of [low, high]) {
        const [own, other] = twoBest(pinnedAt(found.scenario, [[field, value]]));
        expect(Math.abs(differenceUsd - (other - own)), `${field} ${value}`).toBeLessThan(1e-9 * Math.max(own, other));
      }
  });

  test("the ends are the range's, or a quarter less and more, inside the bounds, of a count outwards to whole ones", () => {
    const ranges = rangesOf(found.scenario);
    for (const { field, low, high, assumed } of swings) {
      const known = quantityOf(field);
      if (!known) throw new Error(`no such field: ${field}`);
      const { name, quantity, approach } = known;
      const range = ranges.get(field);
      expect(assumed, field).toBe(range === undefined);
      if (range) expect([low.value, high.value]).toEqual([range.low, range.high]);
      else {
        const now = meanOf(resolveInput(found.scenario, name, quantity, approach).range);
        const [less, more] = [now - Math.abs(now) / 4, now + Math.abs(now) / 4];
        const ends = quantity.whole ? [Math.floor(less), Math.ceil(more)] : [less, more];
        const bounded = ends.map((end) => Math.min(quantity.max, Math.max(quantity.min, end)));
        expect([field, low.value, high.value]).toEqual([field, ...bounded]);
      }
      for (const { text } of [low, high]) expect(text).not.toMatch(/NaN|undefined|Infinity|^$/);
    }
  });

  test("the widest comes first, and a bar that crosses zero says that it changes the winner", () => {
    const widths = swings.map(({ low, high }) => Math.abs(high.differenceUsd - low.differenceUsd));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    for (const { low, high, changesWinner } of swings)
      expect(changesWinner).toBe(low.differenceUsd < 0 || high.differenceUsd < 0);
  });

  test("what is left out moves the difference by nothing", () => {
    const present = sensitivity.differenceUsd;
    for (const { id, name, quantity, approach } of someOf(quantityFields, 3, link.length)) {
      const [baseCase] = [...found.baseCases.values()].filter(({ quantities }) => quantities.has(name));
      const counts = baseCase && (!approach || found.baseCases.has(approach)) && id !== "horizon";
      // A field that only overrides another is not an input until it is given.
      const resolved = counts ? resolveInput(found.scenario, name, quantity, approach) : undefined;
      if (resolved?.drawnAs !== id || swings.some(({ field }) => field === id)) continue;
      const now = meanOf(resolved.range);
      for (const factor of [0.75, 1.25]) {
        const value = Math.min(
          quantity.max,
          Math.max(quantity.min, quantity.whole ? Math.round(now * factor) : now * factor),
        );
        const [own, other] = twoBest(pinnedAt(found.scenario, [[id, value]]));
        expect(Math.abs(other - own - present), `${id} ${value}`).toBeLessThan(1e-8 * Math.max(own, other));
      }
    }
  });
});

describe("article 001, by hand", () => {
  const { sensitivity } = sensitivityTo("?p=article-001.2026-11&v=1");

  test("600,000 queries, 12 months, 3 retrainings: each range times how often it is paid", () => {
    const widths = sensitivity.swings.map(({ field, low, high, assumed }) => [
      field,
      Math.round(Math.abs(high.differenceUsd - low.differenceUsd) * 1e6) / 1e6,
      assumed,
    ]);
    expect(sensitivity.differenceUsd).toBeCloseTo(8_500, 6);
    expect(widths).toEqual([
      ["rag.perQuery", 24_000, false],
      ["fineTuning.perQuery", 10_800, false],
      // A quarter of 50,000 either way, at 12 x 0.019 a query.
      ["queries", 5_700, true],
      ["rag.hosting", 5_400, false],
      ["fineTuning.setup", 4_500, false],
      ["fineTuning.retraining", 4_500, false],
      // Every 2.25 months is four times in 12 months, every 3.75 months twice.
      ["fineTuning.retrainEvery", 2_500, true],
      ["rag.setup", 400, false],
    ]);
  });

  test("only RAG's cost per query changes the winner on its own: at one cent RAG costs 9,600 against 13,100", () => {
    const [first, ...rest] = sensitivity.swings;
    expect(first).toMatchObject({
      title: "RAG: Per query",
      changesWinner: true,
      low: { value: 0.01, text: "$0.01 a query" },
      high: { value: 0.05, text: "$0.05 a query" },
    });
    expect(first?.low.differenceUsd).toBeCloseTo(-3_500, 6);
    expect(first?.high.differenceUsd).toBeCloseTo(20_500, 6);
    expect(rest.map(({ changesWinner }) => changesWinner)).toEqual(rest.map(() => false));
  });
});

test("one approach alone has no difference to move", () => {
  const found = answerTo("?p=article-001.2026-11&prompting.basis=absent&hybrid.basis=absent&rag.basis=absent&v=1");
  expect(found.approaches).toHaveLength(1);
  expect(tornadoOf(found, inputsOf(found.baseCases.values()))).toBeNull();
});
