import { memo, useMemo, useState } from "react";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { breakdownChart } from "@/lib/charts/definitions/breakdown/chart";
import { overTimeChart } from "@/lib/charts/definitions/over-time/chart";
import type { ChartInput, ChartOptions } from "@/lib/charts/definitions/shared/input";
import { volumeChart } from "@/lib/charts/definitions/volume/chart";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";

const charts = [
  { ...overTimeChart, hasBands: true },
  { ...volumeChart, hasBands: true },
  { ...breakdownChart, hasBands: false },
] as const;

type CostChartsProps = {
  readonly evaluation: Evaluation;
  /** Null when nothing is a range. */
  readonly odds: Odds | null;
  /** The odds are of this very answer. */
  readonly isCurrent: boolean;
};

/** The three cost charts, for a wide screen and for a phone. */
export const CostCharts = memo(function CostCharts({ evaluation, odds, isCurrent }: CostChartsProps) {
  const [bands, setBands] = useState(true);
  const drawn = useMemo(() => {
    const { cheapest } = evaluation;
    if (cheapest === null) return [];
    const plain: ChartInput = { ...evaluation, cheapest };
    const isPending = odds !== null && !isCurrent;
    return charts.map(({ id, spec, hasBands }) => ({
      id,
      hasBands,
      specs: hasBands
        ? specsOnce((options) => banded(spec, plain, odds, isCurrent, options), { bands, isPending })
        : specsOnce((options) => spec(plain, options)),
    }));
  }, [evaluation, odds, isCurrent, bands]);
  return drawn.map(({ id, hasBands, specs }) => (
    <ChartInTurn
      key={id}
      id={id}
      specs={specs}
      actions={<ChartActions chart={id} />}
      controls={hasBands && odds !== null && <BandSwitch isOn={bands} onChange={setBands} />}
    />
  ));
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
      Ranges shaded
    </label>
  );
}
