import type { ApproachId } from "../model/names";
import { formatMs, formatUsdSentence } from "../sheet/format";
import type { Answer } from "./answer";
import { compareCosts } from "./crossings";
import type { ApproachLatency, Latency, Limit, Measure, Over } from "./latency-types";
import { name, type Phrase, text } from "./phrase";
import type { ApproachAnswer } from "./types";

export const measureWords: Readonly<Record<Measure, string>> = {
  firstToken: "the first token",
  fullAnswer: "the whole answer",
};

/** "2 s for 95 in 100 requests". */
export const limitWords = ({ ms, percentile }: Limit): string =>
  `${formatMs(ms)} for ${percentile === "p95" ? "95 in 100 requests" : "half of the requests"}`;

export const hasBudget = ({ budget: { limits } }: Latency): boolean => Object.values(limits).some((limit) => limit);

/** Those that keep every limit, the cheapest first. */
export function withinBudget(answer: Answer, latency: Latency): readonly ApproachAnswer[] {
  const kept = new Set(latency.approaches.flatMap(({ id, meetsBudget }) => (meetsBudget ? [id] : [])));
  return answer.approaches
    .filter(({ id }) => kept.has(id))
    .sort((one, other) => compareCosts(one.totalUsd, other.totalUsd));
}

/** Whether the cheapest keeps the limits, and if not, which approach is the cheapest that does. Empty without a limit. */
export function budgetWords(answer: Answer, latency: Latency): readonly Phrase[] {
  if (!hasBudget(latency) || latency.approaches.length === 0) return [];
  const within = withinBudget(answer, latency);
  const [best] = within;
  if (!best) return [text(`${noneIn(latency)} meets your limit: ${limitsIn(latency)}.`)];
  const cheapest = latency.approaches.find(({ id }) => id === answer.cheapest);
  if (best.id === answer.cheapest)
    return [text("The cheapest, "), name(best.id), text(`, meets your limit: ${keptIn(cheapest, latency)}.`)];
  const why = cheapest
    ? [name(cheapest.id), text(`: ${cheapest.over.map((over) => overText(over)).join(", and ")}`)]
    : unknown(answer.cheapest);
  return [
    text("The cheapest that meets your limit is "),
    name(best.id),
    text(", "),
    { type: "figure", text: formatUsdSentence(best.totalUsd), why: `${best.id}.total` },
    text(". The cheapest of all does not: "),
    ...why,
    text("."),
  ];
}

const unknown = (id: ApproachId | null): readonly Phrase[] =>
  id ? [text("how fast "), name(id), text(" is, is not known")] : [];

const noneIn = ({ untimed }: Latency): string =>
  untimed.length > 0 ? "No approach whose time is known" : "No approach";

const limitsIn = ({ budget }: Latency): string =>
  (["firstToken", "fullAnswer"] as const)
    .flatMap((measure) => {
      const limit = budget.limits[measure];
      return limit ? [`${measureWords[measure]} within ${limitWords(limit)}`] : [];
    })
    .join(", and ");

function keptIn(approach: ApproachLatency | undefined, { budget }: Latency): string {
  return (["firstToken", "fullAnswer"] as const)
    .flatMap((measure) => {
      const limit = budget.limits[measure];
      const ms = limit && approach?.times?.[measure][limit.percentile].ms;
      return limit && ms != null ? [`${measureWords[measure]} takes ${formatMs(ms)} of ${limitWords(limit)}`] : [];
    })
    .join(", and ");
}

/** "the first token takes 2.4 s, 400 ms more than 2 s for 95 in 100 requests". */
export function overText({ measure, limit, ms }: Over): string {
  if (ms === null) return `its machines are overloaded, so ${measureWords[measure]} has no time`;
  return `${measureWords[measure]} takes ${formatMs(ms)}, ${formatMs(ms - limit.ms)} more than ${limitWords(limit)}`;
}
