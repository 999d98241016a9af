"use client";

import { useEffect, useMemo } from "react";
import { usePlotArea } from "recharts";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { Pixel } from "@/lib/charts/layout/segments";
import type { CursorLayout } from "./cursor-layout";
import { ShownCursor } from "./cursor-marks";
import { InteractiveAreas } from "./interactive-areas";
import { InteractiveLines } from "./interactive-lines";
import type { ChartCursor } from "./use-chart-cursor";

export { rescaled } from "@/lib/charts/view/rescale";
export { seriesAt } from "@/lib/charts/view/series-at";
export { ZoomStrip } from "./zoom-strip";

type Props = {
  readonly spec: SteppableSpec;
  readonly layout: CursorLayout;
  /** Makes the ids in the drawing unique on the page. */
  readonly idPrefix: string;
  readonly cursor: Pick<ChartCursor, "index" | "isShown" | "isOwn">;
  /** Where the pointer is; null where it is not in the picture. */
  readonly point: Pixel | null;
  /** The cursor stays where it is. */
  readonly isPinned: boolean;
  /** Called once the chart is on the screen, so that the still picture can go, and when it leaves. */
  readonly onDrawn?: (isThere: boolean) => void;
};

/** The chart drawn by Recharts in the layout of the still picture, with its tooltip, cursor and dots. */
export function InteractiveChart({ spec, layout, idPrefix, cursor, point, isPinned, onDrawn }: Props) {
  const { index, isShown, isOwn } = cursor;
  const shown = useMemo(() => ({ index, isShown, isOwn, point, isPinned }), [index, isShown, isOwn, point, isPinned]);
  const drawn = useMemo(() => <Drawn onDrawn={onDrawn} />, [onDrawn]);
  return (
    <ShownCursor value={shown}>
      {spec.kind === "lines" && layout.kind === "lines" && (
        <InteractiveLines spec={spec} layout={layout}>
          {drawn}
        </InteractiveLines>
      )}
      {spec.kind === "areas" && layout.kind === "areas" && (
        <InteractiveAreas spec={spec} layout={layout} idPrefix={idPrefix}>
          {drawn}
        </InteractiveAreas>
      )}
    </ShownCursor>
  );
}

/** Recharts knows its plot only after its own effects have run: then the lines are there. */
function Drawn({ onDrawn }: Pick<Props, "onDrawn">) {
  const isDrawn = usePlotArea() !== undefined;
  useEffect(() => {
    if (!isDrawn || !onDrawn) return;
    const frame = requestAnimationFrame(() => onDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, [isDrawn, onDrawn]);
  useEffect(() => () => onDrawn?.(false), [onDrawn]);
  return null;
}
