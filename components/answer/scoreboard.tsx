import { memo } from "react";
import type { Answer } from "@/lib/decide/answer";
import { monthsText } from "@/lib/decide/phrase";
import type { ApproachAnswer } from "@/lib/decide/types";
import { formatUsd, formatUsdSentence } from "@/lib/sheet/format";
import { ApproachName } from "./approach-name";
import { Figure } from "./figure";

/** Every approach in a row, the cheapest named. */
export const Scoreboard = memo(function Scoreboard({ answer }: { readonly answer: Answer }) {
  const best = answer.approaches.find(({ id }) => id === answer.cheapest);
  const months = monthsText(answer.horizonMonths);
  return (
    <section className="scoreboard" aria-label="Costs by approach">
      <div className="scroll-x">
        <table>
          <caption className="visually-hidden">Costs by approach over {months}, US dollars</caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">{months}</th>
              <th scope="col">Against the cheapest</th>
              <th scope="col">
                Per 1,000<span className="wide-only"> queries</span>
              </th>
              <th scope="col">Set up</th>
            </tr>
          </thead>
          <tbody>
            {answer.approaches.map((each) => (
              <Row key={each.id} each={each} best={best} beyondUsd={answer.beyondCheapestUsd.get(each.id) ?? 0} />
            ))}
          </tbody>
        </table>
      </div>
      {answer.absent.map(({ id, title, because }) => (
        <p className="absent" key={id}>
          <ApproachName id={id} title={title} /> is not priced. {because}
        </p>
      ))}
    </section>
  );
});

type RowProps = {
  readonly each: ApproachAnswer;
  readonly best: ApproachAnswer | undefined;
  readonly beyondUsd: number;
};

function Row({ each, best, beyondUsd }: RowProps) {
  return (
    <tr data-approach={each.id} data-best={each === best || undefined}>
      <th scope="row">
        <ApproachName id={each.id} title={each.title} />
      </th>
      <td>
        <Figure why={`${each.id}.total`}>{formatUsd(each.totalUsd)}</Figure>
      </td>
      <td>
        {!best || beyondUsd === 0 ? (
          "cheapest"
        ) : (
          <Figure why={`difference.${best.id}.${each.id}`}>+{formatUsdSentence(beyondUsd)}</Figure>
        )}
      </td>
      <td>
        {each.perThousandQueriesUsd === null ? (
          "no queries"
        ) : (
          <Figure why={`${each.id}.perThousand`}>{formatUsd(each.perThousandQueriesUsd)}</Figure>
        )}
      </td>
      <td>
        <Figure why={`${each.id}.setup`}>{formatUsd(each.setupUsd)}</Figure>
      </td>
    </tr>
  );
}
