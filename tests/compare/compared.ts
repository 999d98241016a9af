import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { type Compared, nameAt } from "@/lib/compare/compared";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { nameOf } from "@/lib/scenario/read/title";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";

/** Scenarios of a comparison by their queries, without odds; with latencies only where a test asks for them. */
export const compared = (queries: readonly string[], hasLatency = false): Compared[] =>
  queries.map((query, index) => {
    const scenario = interpret(readLink(query));
    const evaluation = evaluateScenario(validateScenario(scenario));
    return {
      ...nameAt(index),
      title: nameOf(scenario),
      query,
      canonical: canonicalLink({ ...scenario, title: "" }),
      issues: evaluation.scenario.issues,
      evaluation: evaluation,
      odds: null,
      latency: hasLatency ? latencyOf(evaluation) : null,
    };
  });

export const article = (...changes: readonly string[]): string =>
  ["p=article-001.2026-11", ...changes, "v=1"].join("&");
