import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { drawsOf } from "@/lib/analysis/latency/draws";
import { totalTimes } from "@/lib/analysis/latency/pipeline-times";
import { timedRequest } from "@/lib/analysis/latency/timed-request";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { bowedMean, bowOfMean } from "@/lib/stats/bowed-lognormal";
import { quantile } from "@/lib/stats/quantiles";
import { law } from "../../law";
import { offBy } from "./golden-file";

const draws = drawsOf();
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Lengths as they are drawn: a token takes a millisecond. */
function drawnLengths(link: string, stage: "decode" | "prefill"): Float64Array {
  const evaluation = evaluateScenario(readScenario(link));
  const baseCase = evaluation.baseCases.get("prompting");
  const request = baseCase && timedRequest(evaluation.scenario, baseCase);
  const step = request?.stages.get(stage)?.step;
  if (!step) throw new Error(`not timed: ${link}`);
  // The first token of an answer takes no time of its own.
  return totalTimes(step, draws).map((ms) => ms + (stage === "decode" ? 1 : 0));
}

describe("lengths of the Azure 2023 conversations: 19,366 requests", () => {
  const link =
    "?p=support-bot.2026-11&writeTime=1&writeTimeP95=1&readTime=1000&retryShare=0&cacheHitShare=0&prompting.instructionTokens=0&prompting.exampleTokens=0&questionTokens=1154.7&outputTokens=211.13&outputSpread=3.496124&promptSpread=2.7&possible=yes";

  test("answers of which half have 129 tokens and 95 in 100 at most 451, with 211.13 on average", () => {
    const lengths = drawnLengths(`${link}&outputMedian=129&v=1`, "decode");
    expect(offBy(quantile(lengths, 0.5) as number, 129)).toBeLessThan(0.03);
    expect(offBy(quantile(lengths, 0.95) as number, 451)).toBeLessThan(0.03);
    expect(offBy(mean(lengths), 211.13)).toBeLessThan(0.01);
  });

  test("the bill is that of the mean, whatever is drawn", () => {
    const [with_, without] = [`${link}&outputMedian=129&v=1`, `${link}&v=1`].map(
      (each) => evaluateScenario(readScenario(each)).approaches.find(({ id }) => id === "prompting")?.totalUsd,
    );
    expect(with_).toBe(without);
  });

  test("prompts keep their mean of 1,154.7 beside a median of 1,000", () => {
    const lengths = drawnLengths(`${link}&promptMedian=1000&v=1`, "prefill");
    expect(offBy(quantile(lengths, 0.5) as number, 1_000)).toBeLessThan(0.03);
    expect(offBy(quantile(lengths, 0.95) as number, 2_700)).toBeLessThan(0.03);
    expect(offBy(mean(lengths), 1_154.7)).toBeLessThan(0.01);
  });

  test("a lognormal alone, fitted to 129 and 451, has a mean of 172", () => {
    const sigma = Math.log(451 / 129) / 1.6448536269514722;
    expect(bowedMean(129, sigma, 1)).toBeCloseTo(129 * Math.exp((sigma * sigma) / 2), 6);
    expect(Math.round(bowedMean(129, sigma, 1))).toBe(172);
  });
});

test("a mean between the flattest and the steepest bow is met", () => {
  const anyCase = fc.record({
    sigma: fc.double({ min: 0.05, max: 1.8, noNaN: true }),
    bow: fc.double({ min: 0.05, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(anyCase, ({ sigma, bow }) => {
      const wanted = bowedMean(100, sigma, bow);
      expect(offBy(bowedMean(100, sigma, bowOfMean(100, sigma, wanted)), wanted)).toBeLessThan(1e-9);
      expect(bowedMean(100, sigma, 0.9 * bow)).toBeGreaterThan(wanted);
    }),
    law(50),
  );
});
