import { compareCosts } from "../analysis/break-even/crossings";
import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { limitsOf } from "../analysis/latency/limits/budget";
import type { ApproachLatency, Latency, Limit, LimitCheck, Over, TimeMeasure } from "../analysis/latency/types";
import type { ApproachId } from "../model/names";
import { formatMs, formatUsdSentence } from "../sheet/format";
import { name, type Phrase, text } from "./phrase";

export const measureWords: Readonly<Record<TimeMeasure, string>> = {
  firstToken: "the first token",
  fullAnswer: "the whole answer",
};

/** "2 s for 95 in 100 requests". */
export const limitWords = ({ ms, percentile }: Limit): string =>
  `${formatMs(ms)} for ${percentile === "p95" ? "95 in 100 requests" : "half of the requests"}`;

export const hasBudget = ({ budget }: Latency): boolean => limitsOf(budget).length > 0;

/** Those that keep every limit, the cheapest first. */
export function withinBudget(evaluation: Evaluation, checks: readonly LimitCheck[]): readonly ApproachResult[] {
  const kept = new Set(checks.flatMap(({ id, meetsBudget }) => (meetsBudget ? [id] : [])));
  return evaluation.approaches
    .filter(({ id }) => kept.has(id))
    .sort((one, other) => compareCosts(one.totalUsd, other.totalUsd));
}

/** Whether the cheapest keeps the limits, and if not, which approach is the cheapest that does. Empty without a limit. */
export function budgetWords(evaluation: Evaluation, latency: Latency): readonly Phrase[] {
  if (!hasBudget(latency) || latency.approaches.length === 0) return [];
  const within = withinBudget(evaluation, latency.approaches);
  const [best] = within;
  if (!best) return [text(`${noneIn(latency)} meets your limit: ${limitsIn(latency)}.`)];
  const cheapest = latency.approaches.find(({ id }) => id === evaluation.cheapest);
  if (best.id === evaluation.cheapest)
    return [
      text("The cheapest, "),
      name(best.id),
      text(", meets your limit: "),
      ...keptIn(best.id, cheapest, latency),
      text("."),
    ];
  return [
    text("The cheapest that meets your limit is "),
    name(best.id),
    text(", "),
    { type: "figure", text: formatUsdSentence(best.totalUsd), why: `${best.id}.total` },
    text(". The cheapest of all, "),
    ...(evaluation.cheapest ? [name(evaluation.cheapest)] : []),
    ...(cheapest ? [text(", does not: "), ...overWords(cheapest)] : [text(", cannot be timed")]),
    text("."),
  ];
}

const noneIn = ({ untimed }: Latency): string =>
  untimed.length > 0 ? "No approach whose time is known" : "No approach";

const limitsIn = ({ budget }: Latency): string =>
  (["firstToken", "fullAnswer"] as const)
    .flatMap((measure) => {
      const limit = budget.limits[measure];
      return limit ? [`${measureWords[measure]} within ${limitWords(limit)}`] : [];
    })
    .join(", and ");

function keptIn(id: ApproachId, approach: ApproachLatency | undefined, { budget }: Latency): readonly Phrase[] {
  const kept = (["firstToken", "fullAnswer"] as const).flatMap((measure): (readonly Phrase[])[] => {
    const limit = budget.limits[measure];
    const ms = limit && approach?.times?.[measure][limit.percentile].ms;
    if (!limit || ms == null) return [];
    const why = `${id}.time.${measure}.${limit.percentile}`;
    return [
      [
        text(`${measureWords[measure]} takes `),
        { type: "figure", text: formatMs(ms), why },
        text(` of ${limitWords(limit)}`),
      ],
    ];
  });
  return kept.flatMap((words, index) => (index > 0 ? [text(", and "), ...words] : words));
}

/** "the first token takes 2.4 s, 400 ms more than 2 s for 95 in 100 requests". */
export const overWords = ({ id, over }: Pick<LimitCheck, "id" | "over">): readonly Phrase[] =>
  over.flatMap((each, index) => [...(index > 0 ? [text(", and ")] : []), ...oneOver(id, each)]);

function oneOver(id: ApproachId, { measure, limit, ms }: Over): readonly Phrase[] {
  if (ms === null) return [text(`its machines are overloaded, so ${measureWords[measure]} has no time`)];
  return [
    text(`${measureWords[measure]} takes `),
    { type: "figure", text: formatMs(ms), why: `${id}.time.${measure}.${limit.percentile}` },
    text(`, ${formatMs(ms - limit.ms)} more than ${limitWords(limit)}`),
  ];
}
