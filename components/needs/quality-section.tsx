import type { Dispatch } from "react";
import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import type { Action } from "@/components/calculator/state";
import { type Evaluation, pricedCase } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type RightAnswers, rightAnswersOf } from "@/lib/analysis/quality/right-answers";
import { choiceView } from "@/lib/form/field-view";
import { approaches } from "@/lib/model/approaches";
import { type ApproachId, approachIds } from "@/lib/model/names";
import { wrongAnswerHelp } from "@/lib/model/techniques/quality/wrong-answers";
import { tradeOffsOf, tradeOffWords } from "@/lib/narrative/trade-offs";
import { shownTitle } from "@/lib/sheet/display";
import { formatCount, formatMonths, formatUsd, formatUsdSentence } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";
import { QualityFindings } from "./quality-findings";
import { QuestionField } from "./question-field";

type QualitySectionProps = { readonly evaluation: Evaluation; readonly dispatch: Dispatch<Action> };

/** What a wrong answer costs, asked once; then how often each approach is right, and what a right answer costs. */
export function QualitySection({ evaluation, dispatch }: QualitySectionProps) {
  const { id, title, value, options } = choiceView(evaluation, "wrongAnswer", null);
  const rows = approachIds.flatMap((approach) => {
    const baseCase = pricedCase(evaluation, approach);
    const right = baseCase && rightAnswersOf(evaluation, baseCase);
    return right ? [{ approach, right }] : [];
  });
  const tradeOffs = tradeOffsOf(evaluation);
  return (
    <section className="quality" aria-labelledby="quality-heading">
      <h3 id="quality-heading">Wrong answers</h3>
      <div className="need" data-field={id} data-answered="">
        <QuestionField
          id={id}
          title={title}
          answer={value}
          options={options}
          onAnswer={(option) => dispatch({ type: "choose", id, option })}
        />
        <p className="need-leaning">{wrongAnswerHelp}</p>
      </div>
      {tradeOffs.length > 0 && (
        <ul className="trade-offs">
          {tradeOffs.map((each) => (
            <li key={each.id}>{tradeOffWords(each)}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <QualityFindings evaluation={evaluation} dispatch={dispatch} rows={rows} />
          <RightTable rows={rows} months={formatMonths(evaluation.horizonMonths)} />
        </>
      )}
    </section>
  );
}

/** None where no answer is right. */
const rate = (usd: number | null): string => (usd === null ? "none" : formatUsd(usd));

type RightTableProps = {
  readonly rows: readonly { readonly approach: ApproachId; readonly right: RightAnswers }[];
  readonly months: string;
};

function RightTable({ rows, months }: RightTableProps) {
  return (
    <>
      <div className="scroll-x">
        <table className="fit-table">
          <caption className="visually-hidden">
            Right answers and what they cost over {months}, {shownTitle()}
          </caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">Right</th>
              <th scope="col">Wrong in {months}</th>
              <th scope="col">Of them made up</th>
              <th scope="col">They cost</th>
              <th scope="col">All costs, per query</th>
              <th scope="col">Per right answer</th>
              <th scope="col">Per resolved case</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ approach, right }) => (
              <tr key={approach} data-approach={approach}>
                <th scope="row">
                  <ApproachName id={approach} title={approaches[approach].title} />
                </th>
                <td>{shareText(right.rightShare)}</td>
                <td>{formatCount(Math.round(right.wrongAnswers))}</td>
                <td>{formatCount(Math.round(right.madeUp))}</td>
                <td>
                  {right.wrongLine === null ? (
                    formatUsdSentence(right.wrongUsd)
                  ) : (
                    <Figure why={`${approach}.line.${right.wrongLine}`}>{formatUsdSentence(right.wrongUsd)}</Figure>
                  )}
                </td>
                <td>{rate(right.perQueryUsd)}</td>
                <td>{rate(right.perRightAnswerUsd)}</td>
                <td>{rate(right.perResolvedCaseUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="section-note">
        At the middle of each range. A case is resolved once it is answered right, or a person took it over. The shares
        follow what most questions ask for; your own stand with each approach in the inputs, the price of a wrong answer
        in “Your situation”.
      </p>
    </>
  );
}
