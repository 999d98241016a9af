import { type Compared, nameAt } from "@/lib/compare/compared";
import { answer } from "@/lib/decide/answer";
import { latencyOf } from "@/lib/decide/latency";
import { canonicalLink } from "@/lib/scenario/canonical";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";
import { nameOf } from "@/lib/scenario/title";

/** Scenarios of a comparison by their queries, without odds; with latencies only where a test asks for them. */
export const compared = (queries: readonly string[], hasLatency = false): Compared[] =>
  queries.map((query, index) => {
    const scenario = interpret(readLink(query));
    const answered = answer(scenario);
    return {
      ...nameAt(index),
      title: nameOf(scenario),
      query,
      canonical: canonicalLink({ ...scenario, title: "" }),
      issues: answered.scenario.issues,
      answer: answered,
      odds: null,
      latency: hasLatency ? latencyOf(answered) : null,
    };
  });

export const article = (...changes: readonly string[]): string =>
  ["p=article-001.2026-11", ...changes, "v=1"].join("&");
