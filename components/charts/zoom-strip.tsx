import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { Brush, LineChart } from "recharts";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { nearestIndex } from "@/lib/charts/kinds/cursor";
import type { ChartView } from "@/lib/charts/view/rescale";
import { cursorLayout } from "./cursor-layout";
import { pageHeight } from "./page-height";

type Props = {
  /** With nothing zoomed. */
  readonly spec: SteppableSpec;
  readonly width: number;
  readonly range: ChartView["range"];
  /** How often the range was set back from outside. */
  readonly resets: number;
  readonly onZoom: (range: ChartView["range"]) => void;
};

/** Wide enough to be hit. */
const handleWidth = 24;
const stripHeight = 24;

/** The brush of Recharts below the x axis: two handles and what is between them, by pointer, finger and arrow keys. */
export const ZoomStrip = memo(function ZoomStrip({ spec, width, range, resets, onZoom }: Props) {
  const { positions, labels } = spec.cursor;
  const plot = useMemo(() => cursorLayout(spec, { width, height: pageHeight(spec, width) }).plot, [spec, width]);
  const last = positions.length - 1;
  // Recharts drops the handle in hand when its data are new, which here are nothing but their number.
  const rows = useMemo(() => Array.from({ length: last + 1 }, (_, index) => ({ index })), [last]);
  const start = range ? nearestIndex(positions, range[0]) : 0;
  const end = range ? nearestIndex(positions, range[1]) : last;

  function zoom({ startIndex = 0, endIndex = last }: { readonly startIndex?: number; readonly endIndex?: number }) {
    // Two handles on one position would leave nothing between them.
    const first = Math.min(startIndex, last - 1);
    const [from, to] = [positions[first], positions[Math.max(endIndex, first + 1)]];
    onZoom(from === undefined || to === undefined || (first === 0 && endIndex === last) ? null : [from, to]);
  }
  return (
    <fieldset className="zoom-strip" aria-label={`Part of the chart shown, by ${spec.x.title}`}>
      {/* Recharts would move only one of its handles when both are set from outside. */}
      <LineChart key={`${resets} ${last}`} width={width} height={stripHeight} data={rows} accessibilityLayer={false}>
        <Track from={plot.x} to={plot.x + plot.width} start={start / last} end={end / last} />
        <Brush
          x={plot.x - handleWidth / 2}
          y={0}
          width={plot.width + handleWidth}
          height={stripHeight}
          travellerWidth={handleWidth}
          startIndex={start}
          endIndex={end}
          tickFormatter={() => ""}
          traveller={(props) => <Handle {...props} ends={[start, end]} labels={labels} />}
          fill="none"
          stroke="none"
          onChange={zoom}
        />
      </LineChart>
    </fieldset>
  );
});

type TrackProps = Record<"from" | "to" | "start" | "end", number>;

/** The whole axis, and over it the part that is shown. */
function Track({ from, to, start, end }: TrackProps) {
  const middle = { y1: stripHeight / 2, y2: stripHeight / 2 };
  const along = (share: number) => from + (to - from) * share;
  return (
    <>
      <line className="zoom-track" x1={from} x2={to} {...middle} />
      <line className="zoom-part" x1={along(start)} x2={along(end)} {...middle} />
    </>
  );
}

type HandleProps = Record<"x" | "y" | "width" | "height", number> & {
  /** The positions the two handles stand at, and the name of each position. */
  readonly ends: readonly [number, number];
  readonly labels: readonly string[];
};

/** Recharts gives both handles one name and counts in pixels: each gets its own, and its position. */
function Handle({ x, y, width, height, ends, labels }: HandleProps) {
  const grip = useRef<SVGRectElement>(null);
  useLayoutEffect(() => {
    const slider = grip.current?.closest("[role=slider]");
    const isLast = slider?.previousElementSibling?.role === "slider";
    const index = ends[isLast ? 1 : 0];
    slider?.setAttribute("aria-label", isLast ? "Last shown" : "First shown");
    slider?.setAttribute("aria-valuemin", "0");
    slider?.setAttribute("aria-valuemax", String(labels.length - 1));
    slider?.setAttribute("aria-valuenow", String(index));
    slider?.setAttribute("aria-valuetext", labels[index] ?? "");
  });
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="transparent" />
      <rect className="zoom-handle" x={x + width / 2 - 4} y={y + 4} width={8} height={height - 8} rx={4} ref={grip} />
    </>
  );
}
