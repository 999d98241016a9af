import { plainText } from "../../narrative/phrase";
import { nameOf } from "../../scenario/read/title";
import { canonicalLink } from "../../scenario/write/canonical";
import {
  clauseText,
  footNote,
  type HeadlineSource,
  headlineOf,
  qualification,
  qualifyingSentence,
  shortened,
} from "./words";

/** What is shown of a scenario where its link is pasted. */
export type Preview = {
  /** What its maker called the scenario, or else what the answer is, in at most 60 characters. */
  readonly title: string;
  /** The whole sentence, and when the answer changes. */
  readonly description: string;
  /** What the picture says. */
  readonly alt: string;
  /** From the slash on. */
  readonly link: string;
  readonly picture: string;
};

/** What oEmbed calls it, where nothing else is read: with what the catalogue says against it. */
export function titleAlone(source: HeadlineSource): string {
  const against = qualification(source.evaluation);
  return `${previewOf(source).title}${against && ` (${against})`}`;
}

const longest = { title: 60, description: 300 } as const;

export function previewOf(source: HeadlineSource): Preview {
  const { scenario } = source.evaluation;
  const headline = headlineOf(source);
  const sentence = plainText(headline.sentence);
  const against = qualifyingSentence(source.evaluation);
  const link = canonicalLink(scenario);
  return {
    title: shortened(scenario.title || clauseText(headline), longest.title),
    description: shortened(
      [sentence, against, ...headline.details.map(plainText)].filter(Boolean).join(" "),
      longest.description,
    ),
    alt: [`${nameOf(scenario)}: ${sentence}`, against, footNote(source.evaluation)].filter(Boolean).join(" "),
    link: `/${link}`,
    picture: `/og.png${link}`,
  };
}
