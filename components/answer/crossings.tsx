import { memo, useRef } from "react";
import { useIsNear } from "@/components/turns/use-is-near";
import { useTurn } from "@/components/turns/use-turn";
import type { Answer } from "@/lib/decide/answer";
import { monthsText, volumeText } from "@/lib/decide/phrase";
import type { Pair } from "@/lib/decide/types";
import { approaches } from "@/lib/model/approaches";
import { formatCount } from "@/lib/sheet/format";
import { Figure } from "./figure";

const mostListed = 3;

/** Every pair of approaches: at which volumes and in which months the cheaper one changes, or why it never does. */
export const Crossings = memo(function Crossings({ answer: newest }: { readonly answer: Answer }) {
  const section = useRef<HTMLElement>(null);
  const answer = useTurn(newest, useIsNear(section) === false);
  if (answer.pairs.length === 0) return null;
  return (
    <section className="crossings" ref={section} aria-labelledby="crossings-heading">
      <h3 id="crossings-heading">Where any two change places</h3>
      <p className="section-note">
        By volume: queries a month at which both cost the same over {monthsText(answer.horizonMonths)}. In time: at{" "}
        {formatCount(answer.queriesPerMonth)} queries a month, by what is spent up to each month-end.
      </p>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col">By volume</th>
              <th scope="col">In time</th>
            </tr>
          </thead>
          <tbody>
            {answer.pairs.map((pair) => (
              <tr key={`${pair.incumbent} ${pair.challenger}`}>
                <th scope="row">
                  {approaches[pair.incumbent].title} and {approaches[pair.challenger].inSentence}
                </th>
                <td>
                  <ByVolume pair={pair} />
                </td>
                <td>
                  <InTime pair={pair} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});

function ByVolume({ pair }: { readonly pair: Pair }) {
  const { crossings, always, reason, incumbent, challenger } = pair;
  if (always === "equal") return "The same at every volume.";
  if (always !== null) return reason ?? `${approaches[always].title} is cheaper at every volume.`;
  const more = crossings.length - mostListed;
  return (
    <ul>
      {crossings.slice(0, mostListed).map(({ queriesPerMonth, cheaperAbove }, index) => (
        <li key={queriesPerMonth}>
          {approaches[cheaperAbove].title} cheaper above{" "}
          <Figure why={`crossing.${incumbent}.${challenger}.${index}`}>{volumeText(queriesPerMonth)}</Figure>
        </li>
      ))}
      {more > 0 && <li>and {formatCount(more)} more, at each added machine</li>}
    </ul>
  );
}

function InTime({ pair }: { readonly pair: Pair }) {
  const { payback, challenger, incumbent } = pair;
  const name = approaches[challenger].title;
  const why = `payback.${incumbent}.${challenger}`;
  if (payback.equal) return "The same in every month.";
  if (payback.firstAheadMonth !== null)
    return (
      <>
        {name}{" "}
        {payback.changes.map(({ month, ahead }, index) => (
          <span key={month}>
            {index > 0 && ", "}
            {placeWords(ahead, index, month === payback.aheadForGoodMonth)} <Figure why={why}>month {month}</Figure>
          </span>
        ))}
      </>
    );
  if (payback.firstAheadBeyondHorizon !== null)
    return (
      <>
        {name} ahead from <Figure why={why}>month {payback.firstAheadBeyondHorizon}</Figure>, after your horizon
      </>
    );
  return payback.reason ?? `${name} is not ahead within ten years.`;
}

function placeWords(ahead: boolean, index: number, isLast: boolean): string {
  if (!ahead) return "behind in";
  if (isLast) return "ahead for good from";
  return index === 0 ? "first ahead in" : "ahead again in";
}
