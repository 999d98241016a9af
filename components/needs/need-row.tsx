import { ApproachName } from "@/components/answer/approach-name";
import { articles, linesText } from "@/lib/articles/articles";
import { approaches } from "@/lib/model/approaches";
import type { AnsweredNeed } from "@/lib/narrative/needs-words";

type NeedRowProps = { readonly need: AnsweredNeed; readonly onAnswer: (option: string) => void };

/** One question with its answers, and below it what the answer means. The field is one of the form of the inputs. */
export function NeedRow({ need: { id, title, answer, options, rulesOut, leaning }, onAnswer }: NeedRowProps) {
  const base = `need-${id}`;
  return (
    <div className="need" data-field={id}>
      <label htmlFor={base}>{title}</label>
      <select
        id={base}
        name={id}
        form="inputs"
        value={answer}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
      {rulesOut.map((each) => (
        <p className="need-out" key={each.id}>
          Rules out <ApproachName id={each.id} title={approaches[each.id].inSentence} />: {each.because}
        </p>
      ))}
      {leaning && <LeaningWords leaning={leaning} />}
    </div>
  );
}

function LeaningWords({ leaning }: { readonly leaning: NonNullable<AnsweredNeed["leaning"]> }) {
  const { says, because, saidIn, butMeasured } = leaning;
  return (
    <p className="need-leaning">
      {says} {because}{" "}
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
