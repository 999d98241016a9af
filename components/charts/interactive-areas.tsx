import type { ReactNode } from "react";
import { Area, AreaChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { AreaLayout } from "@/lib/charts/layout/area-layout";
import type { AreaChartSpec, Area as AreaSpec } from "@/lib/charts/spec/spec";
import { approachFill } from "@/lib/charts/svg/approach-pattern";
import type { ChartParts } from "@/lib/charts/svg/svg";
import { axisProps, labelsOf } from "./axis-props";
import { DrawnPart, tickLabel } from "./drawn-part";

type Props = {
  readonly spec: AreaChartSpec;
  readonly layout: AreaLayout;
  readonly parts: ChartParts;
  readonly idPrefix: string;
  readonly children: ReactNode;
};

type Row = { readonly x: number; readonly sides: readonly [number, number] };

export function InteractiveAreas({ spec, layout, parts, idPrefix, children }: Props) {
  const { width, height, margin } = layout;
  const grid = layout.axes.filter(({ kind }) => kind === "grid").map(({ y1 }) => y1);
  return (
    <AreaChart
      width={width}
      height={height}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      data={rowsOf(spec.series[0])}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own patterns */}
      <g dangerouslySetInnerHTML={{ __html: parts.defs }} />
      <CartesianGrid
        vertical={false}
        horizontalCoordinatesGenerator={() => grid}
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
      {spec.series.map((area) => (
        <Area
          key={area.id}
          className="chart-series"
          data={rowsOf(area)}
          dataKey="sides"
          name={area.name}
          type="linear"
          stroke="none"
          fill={approachFill(area.id, "tint", idPrefix)}
          fillOpacity={1}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <DrawnPart markup={parts.over} zIndex={1000} />
      {children}
    </AreaChart>
  );
}

/** A layer lies between two sides: Recharts would stack by itself, but then it and the still picture could differ. */
const rowsOf = (area: AreaSpec | undefined): Row[] =>
  area?.low.map(({ x, y }, index) => ({ x, sides: [y, area.high[index]?.y ?? y] })) ?? [];
