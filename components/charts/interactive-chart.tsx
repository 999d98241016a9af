"use client";

import { useEffect } from "react";
import { usePlotArea } from "recharts";
import { layoutOf, type Size } from "@/lib/charts/layout/layout";
import type { ChartSpec } from "@/lib/charts/spec/spec";
import { chartParts, inkOf } from "@/lib/charts/svg/svg";
import { InteractiveAreas } from "./interactive-areas";
import { InteractiveBars } from "./interactive-bars";
import { InteractiveLines } from "./interactive-lines";

export type InteractiveChartProps = {
  readonly spec: ChartSpec;
  readonly size: Size;
  /** Makes the ids in the drawing unique on the page. */
  readonly idPrefix: string;
  /** Called once the chart is on the screen, so that the still picture can go. */
  readonly onDrawn?: () => void;
};

/** The live twin of the still picture: the same layout, drawn by Recharts. */
export default function InteractiveChart({ spec, size, idPrefix, onDrawn }: InteractiveChartProps) {
  const layout = layoutOf(spec, size);
  const parts = chartParts(layout, inkOf("page"), idPrefix);
  const drawn = <Drawn onDrawn={onDrawn} />;
  if (spec.kind === "lines" && layout.kind === "lines") {
    return (
      <InteractiveLines spec={spec} layout={layout} parts={parts}>
        {drawn}
      </InteractiveLines>
    );
  }
  if (spec.kind === "bars" && layout.kind === "bars") {
    return (
      <InteractiveBars spec={spec} layout={layout} parts={parts} idPrefix={idPrefix}>
        {drawn}
      </InteractiveBars>
    );
  }
  if (spec.kind === "areas" && layout.kind === "areas") {
    return (
      <InteractiveAreas spec={spec} layout={layout} parts={parts} idPrefix={idPrefix}>
        {drawn}
      </InteractiveAreas>
    );
  }
  // Recharts has no map, no bars that hang on a line or stand in pairs, and no whiskers with names: the still picture has.
  return null;
}

/** Recharts knows its plot only after its own effects have run: then the lines are there. */
function Drawn({ onDrawn }: Pick<InteractiveChartProps, "onDrawn">) {
  const plot = usePlotArea();
  const isDrawn = plot !== undefined;
  useEffect(() => {
    if (!isDrawn || !onDrawn) return;
    const frame = requestAnimationFrame(onDrawn);
    return () => cancelAnimationFrame(frame);
  }, [isDrawn, onDrawn]);
  return null;
}
