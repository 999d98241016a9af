"use client";

import { memo, useRef } from "react";
import type { Action } from "@/components/calculator/state";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import { UncertaintySection } from "@/components/uncertainty/uncertainty-section";
import type { KnownLatency, KnownUncertainty } from "@/components/uncertainty/use-uncertainty";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { formatCount } from "@/lib/sheet/format";
import { ColdStarts } from "./cold-starts";
import { LatencyCharts } from "./latency-charts";
import { LimitVerdict } from "./limit-verdict";
import { Machines } from "./machines";
import { OverLimit } from "./over-limit";
import { StageTables } from "./stage-tables";
import { Untimed } from "./untimed";

type LatencySectionProps = {
  readonly timed: KnownLatency;
  /** The times are of the numbers on the page. */
  readonly isCurrent: boolean;
  readonly known: KnownUncertainty;
  readonly dispatch: (action: Action) => void;
};

/** How long each approach takes to answer, which of them keep the limits, and what would bring the others inside. */
export const LatencySection = memo(function LatencySection(props: LatencySectionProps) {
  const { timed: newest, isCurrent, known, dispatch } = props;
  const section = useRef<HTMLElement>(null);
  const timed = useDeferred(newest, useIsNear(section) === false);
  const { draws, approaches, untimed } = timed.latency;
  if (approaches.length + untimed.length === 0) return null;
  return (
    <UncertaintySection
      id="latency-heading"
      title="Latency"
      note={
        approaches.length > 0 && (
          <>
            In the first month, at the busiest minutes, over {formatCount(draws)} requests drawn at random.{" "}
            <a href="/method#latency">How waits are worked out</a>
          </>
        )
      }
      noteName="latency-note"
      isStale={!isCurrent || timed.link !== newest.link}
      ref={section}
    >
      <Times timed={timed} odds={known.link === timed.link ? known.uncertainty.odds : null} dispatch={dispatch} />
    </UncertaintySection>
  );
});

type TimesProps = Pick<LatencySectionProps, "timed" | "dispatch"> & { readonly odds: Odds | null };

const Times = memo(function Times({ timed, odds, dispatch }: TimesProps) {
  const { latency, evaluation, isShort } = timed;
  if (latency.approaches.length === 0) return <Untimed untimed={latency.untimed} />;
  if (isShort) return <p className="working">Working out the time of each step.</p>;
  return (
    <>
      <LimitVerdict latency={latency} evaluation={evaluation} dispatch={dispatch} />
      <OverLimit latency={latency} evaluation={evaluation} dispatch={dispatch} />
      <LatencyCharts latency={latency} evaluation={evaluation} odds={odds} />
      <StageTables approaches={latency.approaches} />
      <Machines approaches={latency.approaches} />
      <ColdStarts approaches={latency.approaches} />
      <Untimed untimed={latency.untimed} />
    </>
  );
});
