"use client";

import { type ComponentType, type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { LineChartSpec } from "@/lib/charts/spec";
import { ChartPicture, type ChartSpecs, FirstPictures, specFor } from "./chart-picture";
import { ChartTable } from "./chart-table";
import { CursorRow } from "./cursor-row";
import type { InteractiveChartProps } from "./interactive-chart";
import { LineCursor } from "./line-cursor";
import { useChartCursor } from "./use-chart-cursor";
import { useElementWidth } from "./use-element-width";

export type ChartProps = {
  /** The same chart for both layouts; only the one that is shown is asked for. */
  readonly specs: ChartSpecs;
  /** Unique on the page. */
  readonly id: string;
  /** Links that belong to this chart: image, data, embed. */
  readonly actions?: ReactNode;
};

const noCursor: LineChartSpec["cursor"] = { positions: [], labels: [], start: 0 };

/** A chart with its finding, its picture, its values at a cursor, its summary and its table. */
export function Chart({ id, specs, actions }: ChartProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const body = useRef<HTMLDivElement>(null);
  const width = useElementWidth(body);
  const spec = specFor(specs, width);
  const cursor = useChartCursor(spec.kind === "lines" ? spec : { cursor: noCursor });
  const { Live, isEngaged, handlers } = useEngagement();

  const picture =
    width === null ? (
      <FirstPictures specs={specs} id={id} />
    ) : (
      <ChartPicture spec={spec} width={width} idPrefix={id} Live={Live} isEngaged={isEngaged} />
    );
  return (
    <figure className="chart-figure" id={id} aria-labelledby={`${id}-heading`}>
      <figcaption className="chart-heading">
        <div>
          <h3 className="chart-title" id={`${id}-heading`}>
            {spec.title}
          </h3>
          <p className="chart-subtitle">{spec.subtitle}</p>
        </div>
        <ViewSwitch view={view} onChange={setView} />
      </figcaption>
      <div className="chart-body" ref={body}>
        <div className="chart-view" hidden={view !== "chart"} {...handlers}>
          {spec.kind === "lines" && width !== null ? (
            <LineCursor spec={spec} width={width} cursor={cursor}>
              {picture}
            </LineCursor>
          ) : (
            <div className="chart-area">{picture}</div>
          )}
          {spec.kind === "lines" && <CursorRow spec={spec} cursor={cursor} />}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="chart-table" hidden={view !== "table"} aria-label={spec.table.caption} tabIndex={0}>
          {(view === "table" || width === null) && <ChartTable table={spec.table} />}
        </section>
      </div>
      <p className="chart-summary">{spec.summary}</p>
      {actions && <div className="chart-actions">{actions}</div>}
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

/** Loads the live chart when a reader first enters the picture with pointer, finger or focus. */
function useEngagement() {
  const [Live, setLive] = useState<ComponentType<InteractiveChartProps> | null>(null);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);

  function load() {
    // When the code cannot be loaded the still picture stays: nothing on it needs the live one.
    import("./interactive-chart").then(
      ({ default: loaded }) => setLive(() => loaded),
      () => undefined,
    );
  }
  function enter(set: (isIn: boolean) => void) {
    set(true);
    if (!Live) load();
  }
  return {
    Live,
    isEngaged: hasPointer || hasFocus,
    handlers: {
      onPointerEnter: () => enter(setPointer),
      // A finger that lifts has not left: it is still reading.
      onPointerLeave: (event: PointerEvent) => event.pointerType !== "touch" && setPointer(false),
      onTouchStart: () => enter(setPointer),
      onFocus: () => enter(setFocus),
      onBlur: () => setFocus(false),
    },
  };
}
