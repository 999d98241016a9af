import { type Answer, answer } from "../decide/answer";
import { oddsOf, setupGapDraws } from "../decide/odds";
import type { Odds } from "../decide/outlook-types";
import { interpret } from "../scenario/interpret";
import { readLink } from "../scenario/link";

/** A live scenario with everything the page may ask of it, each computed at most once. */
export type Case = {
  readonly link: string;
  readonly answer: Answer;
  /** Throws where nothing that counts is a range: a claim without ranges has no odds. */
  readonly odds: () => Odds;
  /** Set-up gap over gap per query, draw by draw; Infinity where it never closes. */
  readonly setupGap: () => Float64Array;
};

/** Draws behind every share and quantile of the page. */
export const drawsOnPage = 20_000;

const known = new Map<string, Case>();

export function caseOf(link: string): Case {
  const before = known.get(link);
  if (before) return before;
  const answered = answer(interpret(readLink(link)));
  const found: Case = {
    link,
    answer: answered,
    odds: once(() => {
      const odds = oddsOf(answered, drawsOnPage);
      if (!odds) throw new Error(`nothing is a range: ${link}`);
      return odds;
    }),
    setupGap: once(() => setupGapDraws(answered, drawsOnPage)),
  };
  known.set(link, found);
  return found;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
