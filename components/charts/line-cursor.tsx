import { type PointerEvent, type ReactNode, useMemo } from "react";
import { cursorPixels, indexAtPixel, type SteppableSpec } from "@/lib/charts/kinds/cursor";
import { heightFor, layoutOf } from "@/lib/charts/kinds/place-chart";
import type { ChartCursor } from "./use-chart-cursor";

type Props = {
  readonly spec: SteppableSpec;
  readonly width: number;
  readonly cursor: ChartCursor;
  readonly children: ReactNode;
};

/** Follows the pointer over a chart that can be stepped through, still or live, and draws the cursor on top. */
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

function cursorOver(spec: SteppableSpec, size: { readonly width: number; readonly height: number }) {
  const layout = layoutOf(spec, size);
  return { layout, pixels: (index: number) => cursorPixels(spec, layout, index) };
}
