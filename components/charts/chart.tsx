"use client";

import { type ReactNode, type Ref, useRef, useState } from "react";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { ChartFoot } from "./chart-foot";
import { type ChartSpecs, FirstPictures, Still, specFor } from "./chart-picture";
import { ChartTable } from "./chart-table";
import { CursorView } from "./cursor-view";
import { useElementWidth } from "./use-element-width";
import { useEngagement } from "./use-engagement";

export type ChartProps = {
  /** The same chart for both layouts; only the one that is shown is asked for. */
  readonly specs: ChartSpecs;
  /** Unique on the page. */
  readonly id: string;
  /** What lies over the picture to be pressed, once its width is known. */
  readonly over?: (spec: ChartSpec, width: number) => ReactNode;
  /** Switches of this chart, before "Chart" and "Table". */
  readonly controls?: ReactNode;
  /** What belongs to the picture and stands below it. */
  readonly below?: (spec: ChartSpec) => ReactNode;
  /** Links that belong to this chart: image, data, embed. */
  readonly actions?: ReactNode;
  /** Out of sight it is measured later; null while that is not known. */
  readonly isNear?: boolean | null;
  readonly ref?: Ref<HTMLElement>;
};

/** Only a chart with a cursor has more to offer than its picture. */
const hasCursor = (spec: ChartSpec): spec is SteppableSpec => spec.kind === "lines" || spec.kind === "areas";

/** A chart with its finding, its picture, its values at a cursor, its summary and its table. */
export function Chart({ id, specs, over, controls, below, actions, isNear = true, ref }: ChartProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const body = useRef<HTMLDivElement>(null);
  const width = useElementWidth(body, isNear);
  const spec = specFor(specs, width);
  const engagement = useEngagement(hasCursor(spec));
  return (
    <figure
      className="chart-figure"
      id={id}
      aria-labelledby={`${id}-heading`}
      data-pending={specs.isPending ? "" : undefined}
      ref={ref}
      {...engagement.handlers}
    >
      <figcaption className="chart-heading">
        <div>
          <h3 className="chart-title" id={`${id}-heading`}>
            {spec.title}
          </h3>
          <p className="chart-subtitle">{spec.subtitle}</p>
        </div>
        <div className="chart-controls">
          {controls}
          <ViewSwitch view={view} onChange={setView} />
        </div>
      </figcaption>
      <div className="chart-body" ref={body}>
        <div className="chart-view" hidden={view !== "chart"}>
          {hasCursor(spec) ? (
            <CursorView spec={spec} specs={specs} width={width} id={id} engagement={engagement} over={over} />
          ) : (
            <div className="chart-area">
              {width === null ? (
                <FirstPictures specs={specs} id={id} />
              ) : (
                <Still spec={spec} width={width} idPrefix={id} />
              )}
              {width !== null && over?.(spec, width)}
            </div>
          )}
          {below?.(spec)}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="chart-table" hidden={view !== "table"} aria-label={spec.table.caption} tabIndex={0}>
          {(view === "table" || width === null) && <ChartTable table={spec.table} />}
        </section>
      </div>
      <ChartFoot summary={spec.summary} actions={actions} />
    </figure>
  );
}

type ViewSwitchProps = { readonly view: "chart" | "table"; readonly onChange: (view: "chart" | "table") => void };

function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <fieldset className="chart-views" aria-label="Show as">
      <button type="button" aria-pressed={view === "chart"} onClick={() => onChange("chart")}>
        Chart
      </button>
      <button type="button" aria-pressed={view === "table"} onClick={() => onChange("table")}>
        Table
      </button>
    </fieldset>
  );
}
