import { memo, type ReactNode, useMemo } from "react";
import { Area, AreaChart } from "recharts";
import type { AreaLayout } from "@/lib/charts/kinds/areas/layout";
import type { AreaChartSpec, Area as AreaSpec } from "@/lib/charts/kinds/areas/spec";
import { chartParts } from "@/lib/charts/kinds/chart-svg";
import { approachFill } from "@/lib/charts/svg/approach-pattern";
import { inkOf } from "@/lib/charts/svg/svg-root";
import { Axes } from "./axes";
import { CursorMarks, positionsOf } from "./cursor-marks";
import { DrawnPart } from "./drawn-part";

type Props = {
  readonly spec: AreaChartSpec;
  readonly layout: AreaLayout;
  readonly idPrefix: string;
  readonly children: ReactNode;
};

type Row = { readonly x: number; readonly sides: readonly [number, number] };

export const InteractiveAreas = memo(function InteractiveAreas({ spec, layout, idPrefix, children }: Props) {
  const { width, height, margin } = layout;
  const parts = useMemo(() => chartParts(layout, inkOf("page"), idPrefix), [layout, idPrefix]);
  const grid = layout.axes.filter(({ kind }) => kind === "grid").map(({ y1 }) => y1);
  return (
    <AreaChart
      width={width}
      height={height}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={spec.title}
      desc={spec.summary}
      data={positionsOf(spec)}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own patterns */}
      <g dangerouslySetInnerHTML={{ __html: parts.defs }} />
      <Axes spec={spec} layout={layout} grid={grid} />
      {spec.series.map((area) => (
        <Area
          key={area.id}
          className="chart-series"
          data-series={area.id}
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
      <CursorMarks spec={spec} layout={layout} />
      {children}
    </AreaChart>
  );
});

/** A layer lies between two sides: Recharts would stack by itself, but then it and the still picture could differ. */
const rowsOf = (area: AreaSpec): Row[] =>
  area.low.map(({ x, y }, index) => ({ x, sides: [y, area.high[index]?.y ?? y] }));
