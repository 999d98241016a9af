import fc from "fast-check";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import type { ApproachLatency, Latency, LatencyTimes, Percentile, TimeMeasure } from "@/lib/analysis/latency/types";
import { runToEnd } from "@/lib/sliced";
import { answerOf, anyScenario, change, type Entries } from "../any-scenario";

/** Presets whose costs are built up from parts, so that their requests can be timed. */
export const timedPresets = [
  "support-bot.2026-11",
  "code-generator.2026-11",
  "regulated-answers.2026-11",
  "historical-openai.2026-11",
] as const;

const stageFields = ["networkTime", "embedTime", "searchTime", "rerankTime", "rewriteTime", "inputGuardTime"] as const;
const modelFields = ["firstTokenTime", "machineFirstTokenTime", "outputGuardTime"] as const;

const time = fc
  .record({
    p50: fc.double({ min: 0, max: 2_000, noNaN: true }),
    ratio: fc.double({ min: 1, max: 4, noNaN: true }),
  })
  .map(({ p50, ratio }) => [p50.toFixed(2), (p50 * ratio + 0.01).toFixed(2)] as const);

const options = fc.record({
  reranker: fc.constantFrom("none", "reranker-cohere-3.5-dedicated-64"),
  rewriting: fc.constantFrom("none", "rewriting-rewrite-gpt-4.1-mini", "rewriting-multi-query-gpt-4.1-mini"),
  inputGuard: fc.constantFrom("none", "guard-llama-guard-3-8b"),
  inputGuardRuns: fc.constantFrom("before", "beside"),
  outputGuard: fc.constantFrom("none", "guard-llama-guard-3-8b"),
  outputGuardSees: fc.constantFrom("parts", "whole"),
  together: fc.constantFrom("0", "0.3", "1"),
});

const numbers = fc.record({
  modelCalls: fc.constantFrom("1", "1", "0.4", "2", "3.5"),
  searchesPerModelCall: fc.constantFrom("1", "1", "0.5", "2"),
  retryShare: fc.constantFrom("0", "0.02", "0.2"),
  responseHitShare: fc.constantFrom("0", "0", "0.3"),
  promptSpread: fc.constantFrom("1", "2"),
  outputSpread: fc.constantFrom("1", "3.5"),
  idleTimeout: fc.constantFrom("0", "0", "5"),
  firstTokenBudget: fc.constantFrom("0", "800", "2000", "10000"),
  fullAnswerBudget: fc.constantFrom("0", "5000", "30000"),
});

const times = fc.dictionary(fc.constantFrom(...stageFields, ...modelFields), time, { maxKeys: 4 }).map((found) =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, [p50, p95]]) => [
      [name, p50],
      [`${name}P95`, p95],
    ]),
  ),
);

const absences: readonly Readonly<Record<string, string>>[] = [
  { "prompting.basis": "absent", "longContext.basis": "absent", "hybrid.basis": "absent" },
  { "prompting.basis": "absent", "longContext.basis": "absent", "fineTuning.basis": "absent" },
  { "longContext.basis": "absent", "hybrid.basis": "absent", "fineTuning.basis": "absent" },
  { "prompting.basis": "absent", "hybrid.basis": "absent", "fineTuning.basis": "absent" },
];

/** A sane scenario with any stages, decisions and limits; two of its approaches are timed, one of them with retrieval. */
export const anyTimed: fc.Arbitrary<Entries> = fc
  .record({ scenario: anyScenario(timedPresets), options, numbers, times, absent: fc.constantFrom(...absences) })
  .map(({ scenario, options, numbers, times, absent }) =>
    change(scenario, { ...options, ...numbers, ...times, ...absent }),
  );

/** Far fewer draws than a page makes: the laws hold draw by draw, and more scenarios say more about them than more draws. */
export const lawDraws = 512;

export const latencyIn = (entries: Entries, drawCount = lawDraws, hasHeadroom = false): Latency =>
  runToEnd(latencyInSlices(answerOf(entries), drawCount, hasHeadroom ? "whole" : "withoutHeadroom"));

export const measures = ["firstToken", "fullAnswer"] as const satisfies readonly TimeMeasure[];

/** Every percentile of an approach, none where it is overloaded. */
export function percentilesOf({ times }: ApproachLatency): readonly Percentile[] {
  return times ? measures.flatMap((measure) => [times[measure].p50, times[measure].p95]) : [];
}

/** The approaches that are timed in both, with figures in both. */
export function inBoth(before: Latency, after: Latency): readonly (readonly [was: Timed, is: Timed])[] {
  return before.approaches.flatMap((was) => {
    const is = after.approaches.find(({ id }) => id === was.id);
    return isTimed(was) && is && isTimed(is) ? [[was, is] as const] : [];
  });
}

export type Timed = ApproachLatency & { readonly times: Readonly<Record<TimeMeasure, LatencyTimes>> };
const isTimed = (approach: ApproachLatency): approach is Timed => approach.times !== null;
