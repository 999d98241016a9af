import type { Dispatch } from "react";
import { ApproachName } from "@/components/answer/approach-name";
import { Figure } from "@/components/answer/figure";
import { WayOut } from "@/components/answer/way-out";
import type { Action } from "@/components/calculator/state";
import type { Evaluation, RuledOutResult } from "@/lib/analysis/evaluation/evaluate-scenario";
import { approaches } from "@/lib/model/approaches";
import { approachIds } from "@/lib/model/names";
import { countAnyway } from "@/lib/scenario/validate/ruled-out";
import { formatUsdSentence } from "@/lib/sheet/format";
import { firstUpper, plural } from "@/lib/sheet/words";

type FitTableProps = { readonly evaluation: Evaluation; readonly dispatch: Dispatch<Action> };

/** How far each approach gets: it can be had, and it meets the needs. */
export function FitTable({ evaluation, dispatch }: FitTableProps) {
  const { absent, ruledOut, scenario } = evaluation;
  return (
    <table className="fit-table fit-stacked">
      <caption className="visually-hidden">Which approaches can be had and meet the needs</caption>
      <thead>
        <tr>
          <th scope="col">Approach</th>
          <th scope="col">Can it be had?</th>
          <th scope="col">Does it meet your needs?</th>
        </tr>
      </thead>
      <tbody>
        {approachIds.map((id) => {
          const unpriced = absent.find((each) => each.id === id);
          const unfit = ruledOut.find((each) => each.id === id);
          return (
            <tr key={id} data-approach={id} data-out={unpriced || unfit ? "" : undefined}>
              <th scope="row">
                <ApproachName id={id} title={approaches[id].title} />
              </th>
              <td data-label="Can it be had?">
                {unpriced ? (
                  <>
                    No. {unpriced.because}{" "}
                    {unpriced.instead && <WayOut instead={unpriced.instead} scenario={scenario} dispatch={dispatch} />}
                  </>
                ) : (
                  "Yes"
                )}
              </td>
              <td data-label="Does it meet your needs?">
                {unfit ? <Unfit unfit={unfit} scenario={scenario} dispatch={dispatch} /> : unpriced ? "" : "Yes"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Of the needs that an approach cannot meet so many are in sight. */
const mostReasons = 2;

type UnfitProps = {
  readonly unfit: RuledOutResult;
  readonly scenario: Evaluation["scenario"];
  readonly dispatch: Dispatch<Action>;
};

/** Each need it cannot meet with the work that would lift it, what it would cost, and the way to count it all the same. */
function Unfit({ unfit: { id, unmet, result }, scenario, dispatch }: UnfitProps) {
  const reasonOf = ({ need, because, instead }: RuledOutResult["unmet"][number]) => (
    <span key={need}>
      {firstUpper(because)} {instead && <WayOut instead={instead} scenario={scenario} dispatch={dispatch} />}{" "}
    </span>
  );
  return (
    <>
      No. {unmet.slice(0, mostReasons).map(reasonOf)}
      {unmet.length > mostReasons && (
        <details className="more-reasons">
          <summary>{plural(unmet.length - mostReasons, "more need")}</summary>
          {unmet.slice(mostReasons).map(reasonOf)}
        </details>
      )}
      It would cost <Figure why={`${id}.total`}>{formatUsdSentence(result.totalUsd)}</Figure>.{" "}
      <WayOut instead={countAnyway(id)} scenario={scenario} dispatch={dispatch} />
    </>
  );
}
