import { useEffect, useMemo } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { nearestIndex } from "@/lib/charts/kinds/cursor";
import { moveSharedCursor, useSharedCursor } from "./shared-cursor";

export type ChartCursor = {
  readonly index: number;
  /** Whether the line in the chart is shown; the row of values always is. */
  readonly isShown: boolean;
  /** The reader is in this chart, not in another one over the same axis. */
  readonly isOwn: boolean;
  readonly moveTo: (index: number) => void;
  readonly show: () => void;
  readonly hide: () => void;
};

/**
 * One position for hover, touch, keys and slider alike, and for all charts over the same axis. It stays at its x value
 * when the chart changes under it.
 */
export function useChartCursor({ cursor, x: axis }: Pick<SteppableSpec, "cursor" | "x">, id: string): ChartCursor {
  const { positions, start } = cursor;
  const { x, shownBy } = useSharedCursor(axis.title);
  const isOwn = shownBy === id;
  const isInside = x === null || (x >= axis.domain[0] && x <= axis.domain[1]);
  const moves = useMemo(() => movesOn(axis.title, id, positions), [axis.title, id, positions]);
  usePutAway(isOwn, id, moves.hide);
  return {
    index: nearestIndex(positions, x ?? start),
    isShown: shownBy !== null && (isOwn || isInside),
    isOwn,
    ...moves,
  };
}

function movesOn(axis: string, id: string, positions: readonly number[]) {
  return {
    moveTo: (wanted: number) => {
      const x = positions[Math.max(0, Math.min(positions.length - 1, wanted))] ?? null;
      moveSharedCursor(axis, { x, shownBy: id });
    },
    show: () => moveSharedCursor(axis, { shownBy: id }),
    hide: () => moveSharedCursor(axis, { shownBy: null }),
  };
}

/** Escape, and a press outside the chart, put the cursor away. */
function usePutAway(isOwn: boolean, id: string, hide: () => void) {
  useEffect(() => {
    if (!isOwn) return;
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && hide();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !document.getElementById(id)?.contains(target)) hide();
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("pointerdown", onPointerDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("pointerdown", onPointerDown);
    };
  }, [isOwn, id, hide]);
}
