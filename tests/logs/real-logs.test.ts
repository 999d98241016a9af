import { describe, expect, test } from "vitest";
import { remarksOn } from "@/lib/logs/summary/remarks";
import { summaryOf } from "@/lib/logs/summary/summary";
import { fixture, readLog } from "./log";

const summed = (name: string) => {
  const reading = readLog(fixture(name));
  const summary = summaryOf(reading.totals);
  return { ...reading, summary, remarks: remarksOn(summary, reading).join(" ") };
};

/** Expected figures were made with Python's csv, json and statistics from the same files, not with this code. */
describe("the figures of real logs", () => {
  test("Azure: tokens, and a volume that is said to be carried forward from 58 minutes", () => {
    const { format, summary, totals, remarks } = summed("azure-conversation.csv");
    expect(format.id).toBe("azure-trace");
    expect(totals.calls).toBe(19_366);
    expect(summary.prompt?.value).toBeCloseTo(1_154.6974078281523, 9);
    expect(summary.answer?.value).toBeCloseTo(211.12594237323142, 9);
    expect([totals.prompt.p50, totals.prompt.p95, totals.answer.p50, totals.answer.p95]).toEqual([
      1_020, 4_083, 129, 451,
    ]);
    expect(summary.perMonth.calls?.value).toBeCloseTo(14_533_198.5, 0);
    expect(summary.perMonth.calls?.interval).toBeNull();
    expect(summary.peakOverMean?.value).toBeCloseTo(1.351916, 6);
    expect(remarks).toContain("carried forward from 58 minutes: under 7 whole days");
    expect(remarks).toContain("19,366 times have no time zone and are read as UTC.");
  });

  test("Mooncake: what history and the fixed prefix would give a cache, and that neither is its share of hits", () => {
    const { format, summary, remarks } = summed("mooncake-conversation.jsonl");
    expect(format.id).toBe("mooncake");
    expect(summary.prompt?.value).toBeCloseTo(12_035.061341534369, 8);
    expect(summary.answer?.value).toBeCloseTo(342.6189011719724, 9);
    expect(summary.prefix?.repeatedShare).toBeCloseTo(0.3736237491291324, 12);
    expect(summary.prefix?.inAllShare).toBeCloseTo(0.04254236729421807, 12);
    expect(remarks).toContain(
      "37.4% of the prompt tokens stood in an earlier prompt, and 4.25% stand in every one. Neither",
    );
  });

  test("LLMPerf: errors carry times and are left out, and 19 models are never mixed", () => {
    const { format, summary, totals, remarks } = summed("llmperf.csv");
    expect(format.id).toBe("llmperf");
    expect([totals.calls, totals.failed, summary.times.length]).toEqual([2_845, 539, 19]);
    expect(summary.failedShare).toBeCloseTo(539 / 2_845, 12);
    expect(totals.wholeMs.n).toBe(2_306);
    expect(summary.allTimes).toEqual({ model: "all", firstMs: null, wholeMs: null, isMixed: true });
    expect(summary.times.every(({ wholeMs }) => wholeMs === null || wholeMs.n >= 200 || wholeMs.p95 === null)).toBe(
      true,
    );
    expect(remarks).toContain("The log has 19 models; times are given for each, and none of all together is used.");
  });

  test("LiteLLM: 22 zero rows are failures, and calls are told from conversations", () => {
    const { format, summary, totals } = summed("litellm.csv");
    expect(format.id).toBe("litellm");
    expect(summary.prompt?.value).toBeCloseTo(33_522.78571428572, 8);
    expect(summary.answer?.value).toBeCloseTo(209.55555555555554, 10);
    expect([totals.failed, totals.unmeasured, totals.cost.n]).toEqual([22, 0, 0]);
    expect([totals.wholeMs.p50, totals.wholeMs.p95].map((ms) => Number(((ms ?? 0) / 1_000).toFixed(2)))).toEqual([
      9.77, 39.66,
    ]);
    expect(Math.round(summary.perMonth.calls?.value ?? 0)).toBe(11_554);
    expect(Math.round(summary.perMonth.sessions?.value ?? 0)).toBe(319);
    expect(summary.counts).toEqual({ calls: 400, sessions: 11, traces: 0 });
    expect(summary.times.map(({ model, wholeMs }) => [model, wholeMs?.p50, wholeMs?.p95 !== null])).toEqual([
      ["DeepSeek-V3.2", 11_165, true],
      ["Kimi-K2.5", 6_238, false],
    ]);
  });

  test("OpenAI usage: sums, the first and last of which are cut", () => {
    const { format, summary, totals, remarks } = summed("openai-usage.json");
    expect(format.id).toBe("openai-usage");
    expect(summary.prompt?.value).toBeCloseTo(1_154.6974078281523, 9);
    expect(summary.answer?.value).toBeCloseTo(211.12594237323142, 9);
    expect(totals.sums).toMatchObject({ spans: 60, firstCalls: 21, lastCalls: 7, betweenMs: 58 * 60_000 });
    expect(summary.perMonth.calls?.value).toBeCloseTo(((19_366 - 28) / 58) * 60 * 730, 3);
    expect([summary.promptQuantiles, summary.answerQuantiles]).toEqual([null, null]);
    expect(remarks).toContain("means and no percentiles");
  });

  test("OTLP: whole numbers as texts, and 22 spans that failed", () => {
    const { format, summary, totals } = summed("otlp.json");
    expect(format.id).toBe("otlp");
    expect([totals.calls, totals.failed, totals.prompt.n]).toEqual([200, 22, 178]);
    expect(summary.prompt?.value).toBeCloseTo(37_911.43820224719, 8);
    expect(summary.answer?.value).toBeCloseTo(244.98876404494382, 9);
  });

  test("Langfuse: first tokens, and 187 calls a month that are two traces", () => {
    const { format, summary, totals, remarks } = summed("langfuse.jsonl");
    expect(format.id).toBe("langfuse");
    expect(summary.prompt?.value).toBeCloseTo(112_117.8, 8);
    expect(summary.answer?.value).toBeCloseTo(810.155, 9);
    expect([totals.firstMs.p50, totals.firstMs.p95].map((ms) => Number(((ms ?? 0) / 1_000).toFixed(2)))).toEqual([
      2.22, 5.54,
    ]);
    expect(Math.round(summary.perMonth.calls?.value ?? 0)).toBe(187);
    expect(Math.round(summary.perMonth.traces?.value ?? 0)).toBe(2);
    expect(remarks).toContain("its days differ too much for a mean day to say more");
  });
});
