import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";

/** A piece of a sentence: plain text, a figure that opens its explanation, an approach's name, or a field to edit in place. */
export type Phrase =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "figure"; readonly text: string; readonly why: string }
  | { readonly type: "approach"; readonly text: string; readonly id: ApproachId }
  | { readonly type: "field"; readonly text: string; readonly field: "queries" | "horizon" }
  /** The name of an input, which leads to it. */
  | { readonly type: "input"; readonly text: string; readonly field: string };

export const text = (words: string): Phrase => ({ type: "text", text: words });
export const name = (id: ApproachId): Phrase => ({ type: "approach", text: approaches[id].inSentence, id });

export const input = (title: string, field: string): Phrase => ({ type: "input", text: title, field });

/** The phrases at the start of a sentence. */
export const capitalised = ([first, ...rest]: readonly Phrase[]): readonly Phrase[] =>
  first ? [capital(first), ...rest] : [];

/** At the start of a sentence. */
export const capital = (phrase: Phrase): Phrase => ({
  ...phrase,
  text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1),
});

/** The sentence as plain text, for titles, previews and screen readers. */
export const plainText = (phrases: readonly Phrase[]): string => phrases.map((phrase) => phrase.text).join("");
