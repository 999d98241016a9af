import { ApproachName } from "@/components/answer/approach-name";
import { articles, linesText } from "@/lib/articles/articles";
import { approaches } from "@/lib/model/approaches";
import { unsaid } from "@/lib/model/needs/need";
import type { AnsweredNeed } from "@/lib/narrative/needs-words";
import { QuestionField } from "./question-field";

type NeedRowProps = { readonly need: AnsweredNeed; readonly onAnswer: (option: string) => void };

/** One question with its answers, and below it what the answer means. The field is one of the form of the inputs. */
export function NeedRow({ need: { id, title, answer, options, rulesOut, leaning }, onAnswer }: NeedRowProps) {
  return (
    <div className="need" data-field={id} data-answered={answer === unsaid ? undefined : ""}>
      <QuestionField id={id} title={title} answer={answer} options={options} onAnswer={onAnswer} />
      {rulesOut.map((each) => (
        <p className="need-out" key={each.because}>
          Rules out{" "}
          {each.ids.map((approach, index) => (
            <span key={approach}>
              {index > 0 && (index === each.ids.length - 1 ? " and " : ", ")}
              <ApproachName id={approach} title={approaches[approach].inSentence} />
            </span>
          ))}
          : {each.because}
        </p>
      ))}
      {leaning && <LeaningWords leaning={leaning} />}
    </div>
  );
}

function LeaningWords({ leaning }: { readonly leaning: NonNullable<AnsweredNeed["leaning"]> }) {
  const { says, because, saidIn, butMeasured } = leaning;
  return (
    <details className="need-leaning">
      <summary>{says}</summary>
      <p>
        {because}{" "}
        <span className="origin">
          {saidIn.map(([article, ...lines], index) => (
            <span key={article}>
              {index > 0 && "; "}
              <ArticleName id={article} />, {linesText(lines)}
            </span>
          ))}
          .
        </span>
        {butMeasured && (
          <>
            {" "}
            <strong>Against it:</strong> {butMeasured.says}{" "}
            {butMeasured.source && (
              <a className="origin" href={butMeasured.source.url} rel="noreferrer">
                {butMeasured.source.title}
              </a>
            )}
          </>
        )}
      </p>
    </details>
  );
}

function ArticleName({ id }: { readonly id: string }) {
  const article = articles.find((each) => each.id === id);
  if (!article) return null;
  return "url" in article ? (
    <a href={article.url} rel="noreferrer">
      {article.title}
    </a>
  ) : (
    article.title
  );
}
