import { type ReactNode, useMemo, useState } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import type { SeriesId } from "@/lib/charts/spec/palette";
import { type ChartSpecs, FirstPictures } from "./chart-picture";
import { CursorRow } from "./cursor-row";
import { PlotArea } from "./plot-area";
import { useChartCursor } from "./use-chart-cursor";
import { useChartView } from "./use-chart-view";
import type { Engagement } from "./use-engagement";

type Props = {
  readonly spec: SteppableSpec;
  readonly specs: ChartSpecs;
  /** Null until it is measured. */
  readonly width: number | null;
  readonly id: string;
  readonly engagement: Engagement;
  /** What lies over the picture to be moved, once its width is known. */
  readonly over?: (spec: ChartSpec, width: number) => ReactNode;
};

/** With fewer positions there is no part worth a closer look. */
const minPositionsToZoom = 4;

/** A chart whose values can be read at a cursor, whose series can be hidden and whose x axis can be zoomed. */
export function CursorView({ spec: whole, specs, width, id, engagement, over }: Props) {
  const { interactive } = engagement;
  const controls = useChartView(whole);
  const { view, zoomTo } = controls;
  const spec = useMemo(() => interactive?.rescaled(whole, view) ?? whole, [interactive, whole, view]);
  const cursor = useChartCursor(spec, id);
  const [lifted, setLifted] = useState<SeriesId | null>(null);
  const canZoom = whole.cursor.positions.length >= minPositionsToZoom;
  return (
    <>
      {width === null ? (
        <div className="chart-area">
          <FirstPictures specs={specs} id={id} />
        </div>
      ) : (
        <PlotArea
          whole={whole}
          spec={spec}
          width={width}
          id={id}
          engagement={engagement}
          cursor={cursor}
          lifted={lifted}
          onLift={setLifted}
          onName={controls.toggle}
        >
          {over?.(spec, width)}
        </PlotArea>
      )}
      {canZoom && (
        <div className="chart-zoom">
          {interactive && width !== null && (
            <interactive.ZoomStrip
              spec={whole}
              width={width}
              range={view.range}
              resets={controls.resets}
              onZoom={zoomTo}
            />
          )}
        </div>
      )}
      <CursorRow whole={whole} spec={spec} cursor={cursor} controls={controls} onLift={setLifted} />
    </>
  );
}
