import { memo, useMemo } from "react";
import { useDeferred } from "@/components/scheduler/use-deferred";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Latency } from "@/lib/analysis/latency/types";
import { readyWeeks } from "@/lib/analysis/quality/ready-in";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import type { ApproachId } from "@/lib/model/names";
import type { Yardstick } from "@/lib/narrative/finding";
import { weeksOnly } from "@/lib/narrative/weeks-text";
import { shownTitle } from "@/lib/sheet/display";
import { formatMonths } from "@/lib/sheet/format";
import { FitLine } from "./fit-line";
import { RuledOutRow } from "./ruled-out-row";
import { ScoreboardRow } from "./scoreboard-row";

type ScoreboardProps = {
  readonly evaluation: Evaluation;
  /** Null when nothing is a range. */
  readonly odds: Odds | null;
  /** The odds are of this very answer. Until they are they keep their place, and nobody can read them. */
  readonly isCurrent: boolean;
  readonly latency: Latency;
  /** Of this very evaluation, and always the same one. */
  readonly yardstick: Yardstick;
  /** How little of the documents prompting holds. */
  readonly known: string;
  /** The times are of this very answer. */
  readonly isTimeCurrent: boolean;
};

const readyIn = ({ scenario }: Evaluation, id: ApproachId): string => weeksOnly(readyWeeks(scenario, id));

/** Every approach in a row, the cheapest named. */
export const Scoreboard = memo(function Scoreboard(props: ScoreboardProps) {
  const { evaluation, odds, isCurrent, latency, isTimeCurrent, yardstick, known } = props;
  const newest = useMemo(() => ({ evaluation, yardstick }), [evaluation, yardstick]);
  const { evaluation: shown, yardstick: against } = useDeferred(newest);
  const { best, isAnswer, isLimited, beyondUsd } = against;
  const months = formatMonths(shown.horizonMonths);
  // Odds that have come for the newest answer would stand beside another until that is drawn.
  const isDrawn = shown === evaluation;
  const isStale = !isCurrent || !isDrawn;
  const isTimed = latency.approaches.length > 0;
  return (
    <section
      className="scoreboard"
      aria-label="Costs by approach"
      data-odds={odds && (isStale ? "stale" : "current")}
      data-times={isTimed ? (isTimeCurrent && isDrawn ? "current" : "stale") : undefined}
    >
      <div className="scroll-x">
        <table>
          <caption className="visually-hidden">
            Costs by approach over {months}, {shownTitle()}
          </caption>
          <thead>
            <tr>
              <th scope="col">Approach</th>
              <th scope="col">{months}</th>
              <th scope="col" className="scoreboard-ready">
                Ready in
              </th>
              {odds && (
                <th scope="col" className="scoreboard-range">
                  9 in 10 cases
                </th>
              )}
              {odds && (
                <th scope="col">
                  <a href="/method#meanings" title="In how many of 100 cases within your ranges it costs least">
                    Chance
                  </a>
                </th>
              )}
              <th scope="col" className="scoreboard-against">
                {isLimited ? "Difference, in time" : "Difference"}
              </th>
              {isTimed && (
                <th scope="col">
                  First token<span className="scoreboard-percentile"> p95</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.approaches.map((each) => (
              <ScoreboardRow
                key={each.id}
                each={each}
                best={best}
                isAnswer={isAnswer && each === best}
                isLimited={isLimited}
                beyondUsd={beyondUsd.get(each.id) ?? 0}
                ready={readyIn(shown, each.id)}
                odds={odds}
                latency={isTimed ? latency : null}
              />
            ))}
            {shown.ruledOut.map((each) => (
              <RuledOutRow
                key={each.id}
                each={each}
                ready={readyIn(shown, each.id)}
                columns={(odds ? 2 : 0) + (isTimed ? 2 : 1)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <FitLine absent={shown.absent} known={known} />
    </section>
  );
});
