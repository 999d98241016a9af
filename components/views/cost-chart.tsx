import { type Dispatch, memo, type ReactNode, useMemo } from "react";
import type { Action } from "@/components/calculator/state";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import type { ChartInput, ChartOptions } from "@/lib/charts/definitions/shared/input";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import type { AnswerChart } from "./view-props";

type CostChartProps = {
  readonly definition: AnswerChart["definition"];
  readonly over: AnswerChart["over"];
  readonly switches: AnswerChart["switches"];
  readonly evaluation: Evaluation;
  /** Null when nothing is a range. */
  readonly odds: Odds | null;
  /** The odds are of this very answer. */
  readonly isCurrent: boolean;
  readonly bands: boolean;
  readonly onBands: (bands: boolean) => void;
  /** The way to the other chart. */
  readonly choice: ReactNode;
  readonly dispatch: Dispatch<Action>;
};

/** The totals over time or by volume, with the bands of the ranges. */
export const CostChart = memo(function CostChart(props: CostChartProps) {
  const { definition, over, switches, evaluation, odds, isCurrent, bands, onBands, choice, dispatch } = props;
  const { id, spec } = definition;
  const specs = useMemo(() => {
    const plain = comparedIn(evaluation);
    if (!plain) return null;
    const isPending = odds !== null && !isCurrent;
    return specsOnce((options) => banded(spec, plain, odds, isCurrent, options), { bands, isPending });
  }, [spec, evaluation, odds, isCurrent, bands]);
  if (!specs) return null;
  return (
    <ChartInTurn
      key={id}
      id={id}
      specs={specs}
      actions={<ChartActions chart={id} />}
      over={over && ((drawn, width) => over(drawn, width, dispatch))}
      controls={
        <>
          {choice}
          {switches?.(evaluation, dispatch)}
          {odds !== null && <BandSwitch isOn={bands} onChange={onBands} />}
        </>
      }
    />
  );
});

/** Bands of other numbers are not drawn; the axis keeps their room, so that it does not shrink and grow with every key. */
function banded(
  draw: (input: ChartInput, options: ChartOptions) => LineChartSpec,
  plain: ChartInput,
  odds: Odds | null,
  isCurrent: boolean,
  options: ChartOptions,
): LineChartSpec {
  if (odds === null || isCurrent) return draw({ ...plain, odds }, options);
  const { y } = draw({ ...plain, odds }, options);
  return { ...draw(plain, options), y };
}

type BandSwitchProps = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };

/** One preference for both charts. */
function BandSwitch({ isOn, onChange }: BandSwitchProps) {
  return (
    <label className="band-switch js-only">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      Ranges<span className="wide-only"> shaded</span>
    </label>
  );
}
