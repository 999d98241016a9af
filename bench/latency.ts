import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { compose } from "../lib/analysis/latency/compose";
import { drawsOf, latencyDraws } from "../lib/analysis/latency/draws";
import { latencyOf } from "../lib/analysis/latency/latency";
import { series, type TimedStep } from "../lib/analysis/latency/pipeline";
import { readScenario, validateScenario } from "../lib/scenario/validate/validate-scenario";
import { medianMs } from "./timing";

/** The longest pipeline of LATENCY.md 2.2, which gives p95 3,159 ms. */
const stages: readonly TimedStep[] = (
  [
    ["network", 40, 60],
    ["guard", 60, 150],
    ["rewrite", 700, 1_300],
    ["embed", 195, 300],
    ["search", 15, 27],
    ["rerank", 160, 300],
    ["firstToken", 980, 1_720],
  ] as const
).map(([id, p50Ms, p95Ms]) => ({ kind: "stage", id, p50Ms, p95Ms }));

/** One composition of seven stages over 20,000 draws beside a plain loop that only sums lognormals and sorts. */
export function benchLatency(): string[] {
  const pipeline = series(...stages);
  const kept = drawsOf();
  refuseDifference(compose(pipeline, kept).p95.ms, byHand().p95Ms);
  const freshMs = medianMs(() => compose(pipeline, drawsOf()));
  const keptMs = medianMs(() => compose(pipeline, kept));
  const handMs = medianMs(byHand);
  const row = (what: string, ms: number) => `  ${what.padEnd(58)}${ms.toFixed(1).padStart(6)} ms`;
  return [
    "Latency: 7 stages, 20,000 draws, p50 and p95",
    row("compose(): seeded draws made, segments of both percentiles", freshMs),
    row("compose(): another pipeline of the same draws", keptMs),
    row("a loop by hand: Math.random, Box and Muller, sorted", handMs),
    `  ratio compose / by hand ${(freshMs / handMs).toPrecision(2)}, draws kept ${(keptMs / handMs).toPrecision(2)}`,
  ];
}

function byHand(): { readonly p50Ms: number; readonly p95Ms: number } {
  const totals = new Float64Array(latencyDraws);
  for (const { p50Ms, p95Ms } of stages) {
    const sigma = Math.log(p95Ms / p50Ms) / 1.645;
    for (let draw = 0; draw < latencyDraws; draw++) {
      const score = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
      totals[draw] = (totals[draw] as number) + p50Ms * Math.exp(sigma * score);
    }
  }
  totals.sort();
  return { p50Ms: totals[latencyDraws / 2] as number, p95Ms: totals[0.95 * latencyDraws] as number };
}

function refuseDifference(composedMs: number, byHandMs: number): void {
  if (Math.abs(composedMs / byHandMs - 1) > 0.03) throw new Error(`p95 disagree: ${composedMs} and ${byHandMs} ms`);
}

/** All latencies of a preset, remedies and headroom included, as the worker makes them. */
export function benchAllLatencies(): string[] {
  const answers = ["support-bot.2026-11", "code-generator.2026-11"].map((preset) => ({
    preset,
    evaluation: evaluateScenario(readScenario(`p=${preset}&v=1`)),
  }));
  return [
    "Latencies of every approach of a preset, beside its costs (evaluateScenario())",
    ...answers.map(({ preset, evaluation }) => {
      const ms = medianMs(() => latencyOf(evaluation));
      const ratio = ms / medianMs(() => evaluateScenario(validateScenario(evaluation.scenario)));
      return `  ${preset.padEnd(58)}${ms.toFixed(0).padStart(6)} ms, ratio ${ratio.toPrecision(2)}`;
    }),
  ];
}
