import { Fragment } from "react";
import type { Action, State } from "@/components/calculator/state";
import { HeadlineField } from "@/components/inputs/headline-field";
import type { Headline } from "@/lib/decide/headline";
import type { Phrase } from "@/lib/decide/phrase";
import type { Issue } from "@/lib/scenario/issue";
import { Announcement } from "./announcement";
import { Figure } from "./figure";

type HeadlineTextProps = {
  readonly headline: Headline;
  readonly state: State;
  readonly problems: ReadonlyMap<string, Issue>;
  readonly dispatch: (action: Action) => void;
};

/** The answer in a sentence, with the two numbers that matter most editable in place. */
export function HeadlineText({ headline, state, problems, dispatch }: HeadlineTextProps) {
  const show = (phrase: Phrase) => {
    if (phrase.type === "figure") return <Figure why={phrase.why}>{phrase.text}</Figure>;
    if (phrase.type === "approach") return <strong className={`name-${phrase.id}`}>{phrase.text}</strong>;
    if (phrase.type === "text") return phrase.text;
    const text = state.shown.get(phrase.field) ?? phrase.text;
    const bad = problems.get(phrase.field)?.level === "error";
    return <HeadlineField field={phrase.field} text={text} bad={bad} dispatch={dispatch} />;
  };
  const wrong = (["queries", "horizon"] as const).flatMap((field) => {
    const problem = problems.get(field);
    const used = headline.sentence.find((phrase) => phrase.type === "field" && phrase.field === field)?.text;
    return problem?.level === "error" && state.shown.has(field) ? [{ field, message: problem.message, used }] : [];
  });
  return (
    <section className="answer" aria-label="Answer">
      <h1 className="headline" data-rule={headline.rule}>
        <Phrases phrases={headline.sentence} show={show} />
      </h1>
      {wrong.map(({ field, message, used }) => (
        <p className="headline-problem" id={`headline-problem-${field}`} key={field}>
          {message} The answer is for {used}.
        </p>
      ))}
      {headline.details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other identity than their place
        <p className="headline-detail" key={index}>
          <Phrases phrases={detail} show={show} />
        </p>
      ))}
      <a className="edit-inputs" href="#inputs">
        Edit the inputs
      </a>
      <Announcement headline={headline} />
    </section>
  );
}

function Phrases({ phrases, show }: { phrases: readonly Phrase[]; show: (phrase: Phrase) => React.ReactNode }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no other identity than their place
  return phrases.map((phrase, index) => <Fragment key={index}>{show(phrase)}</Fragment>);
}
