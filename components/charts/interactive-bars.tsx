import type { ReactNode } from "react";
import { Bar, BarChart, CartesianGrid, Rectangle, XAxis, YAxis } from "recharts";
import type { BarLayout } from "@/lib/charts/layout/bar-layout";
import type { BarChartSpec, BarSegment } from "@/lib/charts/spec/spec";
import { fillOf } from "@/lib/charts/svg/bar-svg";
import { type ChartParts, inkOf } from "@/lib/charts/svg/svg";
import type { ApproachId } from "@/lib/model/names";
import { DrawnPart, tickLabel } from "./drawn-part";

type Props = {
  readonly spec: BarChartSpec;
  readonly layout: BarLayout;
  readonly parts: ChartParts;
  readonly idPrefix: string;
  readonly children: ReactNode;
};

type Row = { readonly id: ApproachId; readonly segments: readonly BarSegment[] };

export function InteractiveBars({ spec, layout, parts, idPrefix, children }: Props) {
  const { width, height, margin, plot } = layout;
  const rows: Row[] = spec.bars.map(({ id, segments }) => ({ id, segments }));
  const labels = new Map(spec.x.ticks.map(({ value, label }) => [value, label]));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      data={rows}
      accessibilityLayer={false}
      barSize={layout.barHeight}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own patterns */}
      <g dangerouslySetInnerHTML={{ __html: parts.defs }} />
      <CartesianGrid
        horizontal={false}
        verticalCoordinatesGenerator={() => layout.ticksX.filter((x) => x > plot.x + 1)}
        stroke="var(--line)"
        className="chart-grid"
      />
      <XAxis
        type="number"
        domain={[...spec.x.domain]}
        ticks={spec.x.ticks.map(({ value }) => value)}
        interval={0}
        allowDataOverflow
        niceTicks="none"
        height={margin.bottom}
        axisLine={false}
        tickLine={false}
        tick={tickLabel(layout.texts, "x-tick", labels)}
      />
      <YAxis
        type="category"
        dataKey="id"
        width={margin.left}
        tick={false}
        tickLine={false}
        axisLine={{ stroke: "var(--ink-2)" }}
        className="chart-axis"
      />
      {spec.patterns.map(({ name, pattern }) => (
        <Bar
          key={name}
          dataKey={(row: Row) => sizeOf(row, name)}
          stackId="cost"
          isAnimationActive={false}
          shape={(props: { x?: number; y?: number; width?: number; height?: number; payload?: Row }) => (
            <Segments {...props} pattern={pattern} idPrefix={idPrefix} />
          )}
        />
      ))}
      <DrawnPart markup={parts.under} zIndex={100} />
      <DrawnPart markup={parts.over} zIndex={1000} />
      {children}
    </BarChart>
  );
}

function sizeOf({ segments }: Row, name: string): number {
  const segment = segments.find((one) => one.name === name);
  return segment ? segment.end - segment.start : 0;
}

type ShapeProps = {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: Row;
  readonly pattern: BarSegment["pattern"];
  readonly idPrefix: string;
};

function Segments({ x, y, width, height, payload, pattern, idPrefix }: ShapeProps) {
  if (!payload || !width) return null;
  const look = fillOf(pattern, payload.id, inkOf("page"), idPrefix);
  return (
    <Rectangle
      className="chart-series"
      x={x}
      y={y}
      width={width}
      height={height}
      {...look}
      stroke={`var(--${payload.id})`}
      strokeWidth={1}
    />
  );
}
