import { compareCosts, isClose } from "../analysis/break-even/crossings";
import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../analysis/latency/types";
import type { Odds } from "../analysis/uncertainty/types";
import type { ApproachId } from "../model/names";
import { formatRange } from "../scenario/text/quantity-text";
import { formatCount, formatUsd, formatUsdSentence } from "../sheet/format";
import { detailsOf } from "./headline-details";
import { overWords, withinBudget } from "./limit-words";
import { capital, name, type Phrase, text } from "./phrase";

export type Headline = {
  /** Which rule wrote it; tests name them. */
  readonly rule: "clear" | "close" | "equal" | "single" | "none" | "budget";
  readonly sentence: readonly Phrase[];
  /** When the lead changes in time, and at which volumes the answer changes. */
  readonly details: readonly (readonly Phrase[])[];
};

/** Both totals, to the cent where whole dollars would read the same. */
function against(best: ApproachResult, next: ApproachResult): readonly Phrase[] {
  const [own, other] = [total(best), total(next)];
  if (own.text !== other.text) return [own, text(" against "), other];
  const exact = (answer: ApproachResult): Phrase => ({ ...total(answer), text: formatUsd(answer.totalUsd) });
  return [exact(best), text(" against "), exact(next)];
}

const total = (answer: ApproachResult): Phrase => ({
  type: "figure",
  text: formatUsdSentence(answer.totalUsd),
  why: `${answer.id}.total`,
});

/**
 * With odds, two approaches are also too close to call when their ranges leave either ahead. With latencies, the answer is
 * the cheapest that keeps the limits.
 */
export function headline(evaluation: Evaluation, odds: Odds | null = null, latency: Latency | null = null): Headline {
  const opening = openingOf(evaluation);
  const limited = latency && withinLimits(evaluation, latency, opening);
  if (limited) return limited;
  const best = evaluation.approaches.find(({ id }) => id === evaluation.cheapest);
  const next = evaluation.approaches.find(({ id }) => id === evaluation.runnerUp);
  if (!best)
    return { rule: "none", sentence: [text("No approach is priced. Give at least one its costs.")], details: [] };
  if (!next)
    return {
      rule: "single",
      sentence: [...opening, name(best.id), text(" costs "), total(best), text("; nothing else is priced.")],
      details: [],
    };
  const order = compareCosts(best.totalUsd, next.totalUsd);
  const details = detailsOf(evaluation, best, next);
  if (order === 0) {
    const tied = evaluation.approaches.filter(({ totalUsd }) => compareCosts(totalUsd, best.totalUsd) === 0);
    return {
      rule: "equal",
      sentence: [...opening, ...listed(tied.map(({ id }) => id)), text(" cost the same, "), total(best), text(".")],
      details,
    };
  }
  const gap = next.totalUsd - best.totalUsd;
  const figure: Phrase = { type: "figure", text: formatUsdSentence(gap), why: `difference.${best.id}.${next.id}` };
  const compared = [text(" ("), ...against(best, next), text(").")];
  if (isClose(best.totalUsd, next.totalUsd) || isOpen(gap, best.totalUsd, odds))
    return {
      rule: "close",
      sentence: [
        ...opening,
        name(best.id),
        text(" and "),
        name(next.id),
        text(" are too close to call: they differ by "),
        figure,
        ...compared,
      ],
      details,
    };
  return {
    rule: "clear",
    sentence: [...opening, name(best.id), text(" costs "), figure, text(" less than "), name(next.id), ...compared],
    details,
  };
}

/** Null where the cheapest of all keeps the limits, or nothing is known to keep them. */
function withinLimits(evaluation: Evaluation, latency: Latency, opening: readonly Phrase[]): Headline | null {
  const cheapest = evaluation.approaches.find(({ id }) => id === evaluation.cheapest);
  const late = latency.approaches.find(({ id, meetsBudget }) => id === evaluation.cheapest && meetsBudget === false);
  const [best] = withinBudget(evaluation, latency);
  if (!cheapest || !late || !best || compareCosts(best.totalUsd, cheapest.totalUsd) === 0) return null;
  const gap = formatUsdSentence(best.totalUsd - cheapest.totalUsd);
  return {
    rule: "budget",
    sentence: [
      ...opening,
      text("the cheapest that meets your latency limit is "),
      name(best.id),
      text(" at "),
      total(best),
      text(". "),
      capital(name(cheapest.id)),
      text(" costs "),
      { type: "figure", text: gap, why: `difference.${cheapest.id}.${best.id}` },
      text(" less, but "),
      ...overWords(late),
      text("."),
    ],
    details: detailsOf(evaluation, cheapest, best),
  };
}

/** Under a tenth apart, and each the cheaper in more than one draw in twenty. */
function isOpen(gap: number, cheaperUsd: number, odds: Odds | null): boolean {
  const band = odds?.pair?.differenceUsd;
  return band !== undefined && band.p5 < 0 && band.p95 > 0 && gap < 0.1 * cheaperUsd;
}

function openingOf({ queriesPerMonth, queriesGiven, horizonMonths }: Evaluation): readonly Phrase[] {
  const isRange = queriesGiven.low !== queriesGiven.high;
  const mean = isRange ? ` (${formatCount(queriesPerMonth)} on average)` : "";
  return [
    text("At "),
    { type: "field", text: formatRange(queriesGiven), field: "queries" },
    text(`${mean} ${queriesPerMonth === 1 ? "query" : "queries"} a month over `),
    { type: "field", text: String(horizonMonths), field: "horizon" },
    text(horizonMonths === 1 ? " month, " : " months, "),
  ];
}

function listed(ids: readonly ApproachId[]): Phrase[] {
  return ids.flatMap((id, index) => {
    const joint = index === 0 ? [] : [text(index === ids.length - 1 ? " and " : ", ")];
    return [...joint, name(id)];
  });
}
