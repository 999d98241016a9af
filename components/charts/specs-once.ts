import type { ChartOptions } from "@/lib/charts/definitions/shared/input";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import type { ChartSpecs } from "./chart-picture";

type Extras = Pick<ChartOptions, "bands"> & Pick<ChartSpecs, "isPending">;

/** Both layouts of a chart, each made when it is first looked at. */
export function specsOnce(draw: (options: ChartOptions) => ChartSpec, extras: Extras = {}): ChartSpecs {
  const { bands = true, isPending = false } = extras;
  let wide: ChartSpec | undefined;
  let compact: ChartSpec | undefined;
  return {
    isPending,
    get wide() {
      wide ??= draw({ compact: false, bands });
      return wide;
    },
    get compact() {
      compact ??= draw({ compact: true, bands });
      return compact;
    },
  };
}
