import { Fragment, type ReactNode } from "react";
import type { Phrase } from "@/lib/narrative/phrase";
import { FieldButton } from "./field-button";
import { Figure } from "./figure";

export type FieldPhrase = Extract<Phrase, { type: "field" }>;

type PhrasesProps = {
  readonly phrases: readonly Phrase[];
  /** A field to edit in place; elsewhere its text is enough. */
  readonly showField?: (phrase: FieldPhrase) => ReactNode;
};

/** A sentence with its figures and names. */
export function Phrases({ phrases, showField = ({ text }) => text }: PhrasesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no other identity than their place
  return phrases.map((phrase, index) => <Fragment key={index}>{shown(phrase, showField)}</Fragment>);
}

function shown(phrase: Phrase, showField: (phrase: FieldPhrase) => ReactNode): ReactNode {
  switch (phrase.type) {
    case "figure":
      return <Figure why={phrase.why}>{phrase.text}</Figure>;
    case "approach":
      return <strong className={`name-${phrase.id}`}>{phrase.text}</strong>;
    case "field":
      return showField(phrase);
    case "input":
      return <FieldButton field={phrase.field}>{phrase.text}</FieldButton>;
    case "text":
      return phrase.text;
  }
}
