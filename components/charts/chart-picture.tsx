import { type ComponentType, useCallback, useMemo, useState } from "react";
import { compactBelowWidth, heightFor } from "@/lib/charts/layout/layout";
import type { ChartSpec } from "@/lib/charts/spec/spec";
import { chartSvg } from "@/lib/charts/svg/svg";
import type { InteractiveChartProps } from "./interactive-chart";

export type ChartSpecs = {
  readonly wide: ChartSpec;
  /** For a container narrower than `compactBelowWidth`. */
  readonly compact: ChartSpec;
  /** More of it is to come soon: the chart keeps its height until then. */
  readonly isPending?: boolean;
};

type StillProps = { readonly spec: ChartSpec; readonly width: number; readonly idPrefix: string };

function Still({ spec, width, idPrefix, name }: StillProps & { readonly name: string }) {
  const markup = useMemo(
    () => chartSvg(spec, { width, height: heightFor(spec, width), theme: "page", fluid: true, idPrefix }),
    [spec, width, idPrefix],
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped where it is made
  return <div className={name} dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** Both layouts, of which the style sheet shows one: what is drawn on the server and without scripts. */
export function FirstPictures({ specs, id }: { readonly specs: ChartSpecs; readonly id: string }) {
  const { wide, compact } = specs;
  return (
    <>
      <Still spec={wide} width={820} idPrefix={`${id}-wide`} name="chart-still chart-wide" />
      <Still spec={compact} width={343} idPrefix={`${id}-compact`} name="chart-still chart-compact" />
    </>
  );
}

/** What Recharts does not draw. */
const stillKinds: readonly ChartSpec["kind"][] = ["swings", "map", "stages", "points"];

type PictureProps = StillProps & {
  /** The live chart, once it has been asked for and has loaded. */
  readonly Live: ComponentType<InteractiveChartProps> | null;
  /** The reader is in this chart, with pointer or focus. */
  readonly isEngaged: boolean;
};

/** The still picture, and over it the live chart from the first touch until the figures change without one. */
export function ChartPicture({ spec, width, idPrefix, Live, isEngaged }: PictureProps) {
  const [drawnSpec, setDrawnSpec] = useState<ChartSpec | null>(null);
  const onDrawn = useCallback(() => setDrawnSpec(spec), [spec]);
  const isDrawn = drawnSpec === spec;
  const size = useMemo(() => ({ width, height: heightFor(spec, width) }), [spec, width]);
  const isLive = Live !== null && (isEngaged || isDrawn) && !stillKinds.includes(spec.kind);
  return (
    <>
      <Still
        spec={spec}
        width={width}
        idPrefix={idPrefix}
        name={`chart-still${isLive && isDrawn ? " is-covered" : ""}`}
      />
      {isLive && (
        <div className="chart-live" aria-hidden="true">
          <Live spec={spec} size={size} idPrefix={`${idPrefix}-live`} onDrawn={onDrawn} />
        </div>
      )}
    </>
  );
}

export const specFor = (specs: ChartSpecs, width: number | null): ChartSpec =>
  width !== null && width < compactBelowWidth ? specs.compact : specs.wide;
