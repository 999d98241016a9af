import { cursorText } from "@/lib/charts/layout/cursor";
import type { SeriesId } from "@/lib/charts/spec/palette";
import type { AreaChartSpec, LineChartSpec, Series } from "@/lib/charts/spec/spec";
import { markerElement } from "@/lib/charts/svg/line-svg";
import { inkOf } from "@/lib/charts/svg/svg";
import { firstUpper } from "@/lib/charts/words/wording";
import type { ChartCursor } from "./use-chart-cursor";

type Props = { readonly spec: LineChartSpec | AreaChartSpec; readonly cursor: ChartCursor };

/** Steps through a chart of lines or areas and shows every value at the position, with its band where there is one. */
export function CursorRow({ spec, cursor }: Props) {
  const { index, moveTo, show, hide } = cursor;
  const last = spec.cursor.positions.length - 1;
  return (
    <fieldset className="cursor-row" aria-label="Values at one position" onFocus={show} onBlur={hide}>
      <div className="cursor-controls">
        <button
          type="button"
          className="cursor-step"
          aria-label="Step back"
          aria-disabled={index === 0}
          onClick={() => moveTo(index - 1)}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <button
          type="button"
          className="cursor-step"
          aria-label="Step forward"
          aria-disabled={index === last}
          onClick={() => moveTo(index + 1)}
        >
          <span aria-hidden="true">›</span>
        </button>
        <input
          type="range"
          className="cursor-slider"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={firstUpper(spec.x.title)}
          aria-valuetext={cursorText(spec, index)}
          onChange={(event) => moveTo(Number(event.target.value))}
        />
        <span className="cursor-label">{spec.cursor.labels[index]}</span>
      </div>
      <ul className="cursor-values">
        {listOf(spec).map(({ id, name, values, bands }) => (
          <li key={id} className="cursor-value">
            <SeriesMarker id={id} />
            <span className="cursor-name">{name}</span> <span className="cursor-money">{values[index]}</span>
            {bands && <span className="cursor-band">{bands[index]}</span>}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A stack is listed from the top down, as it is seen. */
const listOf = (spec: Props["spec"]): readonly Pick<Series, "id" | "name" | "values" | "bands">[] =>
  spec.kind === "areas" ? spec.series.toReversed() : spec.series;

function SeriesMarker({ id }: { readonly id: SeriesId }) {
  const markup = markerElement(id, { x: 6, y: 6 }, inkOf("page"));
  return (
    <svg width={12} height={12} aria-hidden="true" className="cursor-marker">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own marker */}
      <g dangerouslySetInnerHTML={{ __html: markup }} />
    </svg>
  );
}
