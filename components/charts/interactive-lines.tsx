import type { ReactNode } from "react";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { LineLayout } from "@/lib/charts/layout/line-layout";
import type { LineChartSpec, Series } from "@/lib/charts/spec/spec";
import { strokeOf } from "@/lib/charts/svg/line-svg";
import type { ChartParts } from "@/lib/charts/svg/svg";
import { axisProps, labelsOf } from "./axis-props";
import { DrawnPart, tickLabel } from "./drawn-part";

type Props = {
  readonly spec: LineChartSpec;
  readonly layout: LineLayout;
  readonly parts: ChartParts;
  readonly children: ReactNode;
};

export function InteractiveLines({ spec, layout, parts, children }: Props) {
  const { width, height, margin, plot } = layout;
  const foot = plot.y + plot.height;
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid
        vertical={false}
        horizontalCoordinatesGenerator={() => layout.gridY.filter((y) => y < foot - 1)}
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
      <YAxis
        {...axisProps(spec.y)}
        width={margin.left}
        axisLine={false}
        tickLine={false}
        tick={tickLabel(layout.texts, "y-tick", labelsOf(spec.y))}
      />
      <DrawnPart markup={parts.under} zIndex={100} />
      {spec.series.map((series) => {
        const { width: strokeWidth, dash, cap } = strokeOf(series);
        return (
          <Line
            key={series.id}
            className="chart-series"
            data={withGaps(series)}
            dataKey="y"
            name={series.name}
            type="linear"
            stroke={`var(--${series.id})`}
            strokeWidth={strokeWidth}
            strokeDasharray={dash}
            strokeLinecap={cap}
            strokeLinejoin="round"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        );
      })}
      <DrawnPart markup={parts.over} zIndex={1000} />
      {children}
    </LineChart>
  );
}

/** Recharts lifts its pen at a point without a height. */
function withGaps({ points, restarts = [] }: Series): { readonly x: number; readonly y: number | null }[] {
  return points.flatMap(({ x, y }, index) =>
    restarts.includes(index)
      ? [
          { x, y: null },
          { x, y },
        ]
      : [{ x, y }],
  );
}
