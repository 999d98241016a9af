import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compose } from "@/lib/analysis/latency/compose";
import { drawsOf } from "@/lib/analysis/latency/draws";
import { decodePart } from "@/lib/analysis/latency/first-token";
import { series } from "@/lib/analysis/latency/pipeline";
import { quantile } from "@/lib/stats/quantiles";

type Answered = { readonly firstMs: number; readonly wholeMs: number; readonly tokens: number };

/** The LLMPerf leaderboard's requests of December 2023 that were answered, by host and size of model. */
function answeredBySet(): Map<string, Answered[]> {
  const text = gunzipSync(readFileSync("tests/fixtures/logs/llmperf.csv.gz")).toString();
  const [header = "", ...rows] = text.trim().split(/\r?\n/);
  const columns = header.split(",");
  const sets = new Map<string, Answered[]>();
  for (const row of rows) {
    const cells = row.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    if (cell("error_code") !== "" || cell("ttft_s") === "") continue;
    const key = `${cell("provider")} ${cell("model_size")}`;
    const answered = {
      firstMs: Number(cell("ttft_s")) * 1_000,
      wholeMs: Number(cell("end_to_end_latency_s")) * 1_000,
      tokens: Number(cell("output_tokens")),
    };
    if (answered.tokens > 1) sets.set(key, [...(sets.get(key) ?? []), answered]);
  }
  return sets;
}

const at = (values: readonly number[], share: number): number => quantile(Float64Array.from(values), share) as number;
const through = (values: readonly number[]) => ({ p50: at(values, 0.5), p95: at(values, 0.95) });
const median = (values: readonly number[]): number => at(values, 0.5);

test("whole answers of LLMPerf's sets, composed from p50 and p95 of their parts, are within 3% by the median error", () => {
  const errors = [...answeredBySet().values()].flatMap((set) => {
    if (set.length < 100) return [];
    const first = through(set.map(({ firstMs }) => firstMs));
    const pace = through(set.map(({ firstMs, wholeMs, tokens }) => (wholeMs - firstMs) / (tokens - 1)));
    const tokens = { ...through(set.map((each) => each.tokens)), id: "answer" };
    const composed = compose(
      series({ kind: "stage", id: "first", p50Ms: first.p50, p95Ms: first.p95 }, decodePart(tokens, pace)),
      drawsOf(0),
    );
    const whole = through(set.map(({ wholeMs }) => wholeMs));
    return [{ p50: Math.abs(composed.p50.ms / whole.p50 - 1), p95: Math.abs(composed.p95.ms / whole.p95 - 1) }];
  });
  expect(errors.length).toBe(15);
  expect(median(errors.map(({ p50 }) => p50))).toBeLessThan(0.03);
  expect(median(errors.map(({ p95 }) => p95))).toBeLessThan(0.03);
});
