import { FieldButton } from "@/components/answer/field-button";
import { SecondPart } from "@/components/views/second-part";
import type { Switch, SwitchingValue } from "@/lib/analysis/uncertainty/types";
import { approaches } from "@/lib/model/approaches";
import type { ApproachId } from "@/lib/model/names";
import { formatCount, formatMonths } from "@/lib/sheet/format";

const maxShown = 8;

type FlipPointsProps = {
  /** The nearest first. */
  readonly points: readonly SwitchingValue[];
  readonly winner: ApproachId;
  readonly horizonMonths: number;
};

/** For each input the values at which another approach becomes cheapest. */
export function FlipPoints({ points, winner, horizonMonths }: FlipPointsProps) {
  if (points.length === 0) return null;
  const [shown, rest] = [points.slice(0, maxShown), points.slice(maxShown)];
  return (
    <SecondPart
      className="outlook-table flips"
      id="flips-heading"
      title={`How far ${approaches[winner].inSentence} stays ahead`}
      says={saysOf(points)}
    >
      <p className="section-note">
        The nearest values at which another approach becomes cheapest over {formatMonths(horizonMonths)}.
      </p>
      <FlipTable points={shown} />
      {rest.length > 0 && (
        <details className="flips-rest">
          <summary>
            {rest.length} more {rest.length === 1 ? "input" : "inputs"}
          </summary>
          <FlipTable points={rest} />
        </details>
      )}
    </SecondPart>
  );
}

/** How many inputs have a value that changes the answer. */
function saysOf(points: readonly SwitchingValue[]): string {
  const changing = points.filter(({ below, above }) => below || above).length;
  return `${formatCount(changing)} of ${formatCount(points.length)} inputs have a value that changes the answer`;
}

function FlipTable({ points }: Pick<FlipPointsProps, "points">) {
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Now</th>
            <th scope="col">Changes below</th>
            <th scope="col">Changes above</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ field, title, now, below, above }) => (
            <tr key={field}>
              <th scope="row">
                <FieldButton field={field}>{title}</FieldButton>
              </th>
              <td>
                <span className="flip-side">now </span>
                {now}
              </td>
              {below || above ? (
                <>
                  <FlipCell side="below" flip={below} />
                  <FlipCell side="above" flip={above} />
                </>
              ) : (
                <td colSpan={2} className="is-none">
                  no value in bounds
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone, where the column heads are gone, the side is said in the cell. */
function FlipCell({ side, flip }: { readonly side: string; readonly flip: Switch | null }) {
  if (!flip) return <td className="is-none">none</td>;
  return (
    <td>
      <span className="flip-side">{side} </span>
      {flip.text}: <strong className={`name-${flip.winner}`}>{approaches[flip.winner].inSentence}</strong>
    </td>
  );
}
