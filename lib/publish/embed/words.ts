import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { Odds } from "../../analysis/uncertainty/types";
import { type Headline, headline } from "../../narrative/headline";
import { capitalised, plainText } from "../../narrative/phrase";
import { qualifying } from "../../scenario/read/issue";
import { displayOf } from "../../scenario/resolve/display-of";
import { dollars } from "../../sheet/display";
import { formatNumber } from "../../sheet/format";
import { firstUpper } from "../../sheet/words";

/** What a headline is written from; the same as on the page. */
export type HeadlineSource = {
  readonly evaluation: Evaluation;
  readonly odds?: Odds | null | undefined;
  /** As much of them as the headline needs. */
  readonly answerOdds?: Odds | null | undefined;
  readonly latency?: Latency | null | undefined;
  /** As much of it as the headline needs. */
  readonly times?: Latency | null | undefined;
};

export const headlineOf = ({ evaluation, odds, answerOdds, latency, times }: HeadlineSource): Headline =>
  headline(evaluation, odds ?? answerOdds ?? null, latency ?? times ?? null);

/** What stands below everything that leaves the page. */
export const footNote = ({ scenario }: Evaluation): string =>
  `Presets of ${scenario.preset.date.slice(0, 7)}. Estimates, not quotes.${rateNote(scenario)}`;

/** " US$1 = €0.8924." where figures are shown in another currency. */
function rateNote(scenario: Evaluation["scenario"]): string {
  const { id, sign, perUsd } = displayOf(scenario);
  return id === dollars.id ? "" : ` US$1 = ${sign}${formatNumber(Number(perUsd.toPrecision(4)))}.`;
}

/** What the catalogue says against the figures, in a few words without a full stop; empty where it says nothing. */
export function qualification({ scenario }: Evaluation): string {
  const shorts = qualifying(scenario).flatMap(({ short }) => short ?? []);
  const more = shorts.length - saidInShort;
  return `${shorts.slice(0, saidInShort).join("; ")}${more > 0 ? `, and ${more} more to know` : ""}`;
}

const saidInShort = 2;

/** The same as a sentence. */
export function qualifyingSentence(evaluation: Evaluation): string {
  const against = qualification(evaluation);
  return against && `${firstUpper(against)}.`;
}

/** What the headline found, as a sentence of its own without its full stop. */
export const clauseText = ({ clause }: Headline): string => plainText(capitalised(clause));

/** No longer than `most` characters: up to a colon in its only sentence if that is enough, else up to a word. */
export function shortened(text: string, most: number): string {
  // A character outside the first plane is two in a string, and half of it is none.
  const characters = [...text];
  if (characters.length <= most) return text;
  const [clause = ""] = text.split(": ");
  if (clause.length <= most && clause.length > most / 2 && !clause.includes(". ")) return clause;
  const cut = characters.slice(0, most - 1).join("");
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : cut.length).replace(/[\s,;:]+$/, "")}…`;
}
