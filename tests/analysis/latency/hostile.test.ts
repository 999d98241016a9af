import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latencyDraws } from "@/lib/analysis/latency/draws";
import { latencyOf } from "@/lib/analysis/latency/latency";
import type { Pipeline } from "@/lib/analysis/latency/pipeline";
import { requestOf } from "@/lib/analysis/latency/request-pipeline";
import { machinesOf } from "@/lib/analysis/latency/stage-steps";
import { presets } from "@/lib/presets";
import { law, someOf } from "../../law";
import { answerOf, defaultSize, quantityFields } from "../any-scenario";
import { latencyIn, timedPresets } from "./cases";

/** Every number of a latency that is not finite, by its path. */
function notFinite(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value === "string") return /NaN|Infinity|undefined/.test(value) ? [`${path} ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

type Given = Readonly<Record<string, string>>;

/** What is not finite, out of order or does not add up. */
function faultsOf(preset: string, given: Given, drawCount?: number): readonly string[] {
  const latency = latencyIn({ preset, given: new Map(Object.entries(given)) }, drawCount, true);
  const disordered = latency.approaches.flatMap(({ id, times }) =>
    Object.entries(times ?? {}).flatMap(([measure, { p50, p95 }]) => {
      const isShort = [p50, p95].some(({ ms, segments }) => {
        const sum = segments.reduce((total, segment) => total + segment.ms, 0);
        return Math.abs(sum - ms) > 1e-6 * ms + 1e-12 || segments.some((segment) => segment.ms < 0);
      });
      return p95.ms >= p50.ms && !isShort ? [] : [`${id} ${measure} ${p50.ms} ${p95.ms}`];
    }),
  );
  return [...notFinite(latency), ...disordered];
}

const multiQuery = "rewriting-multi-query-gpt-4.1-mini";
const onlyTuned = { "prompting.basis": "absent", "rag.basis": "absent", "hybrid.basis": "absent" };

const hostile: readonly Given[] = [
  { queries: "0" },
  { queries: "0", minimumReplicas: "0", idleTimeout: "5" },
  { queries: "1e9", ...onlyTuned },
  { queries: "1e-9", idleTimeout: "43800" },
  { outputTokens: "0" },
  { outputTokens: "0", "fineTuning.serving": "dedicated", minimumReplicas: "0" },
  { outputTokens: "10000000" },
  { questionTokens: "10000000", documents: "0" },
  { modelCalls: "0" },
  { modelCalls: "0.001", responseHitShare: "0.999" },
  { modelCalls: "7.77", searchesPerModelCall: "0.33", retryShare: "1" },
  { responseHitShare: "1" },
  { retryShare: "1" },
  { networkTime: "0", networkTimeP95: "3600000" },
  { networkTime: "1e-9", networkTimeP95: "3600000" },
  { outputSpread: "1000", promptSpread: "1000", outputTokens: "10000000" },
  { writeSpread: "100", "fineTuning.serving": "dedicated" },
  { arrivalVariability: "0", serviceVariability: "0" },
  { arrivalVariability: "100", serviceVariability: "100", queries: "30000000", ...onlyTuned },
  { idleTimeout: "43800", coldStartTime: "86400", coldStartTimeP95: "86400" },
  { firstTokenBudget: "1e-9", fullAnswerBudget: "86400000" },
  { rewriting: "rewriting-multi-query-gpt-4.1-mini", sideSearches: "20", searchesPerModelCall: "3", modelCalls: "3" },
];

describe.each(timedPresets.map((id, place) => [id, place] as const))("%s", (preset, place) => {
  test.each(someOf(hostile, 2, place))("%j gives finite times that add up", (given) => {
    expect(faultsOf(preset, given)).toEqual([]);
  });
});

const timing = quantityFields.filter(({ quantity, approach }) => quantity.timing && !approach);

test("every latency field at its least or its most, five at a time, gives finite times that add up", () => {
  const starts = timing.flatMap((_, index) => (index % 5 === 0 ? [index] : []));
  for (const [place, preset] of timedPresets.entries())
    for (const bound of ["min", "max"] as const)
      for (const from of someOf(starts, 3, place)) {
        const five = timing.slice(from, from + 5).map(({ id, quantity }) => [id, String(quantity[bound])]);
        expect(faultsOf(preset, Object.fromEntries(five)), JSON.stringify(five)).toEqual([]);
      }
});

test("a dozen latencies anywhere between their bounds give finite times that add up", () => {
  const anyGiven = fc.array(fc.tuple(fc.constantFrom(...timing), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.constantFrom(...timedPresets), anyGiven, fc.boolean(), (preset, moved, wide) => {
      const given = moved.map(([field, share]): [string, string] => {
        const { id, quantity } = field;
        const end = wide ? quantity.max : Math.min(quantity.max, 100 * defaultSize(preset, field));
        const value = quantity.min + Math.max(0, end - quantity.min) * share;
        return [id, String(quantity.whole ? Math.round(value) : Number(value.toFixed(6)))];
      });
      expect(faultsOf(preset, Object.fromEntries(given))).toEqual([]);
    }),
    law(10, 7),
  );
});

test("a time next to nothing with a long tail has no figure that is not a number", () => {
  const given = { outputTokens: "0", writeTime: "1e-300", writeTimeP95: "600000" };
  for (const tailed of [given, { networkTime: "1e-300", networkTimeP95: "600000" }])
    expect(faultsOf("support-bot.2026-11", tailed, latencyDraws)).toEqual([]);
});

describe("work is bounded", () => {
  const stepsIn = (part: Pipeline): number => {
    if (part.kind === "series" || part.kind === "parallel")
      return part.parts.reduce((sum, each) => sum + stepsIn(each), 0);
    return part.kind === "mixture" ? part.branches.reduce((sum, { part }) => sum + stepsIn(part), 0) : 1;
  };

  test.each([
    [{ modelCalls: "10" }],
    [{ modelCalls: "100", searchesPerModelCall: "100" }],
    [{ modelCalls: "8.5", searchesPerModelCall: "8.5", sideSearches: "20", rewriting: multiQuery }],
  ])("in %j: a request has at most a few hundred steps", (given) => {
    const { baseCases } = answerOf({ preset: "support-bot.2026-11", given: new Map(Object.entries(given)) });
    for (const { assembled, bill } of baseCases.values()) {
      const machines = machinesOf(bill.sheetValues, assembled.stages);
      const { fullAnswer } = requestOf(bill.sheetValues, assembled, machines, (choice) => choice === "inputGuardRuns");
      expect(stepsIn(fullAnswer)).toBeLessThan(400);
    }
  });

  test("places on machines are not counted one by one", () => {
    const given = { ...onlyTuned, queries: "1e9", outputTokens: "2000", "fineTuning.replicaSlots": "10000" };
    const { approaches } = latencyOf(
      answerOf({ preset: "support-bot.2026-11", given: new Map(Object.entries(given)) }),
    );
    expect(approaches.map(({ times }) => times?.fullAnswer.p95.ms)).toEqual([expect.any(Number)]);
  });
});

test("approaches whose costs are quoted are not timed, and say why", () => {
  for (const { id } of presets.filter(({ id }) => id.startsWith("article"))) {
    const { approaches, untimed } = latencyOf(answerOf({ preset: id, given: new Map() }));
    expect(approaches).toEqual([]);
    expect(untimed.length).toBeGreaterThan(1);
    for (const { why } of untimed) expect(why).toBe("quoted");
  }
});

test("an approach whose requests all wait in a batch is not timed", () => {
  const { approaches, untimed } = latencyOf(
    answerOf({ preset: "historical-openai.2026-11", given: new Map([["rag.batchShare", "1"]]) }),
  );
  expect(untimed.map(({ id }) => id)).toEqual(["rag"]);
  expect(approaches.map(({ id }) => id)).not.toContain("rag");
});
