import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import { allLimitChecks, limitChecks, takeChecks } from "@/lib/analysis/latency/limits/limit-checks";
import type { Latency } from "@/lib/analysis/latency/types";
import { runToEnd } from "@/lib/sliced";
import { law } from "../../law";
import { answerOf, change, type Entries, isNear } from "../any-scenario";
import { anyTimed, inBoth, latencyIn, lawDraws, measures, percentilesOf, type Timed, timedPresets } from "./cases";

/** Rounding of sums in another order. */
const slack = 1e-9;

const isNoFaster = (was: Timed, is: Timed): void => {
  for (const measure of measures)
    for (const percentile of ["p50", "p95"] as const) {
      const [before, after] = [was.times[measure][percentile].ms, is.times[measure][percentile].ms];
      expect(after, `${was.id} ${measure} ${percentile}`).toBeGreaterThanOrEqual(before * (1 - slack));
    }
};

/** A limit changes no time, and what would keep it takes longer than the times do. */
const withoutLimits = { firstTokenBudget: "0", fullAnswerBudget: "0" };

const compare = (from: Entries, to: Entries, check: (was: Timed, is: Timed) => void, hasHeadroom = false): void => {
  const [was, is] = [from, to].map((entries) => latencyIn(change(entries, withoutLimits), lawDraws, hasHeadroom)) as [
    Latency,
    Latency,
  ];
  for (const both of inBoth(was, is)) check(...both);
};

describe("any scenario", () => {
  test("has p95 at or above p50, a first token no later than the last, and segments that add up", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        for (const approach of latencyIn(scenario).approaches) {
          for (const { ms, segments } of percentilesOf(approach)) {
            const sum = segments.reduce((total, segment) => total + segment.ms, 0);
            expect(isNear(sum, ms)).toBe(true);
            expect(segments.every((segment) => segment.ms > 0)).toBe(true);
            expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
          }
          for (const { p50Ms, p95Ms, share } of approach.stages) {
            expect(p95Ms).toBeGreaterThanOrEqual(p50Ms);
            expect(share > 0 && share <= 1).toBe(true);
          }
          if (!approach.times) continue;
          const { firstToken, fullAnswer } = approach.times;
          for (const percentile of ["p50", "p95"] as const)
            expect(firstToken[percentile].ms).toBeLessThanOrEqual(fullAnswer[percentile].ms * (1 + slack));
          for (const { p50, p95, withinMs } of [firstToken, fullAnswer]) {
            expect(p95.ms).toBeGreaterThanOrEqual(p50.ms);
            expect(withinMs.every((ms, index) => ms >= (withinMs[index - 1] ?? 0))).toBe(true);
            expect(isNear(withinMs[49] as number, p50.ms)).toBe(true);
            expect(isNear(withinMs[94] as number, p95.ms)).toBe(true);
          }
        }
      }),
      law(2, 4),
    );
  });

  test("keeps its budget exactly when no limit is exceeded", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const { budget, approaches } = latencyIn(scenario);
        for (const { times, meetsBudget, over, remedies } of approaches) {
          const limited = measures.filter((measure) => budget.limits[measure] !== null);
          const exceeded = limited.filter((measure) => {
            const limit = budget.limits[measure];
            return limit && (!times || times[measure][limit.percentile].ms > limit.ms);
          });
          expect(over.map(({ measure }) => measure)).toEqual(exceeded);
          expect(meetsBudget).toBe(limited.length === 0 ? null : exceeded.length === 0);
          if (over.length === 0) expect(remedies).toEqual([]);
        }
      }),
      law(3, 4),
    );
  });

  test("has the same checks of its limits from all its times as from draws of their own", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const [timed, drawn] = [answerOf(scenario), answerOf(scenario)];
        takeChecks(timed, runToEnd(latencyInSlices(timed, undefined, "short")).approaches);
        for (const found of [limitChecks, allLimitChecks])
          expect(found(timed)).toEqual(found(drawn).map((check) => expect.objectContaining(check)));
      }),
      law(6, 2),
    );
  });

  test("answered twice, from the same link, gives the same bits", () => {
    fc.assert(
      fc.property(anyTimed, fc.constantFrom(...timedPresets), (scenario, other) => {
        const once = JSON.stringify(latencyIn(scenario, lawDraws, true));
        latencyIn({ preset: other, given: new Map() });
        expect(JSON.stringify(latencyIn(scenario, lawDraws, true))).toBe(once);
      }),
      law(3, 4),
    );
  });

  test.each([
    ["rewriting", "rewriting-rewrite-gpt-4.1-mini"],
    ["reranker", "reranker-cohere-3.5-dedicated-64"],
    ["inputGuard", "guard-llama-guard-3-8b"],
    ["outputGuard", "guard-llama-guard-3-8b"],
  ])("with %s is never faster than without", (stage, option) => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        compare(change(scenario, { [stage]: "none" }), change(scenario, { [stage]: option }), isNoFaster);
      }),
      law(2, 4),
    );
  });

  test.each([
    ["networkTime", {}],
    ["embedTime", {}],
    ["searchTime", {}],
    ["rewriteTime", { rewriting: "rewriting-rewrite-gpt-4.1-mini" }],
    ["rerankTime", { reranker: "reranker-cohere-3.5-dedicated-64" }],
    ["inputGuardTime", { inputGuard: "guard-llama-guard-3-8b" }],
    ["firstTokenTime", {}],
    ["writeTime", {}],
  ])("with a shorter %s is never slower", (field, chosen) => {
    fc.assert(
      fc.property(anyTimed, fc.double({ min: 0, max: 1, noNaN: true }), (scenario, share) => {
        const at = (times: number) =>
          change(scenario, { ...chosen, [field]: 80 * times, [`${field}P95`]: 200 * times });
        compare(at(share), at(1), isNoFaster);
      }),
      law(2, 4),
    );
  });

  test("with a stage of no time is as without it", () => {
    const none = { inputGuard: "none", reranker: "none", outputGuard: "none", outputGuardSees: "parts" };
    const idle = {
      inputGuard: "guard-llama-guard-3-8b",
      reranker: "reranker-cohere-3.5-dedicated-64",
      outputGuard: "guard-llama-guard-3-8b",
      ...Object.fromEntries(["inputGuardTime", "rerankTime", "outputGuardTime"].map((name) => [name, 0])),
      ...Object.fromEntries(["inputGuardTimeP95", "rerankTimeP95", "outputGuardTimeP95"].map((name) => [name, 0])),
      outputGuardSees: "parts",
    };
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        compare(change(scenario, none), change(scenario, idle), (was, is) => expect(is.times).toEqual(was.times));
      }),
      law(3, 4),
    );
  });

  test("whose slow steps come together has the p95 that adding gives, and somewhat together one between", () => {
    const unmixed = {
      retryShare: 0,
      responseHitShare: 0,
      idleTimeout: 0,
      modelCalls: 1,
      searchesPerModelCall: 1,
      inputGuardRuns: "before",
      cacheMinimumTokens: 10_000_000,
    };
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        // A law of percentiles, not of draws: of 512 draws p95 is off by 2 %.
        const at = (together: number) => latencyIn(change(scenario, { ...unmixed, together }), 20_000);
        const [apart, somewhat, always] = [at(0), at(0.3), at(1)];
        for (const [loose, tied] of inBoth(apart, always))
          for (const measure of measures) {
            const { ms, overstatedShare } = tied.times[measure].p95;
            expect(Math.abs(1 / (1 + (overstatedShare as number)) - 1)).toBeLessThan(0.01);
            expect(loose.times[measure].p95.ms).toBeLessThan(ms * 1.01);
          }
        for (const [loose, tied] of inBoth(apart, somewhat))
          for (const measure of measures)
            expect(tied.times[measure].p95.ms).toBeGreaterThan(loose.times[measure].p95.ms * 0.99);
      }),
      law(2, 4),
    );
  });

  test("with twice the answer is never faster, as long as it runs on as many machines", () => {
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 0, max: 2_000 }), (scenario, tokens) => {
        const [once, twice] = [tokens, 2 * tokens].map((outputTokens) => change(scenario, { outputTokens }));
        compare(once as Entries, twice as Entries, (was, is) => {
          if (was.serving?.replicas === is.serving?.replicas) isNoFaster(was, is);
        });
      }),
      law(2, 4),
    );
  });

  test("with a guard beside the retrieval is never slower than with one before it", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const runs = (inputGuardRuns: string) =>
          change(scenario, { inputGuard: "guard-llama-guard-3-8b", inputGuardRuns });
        compare(runs("beside"), runs("before"), isNoFaster);
      }),
      law(2, 4),
    );
  });

  test("whose output guard sees the whole answer shows nothing before the last token", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const sees = (outputGuardSees: string) =>
          change(scenario, { outputGuard: "guard-llama-guard-3-8b", outputGuardSees });
        compare(sees("parts"), sees("whole"), (parts, whole) => {
          expect(whole.times.firstToken).toEqual(whole.times.fullAnswer);
          expect(isNear(whole.times.fullAnswer.p95.ms, parts.times.fullAnswer.p95.ms)).toBe(true);
          isNoFaster(parts, whole);
        });
      }),
      law(2, 4),
    );
  });

  test("without an output guard does not ask what it would see", () => {
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const sees = (outputGuardSees: string) => change(scenario, { outputGuard: "none", outputGuardSees });
        compare(sees("parts"), sees("whole"), (parts, whole) => expect(whole.times).toEqual(parts.times));
      }),
      law(2, 4),
    );
  });

  test("takes as long whatever people, training, storage and answers cost, and however it grows", () => {
    const costs = {
      outputPrice: 77,
      teamRate: 1,
      labellingMinutes: 99,
      labelRate: 3,
      storagePrice: 9,
      readPrice: 9,
      storeHosting: 1234,
      gpuPrice: 55,
      embeddingPrice: 7,
      rerankCost: 0.5,
      inputGuardCost: 0.5,
      rewriteOutputPrice: 8,
      documents: 7,
      dimensions: 99,
      responseCacheCost: 12,
      growth: 0.5,
      horizon: 3,
      "fineTuning.retrainEvery": 2,
      priceDecline: 0.4,
    };
    fc.assert(
      fc.property(anyTimed, (scenario) => {
        const inPrompt = { "longContext.basis": "absent" };
        const check = (was: Timed, is: Timed) => {
          expect(is.times).toEqual(was.times);
          expect(is.stages).toEqual(was.stages);
          expect(is.serving).toEqual(was.serving);
          expect(is.headroom).toEqual(was.headroom);
        };
        compare(change(scenario, inPrompt), change(scenario, { ...costs, ...inPrompt }), check, true);
      }),
      law(2, 4),
    );
  });
});
