import { useCallback, useRef } from "react";
import { useMade } from "@/components/scheduler/use-deferred";
import { useIsNear } from "@/components/scheduler/use-is-near";
import { Chart, type ChartProps } from "./chart";
import { type ChartSpecs, specFor } from "./chart-picture";
import { useHeldHeight } from "./use-held-height";
import { useLastSize } from "./use-last-size";

/** A chart that is drawn anew when its turn comes, and late when nobody can see it. */
export function ChartInTurn({ specs, ...rest }: Omit<ChartProps, "isNear" | "ref">) {
  const figure = useRef<HTMLElement>(null);
  const isNear = useIsNear(figure);
  const size = useLastSize(figure);
  const prepare = useCallback(
    (next: ChartSpecs) => {
      if (size.current) specFor(next, size.current.width);
      return next;
    },
    [size],
  );
  const { output: drawn } = useMade(specs, prepare, isNear === false);
  useHeldHeight(figure, size, Boolean(specs.isPending || drawn.isPending));
  return <Chart specs={drawn} {...rest} isNear={isNear} ref={figure} />;
}
