import { memo, type ReactNode, useMemo } from "react";
import { Line, LineChart } from "recharts";
import { chartParts } from "@/lib/charts/kinds/chart-svg";
import type { LineLayout } from "@/lib/charts/kinds/lines/layout";
import type { LineChartSpec, Series } from "@/lib/charts/kinds/lines/spec";
import { strokeOf } from "@/lib/charts/kinds/lines/svg";
import { gridOf } from "@/lib/charts/layout/axes";
import { inkOf } from "@/lib/charts/svg/svg-root";
import { Axes } from "./axes";
import { CursorMarks, cursorAxis, positionsOf, type Row } from "./cursor-marks";
import { DrawnPart } from "./drawn-part";

type Props = {
  readonly spec: LineChartSpec;
  readonly layout: LineLayout;
  readonly children: ReactNode;
};

/** Each line twice: as it is drawn, with its steps and gaps, and unseen at the positions of the cursor, for its dots. */
export const InteractiveLines = memo(function InteractiveLines({ spec, layout, children }: Props) {
  const { width, height, margin } = layout;
  const parts = useMemo(() => chartParts(layout, inkOf("page"), ""), [layout]);
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={spec.title}
      desc={spec.summary}
      data={positionsOf(spec)}
    >
      <Axes spec={spec} layout={layout} grid={gridOf(layout).map(({ y1 }) => y1)} />
      <DrawnPart markup={parts.under} zIndex={100} />
      {spec.series.map(drawnLine)}
      {spec.series.map((series) => (
        <Line
          key={`${series.id} values`}
          xAxisId={cursorAxis}
          dataKey={({ index }: Row) => heightIn(spec, series, index)}
          stroke="none"
          dot={false}
          activeDot={{ r: 4.5, fill: `var(--${series.id})`, stroke: "var(--paper)", strokeWidth: 1.5 }}
          isAnimationActive={false}
        />
      ))}
      <DrawnPart markup={parts.over} zIndex={1000} />
      <CursorMarks spec={spec} layout={layout} />
      {children}
    </LineChart>
  );
});

function drawnLine(series: Series) {
  const { width, dash, cap } = strokeOf(series);
  return (
    <Line
      key={series.id}
      className="chart-series"
      data-series={series.id}
      data={withGaps(series)}
      dataKey="y"
      name={series.name}
      type="linear"
      stroke={`var(--${series.id})`}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap={cap}
      strokeLinejoin="round"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

/** What lies outside the chart has no dot. */
function heightIn({ y: { domain } }: LineChartSpec, { at }: Series, index: number): number | null {
  const height = at[index] ?? Number.NaN;
  return height >= domain[0] && height <= domain[1] ? height : null;
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
