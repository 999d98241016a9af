import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCosts } from "@/lib/analysis/break-even/crossings";
import { curveAt } from "@/lib/analysis/break-even/curve";
import type { Pair } from "@/lib/analysis/break-even/types";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "@/lib/model/names";
import { totalsAlone } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { law } from "../../law";
import { answerOf, anyScenario, anyVolume, change, type Entries, isNear, scenarioOf } from "../any-scenario";

const totalsAt = (entries: Entries, queries: number): ReadonlyMap<ApproachId, number> =>
  totalsAlone(scenarioOf(change(entries, { queries })));

/** Which of a pair the list of crossings says is cheaper at a volume. */
function saidCheaper({ crossings, always, incumbent, challenger }: Pair, queries: number): ApproachId | "equal" | null {
  const [first] = crossings;
  if (!first) return always;
  const below = crossings.filter(({ queriesPerMonth }) => queriesPerMonth < queries).at(-1);
  return below ? below.cheaperAbove : first.cheaperAbove === challenger ? incumbent : challenger;
}

const isCheaper = (totals: ReadonlyMap<ApproachId, number>, cheaper: ApproachId, dearer: ApproachId) =>
  compareCosts(totals.get(cheaper) ?? Number.NaN, totals.get(dearer) ?? Number.NaN) <= 0;

const otherOf = ({ incumbent, challenger }: Pair, id: ApproachId) => (id === incumbent ? challenger : incumbent);

describe("the total as a function of the volume", () => {
  test("agrees with a fresh answer at any volume", () => {
    fc.assert(
      fc.property(anyScenario(), fc.array(anyVolume, { minLength: 3, maxLength: 3 }), (entries, volumes) => {
        const { approaches } = answerOf(entries);
        for (const queries of volumes) {
          const fresh = totalsAt(entries, queries);
          for (const { id, curve } of approaches)
            expect(
              isNear(curveAt(curve, queries), fresh.get(id) ?? Number.NaN, queries <= curve.exactTo ? 1e-9 : 0.02),
            ).toBe(true);
        }
      }),
      law(8, 1),
    );
  });

  test.each(["growth=0.1&horizon=120", "growth=0.5&horizon=36", "growth=-0.2&horizon=60", "fineTuning.replicaSpeed=5"])(
    "reaches the volume the scenario asks about, and is right there (%s)",
    (given) => {
      const { approaches, queriesPerMonth } = answerTo(`?p=support-bot.2026-11&${given}&v=1`);
      for (const { curve, totalUsd } of approaches) {
        expect(curve.to).toBeGreaterThanOrEqual(queriesPerMonth);
        expect(isNear(curveAt(curve, queriesPerMonth), totalUsd)).toBe(true);
      }
    },
  );

  test("is close where thousands of machines are smoothed into a line", () => {
    const link = (queries: number) => `?p=support-bot.2026-11&growth=0.1&horizon=120&queries=${queries}&v=1`;
    const { approaches } = answerTo(link(150_000));
    for (const queries of [42_267, 90_000_000]) {
      const fresh = new Map(answerTo(link(queries)).approaches.map(({ id, totalUsd }) => [id, totalUsd]));
      for (const { id, curve } of approaches)
        expect(isNear(curveAt(curve, queries), fresh.get(id) ?? Number.NaN, 0.002)).toBe(true);
    }
  });
});

describe("crossings", () => {
  test("at any volume, the side they name is the cheaper one", () => {
    fc.assert(
      fc.property(anyScenario(), fc.array(anyVolume, { minLength: 4, maxLength: 4 }), (entries, volumes) => {
        const { pairs } = answerOf(entries);
        for (const queries of volumes) {
          const totals = totalsAt(entries, queries);
          for (const pair of pairs) {
            const said = saidCheaper(pair, queries);
            if (said === null || queries > pair.scannedTo) continue;
            const sides = said === "equal" ? [pair.incumbent, pair.challenger] : [said];
            for (const side of sides) expect(isCheaper(totals, side, otherOf(pair, side))).toBe(true);
          }
        }
      }),
      law(8, 3),
    );
  });

  test("each one separates the two sides it names, a thousandth to its left and right", () => {
    let checked = 0;
    const checkCrossings = (entries: Entries, pair: Pair) => {
      const volumes = pair.crossings.map(({ queriesPerMonth }) => queriesPerMonth);
      for (const [index, { queriesPerMonth: at, cheaperAbove }] of pair.crossings.slice(0, 3).entries()) {
        const alone = volumes.every((volume, other) => other === index || Math.abs(volume - at) > 0.002 * at);
        if (!alone || at < 1e-3 || at > 9e8) continue;
        const below = otherOf(pair, cheaperAbove);
        expect(isCheaper(totalsAt(entries, at * 1.001), cheaperAbove, below)).toBe(true);
        expect(isCheaper(totalsAt(entries, at * 0.999), below, cheaperAbove)).toBe(true);
        checked++;
      }
    };
    fc.assert(
      fc.property(anyScenario(), (entries) => {
        for (const pair of answerOf(entries).pairs) checkCrossings(entries, pair);
      }),
      law(6, 4),
    );
    expect(checked).toBeGreaterThan(20);
  });

  test("of stepped machines are real: next to each, the dearer one becomes the cheaper one", () => {
    let checked = 0;
    const steps = fc.record({
      entries: anyScenario(["support-bot.2026-11", "code-generator.2026-11"]),
      served: fc.subarray(["prompting", "rag", "fineTuning", "hybrid"], { minLength: 2 }),
      speed: fc.integer({ min: 100, max: 4000 }),
      growth: fc.constantFrom(0, 0.02, 0.05),
    });
    fc.assert(
      fc.property(steps, ({ entries, served, speed, growth }) => {
        const dedicated = Object.fromEntries(served.map((id) => [`${id}.serving`, "dedicated"]));
        const stepped = change(entries, { ...dedicated, replicaSpeed: speed, growth, minimumReplicas: 0 });
        for (const { crossings, incumbent, challenger, scannedTo } of answerOf(stepped).pairs) {
          const volumes = crossings.map(({ queriesPerMonth }) => queriesPerMonth);
          for (const [index, { queriesPerMonth: at, cheaperAbove }] of crossings.slice(0, 2).entries()) {
            expect(at).toBeLessThanOrEqual(scannedTo);
            if (volumes.some((volume, place) => place !== index && Math.abs(volume - at) < 1e-3 * at)) continue;
            const other = cheaperAbove === incumbent ? challenger : incumbent;
            expect(isCheaper(totalsAt(stepped, at * (1 + 1e-4)), cheaperAbove, other)).toBe(true);
            expect(isCheaper(totalsAt(stepped, at * (1 - 1e-4)), other, cheaperAbove)).toBe(true);
            checked++;
          }
        }
      }),
      law(6, 21),
    );
    expect(checked).toBeGreaterThan(5);
  });

  test.each([
    "p=support-bot.2026-11&prompting.serving=dedicated&rag.serving=dedicated&gpuPrice=3.99&replicaSpeed=3917&peakFactor=1.5&utilisation=0.7&horizon=36&outputTokens=400",
    "p=code-generator.2026-11&fineTuning.serving=dedicated&hybrid.serving=dedicated&replicaSpeed=300&horizon=24&growth=0.05",
  ])("are not claimed where a step was rounded or not followed (%s)", (link) => {
    for (const { crossings, scannedTo } of answerTo(`?${link}&v=1`).pairs) {
      for (const [index, { queriesPerMonth }] of crossings.entries()) {
        expect(queriesPerMonth).toBeLessThanOrEqual(scannedTo);
        expect(queriesPerMonth).toBeGreaterThan((crossings[index - 1]?.queriesPerMonth ?? 0) * (1 + 1e-9));
      }
    }
  });

  test("come in order, and each hands over to the other side", () => {
    fc.assert(
      fc.property(anyScenario(), (entries) => {
        for (const { crossings, always } of answerOf(entries).pairs) {
          expect(always === null).toBe(crossings.length > 0);
          for (const [index, { queriesPerMonth, cheaperAbove }] of crossings.slice(1).entries()) {
            expect(queriesPerMonth).toBeGreaterThanOrEqual(crossings[index]?.queriesPerMonth ?? Number.NaN);
            expect(cheaperAbove).not.toBe(crossings[index]?.cheaperAbove);
          }
        }
      }),
      law(10, 5),
    );
  });

  test("what is always cheaper has been compared at every volume there is", () => {
    const staircase =
      "fineTuning.basis=built fineTuning.serving=dedicated fineTuning.gpuPrice=2.5 fineTuning.outputTokens=2628";
    const machines =
      "fineTuning.replicaSpeed=150 utilisation=1 peakFactor=1 minimumReplicas=0 retryShare=0 teamRate=0 examples=0";
    const rag = "rag.setup=0 rag.hosting=0 rag.perQuery=0.0122 horizon=120 growth=0.0001";
    const given = new Map(
      `${staircase} ${machines} ${rag}`.split(" ").map((part) => part.split("=") as [string, string]),
    );
    const entries = { preset: "article-001.2026-11", given };
    const { pairs } = answerOf(entries);
    const pair = pairs.find(({ incumbent, challenger }) => incumbent === "rag" && challenger === "fineTuning") as Pair;
    const far = totalsAt(entries, 500_000_000);
    const farCheaper = isCheaper(far, "rag", "fineTuning") ? "rag" : "fineTuning";
    expect(farCheaper).toBe("fineTuning");
    expect([null, farCheaper]).toContain(pair.always);
  });
});

test("the envelope names a cheapest approach at any volume, without gaps", () => {
  fc.assert(
    fc.property(anyScenario(), fc.array(anyVolume, { minLength: 4, maxLength: 4 }), (entries, volumes) => {
      const { envelope, approaches }: Evaluation = answerOf(entries);
      for (const [index, { from, to }] of envelope.entries()) {
        expect(to).toBeGreaterThan(from);
        if (index > 0) expect(from).toBe(envelope[index - 1]?.to);
      }
      if (approaches.length > 0) expect(envelope[0]?.from).toBe(0);
      for (const queries of volumes) {
        const found = envelope.find(({ from, to }) => from < queries && queries <= to);
        if (!found || approaches.some(({ curve }) => queries > curve.exactTo)) continue;
        const totals = totalsAt(entries, queries);
        const least = Math.min(...totals.values());
        expect(isNear(totals.get(found.cheapest) ?? Number.NaN, least)).toBe(true);
      }
    }),
    law(8, 6),
  );
});
