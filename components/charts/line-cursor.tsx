import { type PointerEvent, type ReactNode, useMemo } from "react";
import { areaLayout } from "@/lib/charts/layout/area-layout";
import { cursorPixels, indexAtPixel } from "@/lib/charts/layout/cursor";
import { heightFor } from "@/lib/charts/layout/layout";
import { lineLayout } from "@/lib/charts/layout/line-layout";
import type { AreaChartSpec, LineChartSpec } from "@/lib/charts/spec/spec";
import type { ChartCursor } from "./use-chart-cursor";

type Props = {
  readonly spec: LineChartSpec | AreaChartSpec;
  readonly width: number;
  readonly cursor: ChartCursor;
  readonly children: ReactNode;
};

/** Follows the pointer over a chart of lines or areas, still or live, and draws the cursor on top. */
export function LineCursor({ spec, width, cursor, children }: Props) {
  const height = heightFor(spec, width);
  // Placing everything is dear, and nobody need know the places until they come near the picture.
  const over = useMemo(() => once(() => cursorOver(spec, { width, height })), [spec, width, height]);
  const { index, isShown, moveTo, hide } = cursor;

  function follow(event: PointerEvent<HTMLDivElement>) {
    const { left } = event.currentTarget.getBoundingClientRect();
    moveTo(indexAtPixel(spec, over().layout, event.clientX - left));
  }
  return (
    <div className="chart-area" onPointerMove={follow} onPointerDown={follow} onPointerLeave={hide}>
      {children}
      {isShown && (
        <svg className="chart-cursor" width={width} height={height} aria-hidden="true">
          <Drawn over={over()} index={index} />
        </svg>
      )}
    </div>
  );
}

type Over = ReturnType<typeof cursorOver>;

function Drawn({ over: { layout, pixels }, index }: { readonly over: Over; readonly index: number }) {
  const { x, dots } = pixels(index);
  const { plot } = layout;
  return (
    <>
      <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke="var(--ink-2)" strokeWidth={1} />
      {dots.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={4.5} fill={`var(--${id})`} stroke="var(--paper)" strokeWidth={1.5} />
      ))}
    </>
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** On lines the cursor has a dot on each; in a stack of areas the line itself is enough. */
function cursorOver(spec: LineChartSpec | AreaChartSpec, size: { readonly width: number; readonly height: number }) {
  if (spec.kind === "lines") {
    const layout = lineLayout(spec, size);
    return { layout, pixels: (index: number) => cursorPixels(spec, layout, index) };
  }
  const layout = areaLayout(spec, size);
  return { layout, pixels: (index: number) => ({ x: layout.x(spec.cursor.positions[index] ?? 0), dots: [] }) };
}
