import { memo, useMemo } from "react";
import { Chart } from "@/components/charts/chart";
import { breakdownSpec } from "@/lib/charts/breakdown";
import type { ChartInput, ChartOptions } from "@/lib/charts/input";
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
  const drawn = useMemo(() => {
    const { cheapest } = answer;
    if (cheapest === null) return [];
    const input: ChartInput = { ...answer, cheapest };
    return charts.map(({ id, draw }) => ({ id, specs: lazySpecs((options) => draw(input, options)) }));
  }, [answer]);
  return drawn.map(({ id, specs }) => <Chart key={id} id={id} specs={specs} />);
});

/** Both layouts of a chart, each made when it is first looked at. */
function lazySpecs(draw: (options: ChartOptions) => ChartSpec) {
  let wide: ChartSpec | undefined;
  let compact: ChartSpec | undefined;
  return {
    get wide() {
      wide ??= draw({ compact: false });
      return wide;
    },
    get compact() {
      compact ??= draw({ compact: true });
      return compact;
    },
  };
}
