import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import type { Latency } from "../analysis/latency/types";
import type { Odds } from "../analysis/uncertainty/types";
import type { ApproachId } from "../model/names";
import { formatRange } from "../scenario/text/quantity-text";
import { formatCount, formatUsd, formatUsdSentence } from "../sheet/format";
import { type Finding, findingOf, type WayOut, type Yardstick, yardstickOf } from "./finding";
import { alsoRuledOut, fitWords, total, unfitWords } from "./fit-words";
import { detailsOf } from "./headline-details";
import { knownDocuments } from "./known-documents";
import { overWords } from "./limit-words";
import { capital, name, type Phrase, text } from "./phrase";

export type Headline = {
  readonly finding: Finding;
  /** "At 50,000 queries a month over 12 months"; empty where nothing is priced. */
  readonly opening: readonly Phrase[];
  /** What was found: "RAG costs $1,200 less than fine-tuning". */
  readonly clause: readonly Phrase[];
  /** Both, and what there is to add: the two totals, or what the cheapest of all does instead. */
  readonly sentence: readonly Phrase[];
  /** The end of `sentence` from its second full stop on: who is cheaper but late or ruled out. Empty for most. */
  readonly more: readonly Phrase[];
  /** What a table compares the approaches with. */
  readonly yardstick: Yardstick;
  /** How little of the documents prompting holds, where it is a rival; empty elsewhere. */
  readonly known: string;
  /** When the lead changes in time, and at which volumes the answer changes. */
  readonly details: readonly (readonly Phrase[])[];
};

export function headline(evaluation: Evaluation, odds: Odds | null = null, latency: Latency | null = null): Headline {
  const finding = findingOf(evaluation, odds, latency);
  const { clause, end, more: others = [] } = wordsOf(finding);
  const opening = (end: string) => (finding.rule === "none" ? [] : openingWords(evaluation, end));
  const more = [...others, ...alsoRuledOut(evaluation, finding)];
  return {
    finding,
    opening: opening(""),
    clause,
    sentence: [...opening(", "), ...clause, ...end, ...more],
    more,
    yardstick: yardstickOf(evaluation),
    known: knownDocuments(evaluation),
    details: detailsOfFinding(evaluation, finding),
  };
}

/** A finding in a clause, how its sentence ends, and what else is to be said. */
type Words = {
  readonly clause: readonly Phrase[];
  readonly end: readonly Phrase[];
  readonly more?: readonly Phrase[];
};

function wordsOf(finding: Finding): Words {
  switch (finding.rule) {
    case "none":
      return { clause: [text("No approach is priced")], end: [text(". Give at least one its costs.")] };
    case "single":
      return {
        clause: [name(finding.best.id), text(" costs "), total(finding.best)],
        end: [text(finding.isLimited ? "; nothing else keeps your latency limit." : "; nothing else is priced.")],
      };
    case "equal":
      return {
        clause: [...listed(finding.tied.map(({ id }) => id)), text(" cost the same, "), total(finding.best)],
        end: [text(".")],
      };
    case "fit":
      return fitWords(finding);
    case "unfit":
      return unfitWords(finding);
    case "budget":
      return budgetWords(finding);
    case "late":
      return lateWords(finding);
    case "close":
    case "clear":
      return comparedWords(finding);
  }
}

type FindingOf<Rule> = Extract<Finding, { readonly rule: Rule }>;

function comparedWords({ rule, best, next }: FindingOf<"close" | "clear">) {
  const gap: Phrase = {
    type: "figure",
    text: formatUsdSentence(next.totalUsd - best.totalUsd),
    why: `difference.${best.id}.${next.id}`,
  };
  const [one, other] = [name(best.id), name(next.id)];
  const clause: readonly Phrase[] =
    rule === "close"
      ? [one, text(" and "), other, text(" are too close to call: they differ by "), gap]
      : [one, text(" costs "), gap, text(" less than "), other];
  return { clause, end: [text(" ("), ...against(best, next), text(").")] };
}

function budgetWords({ best, cheapest, late, wayOut }: FindingOf<"budget">) {
  const gap = formatUsdSentence(best.totalUsd - cheapest.totalUsd);
  return {
    clause: [text("the cheapest that meets your latency limit is "), name(best.id), text(" at "), total(best)],
    end: [text(".")],
    more: [
      text(" "),
      capital(name(cheapest.id)),
      text(" costs "),
      { type: "figure", text: gap, why: `difference.${cheapest.id}.${best.id}` } as const,
      text(" less, but "),
      ...overWords(late),
      text("."),
      ...wayOutWords(wayOut),
    ],
  };
}

function lateWords({ best, late, wayOut }: FindingOf<"late">) {
  return {
    clause: [text("no approach meets your latency limit")],
    end: [text(".")],
    more: [
      text(" "),
      capital(name(best.id)),
      text(", the cheapest at "),
      total(best),
      text(", misses it: "),
      ...overWords(late),
      text("."),
      ...wayOutWords(wayOut),
    ],
  };
}

/** "Prompting meets it on machines of its own (1 H200 each, nebius) at $41,979." */
const wayOutWords = (wayOut: WayOut | null): readonly Phrase[] =>
  wayOut
    ? [
        text(" "),
        capital(name(wayOut.id)),
        text(` meets it ${wayOut.remedy.say} at ${formatUsdSentence(wayOut.remedy.totalUsd)}.`),
      ]
    : [];

/** Both totals, to the cent where whole dollars would read the same. */
function against(best: ApproachResult, next: ApproachResult): readonly Phrase[] {
  const [own, other] = [total(best), total(next)];
  if (own.text !== other.text) return [own, text(" against "), other];
  const exact = (answer: ApproachResult): Phrase => ({ ...total(answer), text: formatUsd(answer.totalUsd) });
  return [exact(best), text(" against "), exact(next)];
}

function detailsOfFinding(evaluation: Evaluation, finding: Finding): Headline["details"] {
  switch (finding.rule) {
    case "none":
    case "unfit":
    case "single":
    case "late":
      return [];
    default: {
      const { evaluation: compared, late } = inTime(evaluation);
      const next = compared.approaches.find(({ id }) => id === compared.runnerUp);
      return next ? detailsOf(compared, finding.best, next, late.length > 0) : [];
    }
  }
}

function openingWords({ queriesPerMonth, queriesGiven, horizonMonths }: Evaluation, end: string): readonly Phrase[] {
  const isRange = queriesGiven.low !== queriesGiven.high;
  const mean = isRange ? ` (${formatCount(queriesPerMonth)} on average)` : "";
  return [
    text("At "),
    { type: "field", text: formatRange(queriesGiven), field: "queries" },
    text(`${mean} ${queriesPerMonth === 1 ? "query" : "queries"} a month over `),
    { type: "field", text: String(horizonMonths), field: "horizon" },
    text(`${horizonMonths === 1 ? " month" : " months"}${end}`),
  ];
}

function listed(ids: readonly ApproachId[]): Phrase[] {
  return ids.flatMap((id, index) => {
    const joint = index === 0 ? [] : [text(index === ids.length - 1 ? " and " : ", ")];
    return [...joint, name(id)];
  });
}
