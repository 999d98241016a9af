import { CartesianGrid, XAxis, YAxis } from "recharts";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { axisProps, labelsOf } from "./axis-props";
import type { CursorLayout } from "./cursor-layout";
import { cursorAxis } from "./cursor-marks";
import { tickLabel } from "./drawn-part";

type Props = {
  readonly spec: SteppableSpec;
  readonly layout: CursorLayout;
  /** The heights of the grid lines, in pixels. */
  readonly grid: readonly number[];
};

/** Grid and axes as they are laid out, and an unseen axis for the cursor, which stops at its own positions only. */
export function Axes({ spec, layout, grid }: Props) {
  const { margin, plot } = layout;
  const foot = plot.y + plot.height;
  return (
    <>
      <CartesianGrid
        vertical={false}
        horizontalCoordinatesGenerator={() => grid.filter((y) => y < foot - 1)}
        stroke="var(--line)"
        className="chart-grid"
      />
      <XAxis
        {...axisProps(spec.x)}
        dataKey="x"
        height={margin.bottom}
        axisLine={{ stroke: "var(--ink-2)" }}
        tickLine={{ stroke: "var(--ink-2)" }}
        tickSize={5}
        tick={tickLabel(layout.texts, "x-tick", labelsOf(spec.x))}
        className="chart-axis"
      />
      <XAxis {...axisProps(spec.x)} xAxisId={cursorAxis} dataKey="x" hide />
      <YAxis
        {...axisProps(spec.y)}
        width={margin.left}
        axisLine={false}
        tickLine={false}
        tick={tickLabel(layout.texts, "y-tick", labelsOf(spec.y))}
      />
    </>
  );
}
