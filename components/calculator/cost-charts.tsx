import { memo, useMemo } from "react";
import { Chart } from "@/components/charts/chart";
import { breakdownSpec } from "@/lib/charts/breakdown";
import type { ChartInput } from "@/lib/charts/input";
import { overTimeSpec } from "@/lib/charts/over-time";
import type { ChartSpec } from "@/lib/charts/spec";
import { volumeSpec } from "@/lib/charts/volume";
import type { Answer } from "@/lib/decide/answer";

const charts = [
  { id: "over-time", draw: overTimeSpec },
  { id: "volume", draw: volumeSpec },
  { id: "breakdown", draw: breakdownSpec },
] as const;

/** The three cost charts, for a wide screen and for a phone. */
export const CostCharts = memo(function CostCharts({ answer }: { readonly answer: Answer }) {
  const specs = useMemo(() => {
    const { cheapest } = answer;
    if (cheapest === null) return [];
    const input: ChartInput = { ...answer, cheapest };
    const both = (draw: (input: ChartInput, options: { compact: boolean }) => ChartSpec) => ({
      wide: draw(input, { compact: false }),
      compact: draw(input, { compact: true }),
    });
    return charts.map(({ id, draw }) => ({ id, ...both(draw) }));
  }, [answer]);
  return specs.map(({ id, wide, compact }) => <Chart key={id} id={id} wide={wide} compact={compact} />);
});
