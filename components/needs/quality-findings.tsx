import type { Dispatch } from "react";
import { WayOut } from "@/components/answer/way-out";
import type { Action } from "@/components/calculator/state";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { RightAnswers } from "@/lib/analysis/quality/right-answers";
import { stalenessOf } from "@/lib/analysis/quality/staleness";
import type { ApproachId } from "@/lib/model/names";
import { breakEvenWords, payingWords, retrainAt, stalenessWords } from "@/lib/narrative/quality-words";

type QualityFindingsProps = {
  readonly evaluation: Evaluation;
  readonly dispatch: Dispatch<Action>;
  readonly rows: readonly { readonly approach: ApproachId; readonly right: RightAnswers }[];
};

/** Where wrong answers change the answer, what each approach must take off people, and how its facts age. */
export function QualityFindings({ evaluation, dispatch, rows }: QualityFindingsProps) {
  return (
    <>
      <ul className="trade-offs">
        {breakEvenWords(evaluation).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <details className="trade-offs">
        <summary>What each must take off people, and how its facts age</summary>
        <ul>
          {rows.map(({ approach, right: { paysFromShare } }) =>
            paysFromShare === null ? null : <li key={approach}>{payingWords(approach, paysFromShare)}</li>,
          )}
          {rows.map(({ approach }) => {
            const staleness = stalenessOf(evaluation, approach);
            const instead = staleness && retrainAt(staleness);
            return staleness ? (
              <li key={`${approach} ages`}>
                {stalenessWords(staleness)}{" "}
                {instead && <WayOut instead={instead} scenario={evaluation.scenario} dispatch={dispatch} />}
              </li>
            ) : null;
          })}
        </ul>
      </details>
    </>
  );
}
