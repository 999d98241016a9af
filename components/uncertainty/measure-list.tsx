import { FieldButton } from "@/components/answer/field-button";
import { SecondPart } from "@/components/views/second-part";
import type { InformationValue, PairOdds } from "@/lib/analysis/uncertainty/types";
import { approaches } from "@/lib/model/approaches";
import { formatUsdSentence } from "@/lib/sheet/format";
import { shareText } from "@/lib/sheet/share-text";

const maxListed = 6;

/** What prints as nothing twice is not worth a line. */
const isWorthNaming = ({ varianceShare, evppiUsd }: InformationValue): boolean =>
  varianceShare >= 0.005 || evppiUsd >= 0.5;

type MeasureListProps = {
  readonly pair: PairOdds;
  readonly measures: readonly InformationValue[];
};

/** The ranges by how much knowing each would help. */
export function MeasureList({ pair, measures }: MeasureListProps) {
  const named = measures.filter(isWorthNaming).slice(0, maxListed);
  const [first] = named;
  if (!first) return null;
  return (
    <SecondPart
      className="outlook-table measures"
      id="measures-heading"
      title="What to measure first"
      says={first.title}
    >
      <p className="section-note">
        How much of the doubt about {approaches[pair.best].inSentence} against {approaches[pair.next].inSentence} goes
        when an input is known, and what knowing it before you choose would save on average.
      </p>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Share of the doubt</th>
              <th scope="col">Worth knowing</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ field, title, varianceShare, evppiUsd }) => (
              <tr key={field}>
                <th scope="row">
                  <FieldButton field={field}>{title}</FieldButton>
                </th>
                <td>{shareText(varianceShare)}</td>
                <td>{formatUsdSentence(evppiUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SecondPart>
  );
}
