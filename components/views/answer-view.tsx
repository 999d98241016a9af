"use client";

import { Details } from "@/components/answer/details";
import { Scoreboard } from "@/components/answer/scoreboard";
import { overTimeChart } from "@/lib/charts/definitions/over-time/chart";
import { CostChart } from "./cost-chart";
import { ViewLink } from "./view-link";
import type { AnswerChart, ViewProps } from "./view-props";

export const overTime: AnswerChart = { view: "answer", definition: overTimeChart };

/** The answer, with the month in which the cheapest changes. */
export default function AnswerView(props: ViewProps) {
  return <AnswerParts {...props} charts={[overTime]} />;
}

type AnswerPartsProps = Pick<
  ViewProps,
  "evaluation" | "uncertainty" | "headline" | "bands" | "onBands" | "dispatch"
> & {
  readonly charts: readonly AnswerChart[];
};

/** The approaches side by side, and when or at which volume the cheapest changes: one chart at a time. */
export function AnswerParts({ evaluation, uncertainty, headline, bands, onBands, dispatch, charts }: AnswerPartsProps) {
  const { known, isCurrent, timed, isTimeCurrent } = uncertainty;
  const { odds } = known.uncertainty;
  return (
    <>
      <Scoreboard
        evaluation={evaluation}
        odds={odds}
        isCurrent={isCurrent}
        latency={timed.latency}
        isTimeCurrent={isTimeCurrent}
        yardstick={headline.yardstick}
        known={headline.known}
      />
      {charts.map((chart) => (
        <CostChart
          key={chart.view}
          definition={chart.definition}
          over={chart.over}
          switches={chart.switches}
          evaluation={evaluation}
          odds={odds}
          isCurrent={isCurrent}
          bands={bands}
          onBands={onBands}
          dispatch={dispatch}
          choice={charts.length === 1 && <ChartChoice shown={chart.view} />}
        />
      ))}
      <Details details={headline.details} />
      {charts.length === 1 && (
        <p className="section-note">
          <ViewLink to="fit">What is given up, what better costs, and the way there</ViewLink>
        </p>
      )}
    </>
  );
}

/** Links, so that each chart is one page. */
function ChartChoice({ shown }: { readonly shown: AnswerChart["view"] }) {
  return (
    <nav className="chart-choice" aria-label="Chart">
      <ViewLink to="answer" isCurrent={shown === "answer"}>
        Over time
      </ViewLink>
      <ViewLink to="volume" isCurrent={shown === "volume"}>
        By volume
      </ViewLink>
    </nav>
  );
}
