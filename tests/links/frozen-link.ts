import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import { oddsOf } from "@/lib/analysis/uncertainty/odds";
import { linkVersion } from "@/lib/scenario/read/link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";

export { linkVersion };

/** From how many draws the odds of a frozen link are made. */
export const frozenDraws = 400;

/** p50 and p95 of the first token, then of the whole answer, in ms; null for machines that are overloaded. */
type FrozenLatency = readonly [number, number, number, number] | null;

/** Everything a link says in figures. Crossings are named incumbent, then challenger. */
export type Figures = {
  readonly totalsUsd: Readonly<Record<string, number>>;
  readonly crossings: Readonly<Record<string, readonly (readonly [number, string])[]>>;
  /** The share of the draws in which each is cheapest; none where nothing that counts is a range. */
  readonly odds?: Readonly<Record<string, number>>;
  /** Of the approaches that can be timed. */
  readonly latencyMs?: Readonly<Record<string, FrozenLatency>>;
};

/** A link somebody may have saved, and what it said then. */
export type FrozenLink = { readonly link: string } & Figures;

/** What an answer says, to the last bit. Without draws, the odds and the latencies are left out. */
export function figuresOf(evaluation: Evaluation, draws: number | null = frozenDraws): Figures {
  const { approaches, pairs } = evaluation;
  const costs = {
    totalsUsd: Object.fromEntries(approaches.map(({ id, totalUsd }) => [id, totalUsd])),
    crossings: Object.fromEntries(
      pairs
        .filter(({ crossings }) => crossings.length > 0)
        .map(({ incumbent, challenger, crossings }) => [
          `${incumbent}.${challenger}`,
          crossings.map(({ queriesPerMonth, cheaperAbove }) => [queriesPerMonth, cheaperAbove] as const),
        ]),
    ),
  };
  if (draws === null) return costs;
  const odds = oddsOf(evaluation, draws);
  const timed = runToEnd(latencyInSlices(evaluation, undefined, "short")).approaches;
  return {
    ...costs,
    ...(odds && { odds: Object.fromEntries(odds.approaches.map(({ id, cheapestShare }) => [id, cheapestShare])) }),
    ...(timed.length > 0 && {
      latencyMs: Object.fromEntries(
        timed.map(({ id, times }): [string, FrozenLatency] => [
          id,
          times && [times.firstToken.p50.ms, times.firstToken.p95.ms, times.fullAnswer.p50.ms, times.fullAnswer.p95.ms],
        ]),
      ),
    }),
  };
}

/** What a link says today. */
export const figuresOfLink = (link: string): Figures => figuresOf(evaluateScenario(readScenario(link)));
