import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { cursorPixels } from "@/lib/charts/kinds/cursor";
import type { SeriesId } from "@/lib/charts/spec/palette";
import { Still } from "./chart-picture";
import { type CursorLayout, cursorLayout } from "./cursor-layout";
import { once } from "./once";
import { pageHeight } from "./page-height";
import type { ChartCursor } from "./use-chart-cursor";
import type { Engagement } from "./use-engagement";
import { usePlotPointer } from "./use-plot-pointer";

type Props = {
  /** Before anything was hidden or zoomed. */
  readonly whole: SteppableSpec;
  readonly spec: SteppableSpec;
  readonly width: number;
  readonly id: string;
  readonly engagement: Engagement;
  readonly cursor: ChartCursor;
  readonly lifted: SeriesId | null;
  readonly onLift: (id: SeriesId | null) => void;
  /** A name in the picture was pressed. */
  readonly onName: (id: SeriesId) => void;
  /** What lies over the picture. */
  readonly children: ReactNode;
};

/** The still picture until the interactive one is drawn, which goes when the figures change without the reader in it. */
export function PlotArea(props: Props) {
  const { whole, spec, width, id, engagement, cursor, lifted, onLift, onName, children } = props;
  const { interactive, isEngaged } = engagement;
  const height = pageHeight(spec, width);
  // Placing everything is dear, and nobody need know the places until they come near the picture.
  const layout = useMemo(() => once(() => cursorLayout(spec, { width, height })), [spec, width, height]);
  const { point, isOnName, isPinned, handlers } = usePlotPointer({ spec, layout, interactive, cursor, onLift, onName });
  const [drawn, setDrawn] = useState<SteppableSpec | null>(null);
  const onDrawn = useCallback((isThere: boolean) => setDrawn(isThere ? whole : null), [whole]);
  const isInteractive = interactive !== null && (isEngaged || drawn === whole);
  const isDrawn = isInteractive && drawn !== null;
  return (
    <div className="chart-area" style={{ height }} data-on-name={isOnName ? "" : undefined} {...handlers}>
      {!isDrawn && <Still spec={spec} width={width} idPrefix={id} />}
      {!isDrawn && cursor.isShown && (
        <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
          <StillCursor spec={spec} layout={layout()} index={cursor.index} />
        </svg>
      )}
      {isInteractive && (
        <div className={`chart-interactive${isDrawn ? " is-drawn" : ""}`} data-lifted={lifted ?? undefined}>
          <interactive.InteractiveChart
            spec={spec}
            layout={layout()}
            idPrefix={`${id}-interactive`}
            cursor={cursor}
            point={point}
            isPinned={isPinned}
            onDrawn={onDrawn}
          />
        </div>
      )}
      {children}
    </div>
  );
}

type StillCursorProps = {
  readonly spec: SteppableSpec;
  readonly layout: CursorLayout;
  readonly index: number;
};

/** On lines the cursor has a dot on each; in a stack of areas the line itself is enough. */
function StillCursor({ spec, layout, index }: StillCursorProps) {
  const { plot } = layout;
  const { x, dots } =
    spec.kind === "lines" && layout.kind === "lines"
      ? cursorPixels(spec, layout, index)
      : { x: layout.x(spec.cursor.positions[index] ?? 0), dots: [] };
  return (
    <>
      <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke="var(--ink-2)" strokeWidth={1} />
      {dots.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={4.5} fill={`var(--${id})`} stroke="var(--paper)" strokeWidth={1.5} />
      ))}
    </>
  );
}
