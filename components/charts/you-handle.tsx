import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { valueAt } from "@/lib/charts/spec/scale";
import { volumeBeside, volumePointedAt } from "@/lib/form/volume-slider";
import { formatCount } from "@/lib/sheet/format";
import { cursorLayout } from "./cursor-layout";
import { pageHeight } from "./page-height";

type YouHandleProps = {
  readonly spec: LineChartSpec;
  readonly width: number;
  /** While it is dragged, and with `isDone` once it is let go. */
  readonly onVolume: (text: string, isDone: boolean) => void;
};

/** How many of the slider's steps a key goes. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The line that marks the present volume, to be dragged along the axis, or moved by keys as the slider of the queries is. */
export function YouHandle({ spec, width, onVolume }: YouHandleProps) {
  const layout = useMemo(() => cursorLayout(spec, { width, height: pageHeight(spec, width) }), [spec, width]);
  const handle = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const you = spec.marks.flatMap((mark) => (mark.kind === "rule" && mark.role === "you" ? [mark] : []))[0];
  const [low, high] = spec.x.domain;
  if (!you || you.x < low || you.x > high) return null;
  const { plot } = layout;
  const volume = (clientX: number) => {
    const left = handle.current?.parentElement?.getBoundingClientRect().left ?? 0;
    const share = Math.min(1, Math.max(0, (clientX - left - plot.x) / plot.width));
    return valueAt(spec.x.scale, spec.x.domain, share);
  };
  const drag = (event: PointerEvent) => {
    event.stopPropagation();
    if (dragged === null) return;
    const next = volume(event.clientX);
    setDragged(next);
    onVolume(volumePointedAt(next), false);
  };
  const letGo = (event: PointerEvent) => {
    if (dragged === null) return;
    // A press that moves nothing does not round the volume.
    if (dragged !== you.x) onVolume(volumePointedAt(volume(event.clientX)), true);
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = volumeBeside(you.x, step);
    if (next) onVolume(next, true);
  };
  return (
    <div
      ref={handle}
      className="you-handle js-only"
      role="slider"
      tabIndex={0}
      aria-label="Queries per month, on the chart"
      aria-orientation="horizontal"
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={you.x}
      aria-valuetext={`${formatCount(you.x)} queries a month`}
      style={{ left: layout.x(dragged ?? you.x) - 12, top: plot.y, height: plot.height }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        setDragged(you.x);
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
    />
  );
}
