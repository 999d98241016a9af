"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { useDeferred } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import { ChartActions } from "@/components/share/chart-actions";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { oddsChart } from "@/lib/charts/definitions/odds/chart";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { formatCount } from "@/lib/sheet/format";
import { MeasureList } from "./measure-list";
import { SpreadTable } from "./spread-table";
import { UncertaintySection } from "./uncertainty-section";
import type { KnownUncertainty } from "./use-uncertainty";

type HowSureProps = {
  readonly known: KnownUncertainty;
  readonly isCurrent: boolean;
  readonly onLook: (isLookedAt: boolean) => void;
};

/** The odds: who is cheapest when, where the break-even and the payback may lie, and what to measure first. */
export const HowSure = memo(function HowSure({ known: newest, isCurrent, onLook }: HowSureProps) {
  const section = useRef<HTMLElement>(null);
  const isNear = useIsNear(section);
  useEffect(() => {
    onLook(isNear === true);
    return () => onLook(false);
  }, [isNear, onLook]);
  const known = useDeferred(newest, isNear === false);
  const { odds } = known.uncertainty;
  if (!odds?.pair) return null;
  return (
    <UncertaintySection
      id="how-sure-heading"
      title="How sure is this?"
      note={
        <>
          Counted over {formatCount(odds.draws)} cases drawn from your ranges: each takes one value from every range,
          evenly between its ends or as a triangle where a likely value is given, the same for all approaches.{" "}
          {odds.sweptDraws < odds.draws && `By volume, the first ${formatCount(odds.sweptDraws)} of them. `}
          <a href="/method#meanings">How cases are drawn</a>
        </>
      }
      isStale={!isCurrent || known.link !== newest.link}
      ref={section}
    >
      <OddsOf known={known} odds={odds} />
    </UncertaintySection>
  );
});

type OddsOfProps = Pick<HowSureProps, "known"> & { readonly odds: Odds };

const OddsOf = memo(function OddsOf({ known: { evaluation }, odds }: OddsOfProps) {
  const { horizonMonths } = evaluation;
  const specs = useMemo(() => {
    const input = comparedIn(evaluation);
    return input && specsOnce((options) => oddsSpec({ ...input, odds }, options));
  }, [evaluation, odds]);
  return (
    <>
      {specs && <ChartInTurn id={oddsChart.id} specs={specs} actions={<ChartActions chart={oddsChart.id} />} />}
      {odds.pair && <SpreadTable pair={odds.pair} horizonMonths={horizonMonths} />}
      {odds.pair && <MeasureList pair={odds.pair} measures={odds.pair.valueOfInformation} />}
    </>
  );
});
