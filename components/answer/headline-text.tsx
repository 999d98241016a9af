import { type ReactNode, useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { useHeldHeight } from "@/components/charts/use-held-height";
import { useLastSize } from "@/components/charts/use-last-size";
import { HeadlineField } from "@/components/inputs/headline-field";
import type { Headline } from "@/lib/narrative/headline";
import type { Issue } from "@/lib/scenario/read/issue";
import { Announcement } from "./announcement";
import { type FieldPhrase, Phrases } from "./phrases";

type HeadlineTextProps = {
  /** What stands above the sentence: what the scenario is called. */
  readonly above?: ReactNode;
  readonly headline: Headline;
  /** What boxes show when it is not their field's value. */
  readonly texts: ReadonlyMap<string, string>;
  /** A later sentence may follow soon: it keeps its height until then. */
  readonly isPending?: boolean;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly dispatch: (action: Action) => void;
  /** What stands below the sentence: how sure it is. */
  readonly children: ReactNode;
};

const sentenceOf = ({ sentence, more }: Headline) => sentence.slice(0, sentence.length - more.length);

/** The answer in a sentence, with the two numbers that matter most editable in place. */
export function HeadlineText(props: HeadlineTextProps) {
  const { above, headline, texts, isPending = false, problems, dispatch, children } = props;
  const sentence = useRef<HTMLHeadingElement>(null);
  useHeldHeight(sentence, useLastSize(sentence), isPending);
  const showField = (phrase: FieldPhrase) => {
    const text = texts.get(phrase.field) ?? phrase.text;
    const bad = problems.get(phrase.field)?.level === "error";
    return (
      <>
        <HeadlineField field={phrase.field} text={text} bad={bad} dispatch={dispatch} />
        {bad && text !== phrase.text && <span className="headline-used"> (not used: this is for {phrase.text})</span>}
      </>
    );
  };
  const wrong = (["queries", "horizon"] as const).flatMap((field) => {
    const problem = problems.get(field);
    return problem?.level === "error" && texts.has(field) ? [{ field, message: problem.message }] : [];
  });
  return (
    <section className="answer" aria-label="Answer">
      {above}
      <h1 className="headline" data-rule={headline.finding.rule} ref={sentence}>
        <Phrases phrases={sentenceOf(headline)} showField={showField} />
        {headline.more.length > 0 && (
          <span className="headline-more">
            <Phrases phrases={headline.more} />
          </span>
        )}
      </h1>
      {wrong.map(({ field, message }) => (
        <p className="headline-problem" id={`headline-problem-${field}`} key={field}>
          {message}
        </p>
      ))}
      {children}
      <Announcement headline={headline} />
    </section>
  );
}
