import { type Evaluation, evaluateScenario } from "../analysis/evaluation/evaluate-scenario";
import { latencyInSlices } from "../analysis/latency/latency";
import type { Latency } from "../analysis/latency/types";
import { oddsOf, setupGapDraws } from "../analysis/uncertainty/odds";
import type { Odds } from "../analysis/uncertainty/types";
import { readScenario } from "../scenario/validate/validate-scenario";
import { runToEnd } from "../sliced";

/** A live scenario with everything the page may ask of it, each computed at most once. */
export type ArticleCase = {
  readonly link: string;
  readonly evaluation: Evaluation;
  /** Throws where nothing that counts is a range: a claim without ranges has no odds. */
  readonly odds: () => Odds;
  /** Set-up gap over gap per query, draw by draw; Infinity where it never closes. */
  readonly setupGap: () => Float64Array;
  readonly latency: () => Latency;
};

/** Draws behind the odds of a whole bill. */
export const billDraws = 10_000;
/** Draws behind the gap in set-up over the gap per query, which are cheap: their error is well under half a percent. */
const gapDraws = 100_000;

const known = new Map<string, ArticleCase>();

export function caseOf(link: string): ArticleCase {
  const before = known.get(link);
  if (before) return before;
  const evaluation = evaluateScenario(readScenario(link));
  const found: ArticleCase = {
    link,
    evaluation: evaluation,
    odds: memoised(() => {
      const odds = oddsOf(evaluation, billDraws);
      if (!odds) throw new Error(`nothing is a range: ${link}`);
      return odds;
    }),
    setupGap: memoised(() => setupGapDraws(evaluation, gapDraws)),
    latency: memoised(() => runToEnd(latencyInSlices(evaluation, undefined, "withoutHeadroom"))),
  };
  known.set(link, found);
  return found;
}

/** Computes at the first call and remembers. */
export function memoised<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
