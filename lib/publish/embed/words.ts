import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { Odds } from "../../analysis/uncertainty/types";
import { type Headline, headline } from "../../narrative/headline";
import { capital, type Phrase, plainText } from "../../narrative/phrase";

/** What a headline is written from; the same as on the page. */
export type HeadlineSource = {
  readonly evaluation: Evaluation;
  readonly odds?: Odds | null | undefined;
  readonly latency?: Latency | null | undefined;
};

export const headlineOf = ({ evaluation, odds, latency }: HeadlineSource): Headline =>
  headline(evaluation, odds ?? null, latency ?? null);

/** What stands below everything that leaves the page. */
export const footNote = ({ scenario }: Evaluation): string =>
  `Presets of ${scenario.preset.date.slice(0, 7)}. Estimates, not quotes.`;

/** "At 50,000 queries a month over 12 months", or nothing in a headline without it. */
export function openingOf({ sentence }: Headline): string {
  const split = endOfOpening(sentence);
  return plainText(sentence.slice(0, split)).replace(/,\s*$/, "");
}

/** What the headline says after its opening, without the totals in brackets and without its full stop. */
export function clauseOf({ sentence }: Headline): string {
  const [first, ...rest] = sentence.slice(endOfOpening(sentence));
  const clause = first ? plainText([capital(first), ...rest]) : "";
  const [said = ""] = clause.split(/ \(|[.;](?= |$)/);
  return said;
}

/** The opening ends with the words after the horizon. */
function endOfOpening(sentence: readonly Phrase[]): number {
  const horizon = sentence.findIndex((phrase) => phrase.type === "field" && phrase.field === "horizon");
  return horizon < 0 ? 0 : horizon + 2;
}

/** No longer than `most` characters: up to a colon or a comma if that is enough, else up to a word. */
export function shortened(text: string, most: number): string {
  // A character outside the first plane is two in a string, and half of it is none.
  const characters = [...text];
  if (characters.length <= most) return text;
  const [clause = ""] = text.split(": ");
  if (clause.length <= most && clause.length > most / 2) return clause;
  const cut = characters.slice(0, most - 1).join("");
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : cut.length).replace(/[\s,;:]+$/, "")}…`;
}
