import { memo } from "react";
import { useTurn } from "@/components/turns/use-turn";
import type { Answer } from "@/lib/decide/answer";
import type { Odds } from "@/lib/decide/outlook-types";
import { monthsText } from "@/lib/decide/phrase";
import { ApproachName } from "./approach-name";
import { ScoreboardRow } from "./scoreboard-row";

type ScoreboardProps = {
  readonly answer: Answer;
  /** Null when nothing is a range. */
  readonly odds: Odds | null;
  /** The odds are of this very answer. Until they are they keep their place, and nobody can read them. */
  readonly isCurrent: boolean;
};

/** Every approach in a row, the cheapest named. */
export const Scoreboard = memo(function Scoreboard({ answer, odds, isCurrent }: ScoreboardProps) {
  const shown = useTurn(answer);
  const best = shown.approaches.find(({ id }) => id === shown.cheapest);
  const months = monthsText(shown.horizonMonths);
  // Odds that have come for the newest answer would stand beside another until that is drawn.
  const isStale = !isCurrent || shown !== answer;
  return (
    <section className="scoreboard" aria-label="Costs by approach" data-odds={odds && (isStale ? "stale" : "current")}>
      <div className="scroll-x">
        <table>
          <caption className="visually-hidden">Costs by approach over {months}, US dollars</caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">
                {months}
                {odds && <span className="scoreboard-band">90% of draws</span>}
              </th>
              {odds && (
                <th scope="col">
                  <a href="/method#meanings" title="Share of the draws in which it costs least over the horizon">
                    Chance<span className="wide-only"> to be cheapest</span>
                  </a>
                </th>
              )}
              <th scope="col" className="scoreboard-against">
                Against the cheapest
              </th>
              <th scope="col">
                Per 1,000<span className="wide-only"> queries</span>
              </th>
              <th scope="col" className="scoreboard-setup">
                Set up
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.approaches.map((each) => (
              <ScoreboardRow
                key={each.id}
                each={each}
                best={best}
                beyondUsd={shown.beyondCheapestUsd.get(each.id) ?? 0}
                odds={odds}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.absent.map(({ id, title, because }) => (
        <p className="absent" key={id}>
          <ApproachName id={id} title={title} /> is not priced. {because}
        </p>
      ))}
    </section>
  );
});
