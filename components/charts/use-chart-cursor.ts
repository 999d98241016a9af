import { useCallback, useEffect, useState } from "react";
import { nearestIndex } from "@/lib/charts/layout/cursor";
import type { LineChartSpec } from "@/lib/charts/spec/spec";

export type ChartCursor = {
  readonly index: number;
  /** Whether the line in the chart is shown; the row of values always is. */
  readonly isShown: boolean;
  readonly moveTo: (index: number) => void;
  readonly show: () => void;
  readonly hide: () => void;
};

/** One position for hover, keys and slider alike. It stays at its x value when the chart changes under it. */
export function useChartCursor({ cursor }: Pick<LineChartSpec, "cursor">): ChartCursor {
  const [chosen, setChosen] = useState<number | null>(null);
  const [isShown, setShown] = useState(false);
  const index = nearestIndex(cursor.positions, chosen ?? cursor.start);

  const moveTo = useCallback(
    (wanted: number) => {
      const last = cursor.positions.length - 1;
      setChosen(cursor.positions[Math.max(0, Math.min(last, wanted))] ?? null);
      setShown(true);
    },
    [cursor.positions],
  );
  const show = useCallback(() => setShown(true), []);
  const hide = useCallback(() => setShown(false), []);

  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setShown(false);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isShown]);

  return { index, isShown, moveTo, show, hide };
}
