import { type PointerEvent, type ReactNode, useMemo } from "react";
import { cursorPixels, indexAtPixel } from "@/lib/charts/cursor";
import { heightFor } from "@/lib/charts/layout";
import { lineLayout } from "@/lib/charts/line-layout";
import type { LineChartSpec } from "@/lib/charts/spec";
import type { ChartCursor } from "./use-chart-cursor";

type Props = {
  readonly spec: LineChartSpec;
  readonly width: number;
  readonly cursor: ChartCursor;
  readonly children: ReactNode;
};

/** Follows the pointer over a line chart, still or live, and draws the cursor on top. */
export function LineCursor({ spec, width, cursor, children }: Props) {
  const height = heightFor(spec, width);
  const layout = useMemo(() => lineLayout(spec, { width, height }), [spec, width, height]);
  const { index, isShown, moveTo, hide } = cursor;

  function follow(event: PointerEvent<HTMLDivElement>) {
    const { left } = event.currentTarget.getBoundingClientRect();
    moveTo(indexAtPixel(spec, layout, event.clientX - left));
  }

  const { x, dots } = cursorPixels(spec, layout, index);
  const { plot } = layout;
  return (
    <div className="chart-area" onPointerMove={follow} onPointerDown={follow} onPointerLeave={hide}>
      {children}
      {isShown && (
        <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
          <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke="var(--ink-2)" strokeWidth={1} />
          {dots.map((dot) => (
            <circle
              key={dot.id}
              cx={dot.x}
              cy={dot.y}
              r={4.5}
              fill={`var(--${dot.id})`}
              stroke="var(--paper)"
              strokeWidth={1.5}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
