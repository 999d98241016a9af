import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachLatency, Latency, LatencyTimes } from "../../analysis/latency/types";
import { budgetWords, withinBudget } from "../../narrative/limit-words";
import { plainText } from "../../narrative/phrase";
import { untimedWords } from "../../narrative/untimed-words";
import { cleanAll } from "../../sheet/clean";

/** Latencies as the API gives them: month 1, at the busiest minutes. */
export function latencyResponse(evaluation: Evaluation, latency: Latency) {
  const { draws, correlation, budget, untimed } = latency;
  const [best] = withinBudget(evaluation, latency.approaches);
  return cleanAll({
    latency: {
      draws,
      seed: "the name of each stage",
      correlation,
      budget,
      words: plainText(budgetWords(evaluation, latency)),
      cheapestWithinBudget: best?.id ?? null,
      approaches: latency.approaches.map(approachReport),
      split: latency.split,
      untimed: untimed.map(({ id, title, why }) => ({ id, title, because: untimedWords[why] })),
    },
  });
}

function approachReport({
  id,
  times,
  stages,
  serving,
  coldStart,
  meetsBudget,
  over,
  remedies,
  headroom,
}: ApproachLatency) {
  return {
    id,
    ttft: times && percentiles(times.firstToken),
    full: times && percentiles(times.fullAnswer),
    stages,
    utilisation: serving?.utilisation.atPeak ?? null,
    unstable: serving?.unstable ?? false,
    meetsBudget,
    serving,
    coldStart,
    over,
    remedies,
    headroom,
  };
}

const percentiles = ({ p50, p95 }: LatencyTimes) => ({
  p50Ms: p50.ms,
  p95Ms: p95.ms,
  // The API never gives short times.
  addedP95Ms: p95.addedMs as number,
  segments: { p50: p50.segments, p95: p95.segments },
});
