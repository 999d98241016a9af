import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { cursorText } from "@/lib/charts/kinds/cursor";
import type { SeriesId } from "@/lib/charts/spec/palette";
import { firstUpper } from "@/lib/sheet/words";
import { SeriesMarker } from "./series-marker";
import type { ChartCursor } from "./use-chart-cursor";
import type { ViewControls } from "./use-chart-view";
import { ViewState } from "./view-state";

type Props = {
  /** Before anything was hidden or zoomed. */
  readonly whole: SteppableSpec;
  readonly spec: SteppableSpec;
  readonly cursor: ChartCursor;
  readonly controls: ViewControls;
  readonly onLift: (id: SeriesId | null) => void;
};

/** Steps through a chart of lines or areas, shows every value at the position, and hides a series at a press on its name. */
export function CursorRow({ whole, spec, cursor, controls, onLift }: Props) {
  const { index, moveTo, show, hide } = cursor;
  const last = spec.cursor.positions.length - 1;
  return (
    <fieldset className="cursor-row" aria-label="Values at one position">
      <div className="cursor-head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the cursor shows while one of these has the focus */}
        <div className="cursor-controls" onFocus={show} onBlur={hide}>
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
        <ViewState whole={whole} spec={spec} onReset={controls.reset} />
      </div>
      <ul className="cursor-values">
        {listOf(whole).map(({ id, name }) => (
          <li key={id} className="cursor-value">
            <NameButton id={id} name={name} controls={controls} onLift={onLift} />{" "}
            <ValueAt spec={spec} id={id} index={index} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A stack is listed from the top down, as it is seen. */
const listOf = (spec: SteppableSpec): readonly { readonly id: SeriesId; readonly name: string }[] =>
  spec.kind === "areas" ? spec.series.toReversed() : spec.series;

type NameButtonProps = Pick<Props, "controls" | "onLift"> & { readonly id: SeriesId; readonly name: string };

function NameButton({ id, name, controls: { view, isLast, toggle }, onLift }: NameButtonProps) {
  return (
    <button
      type="button"
      className="cursor-name"
      aria-pressed={!view.hidden.has(id)}
      aria-disabled={isLast(id)}
      onClick={() => toggle(id)}
      onPointerEnter={() => onLift(id)}
      onPointerLeave={() => onLift(null)}
      onFocus={() => onLift(id)}
      onBlur={() => onLift(null)}
    >
      <SeriesMarker id={id} />
      {name}
    </button>
  );
}

type ValueProps = { readonly spec: SteppableSpec; readonly id: SeriesId; readonly index: number };

function ValueAt({ spec, id, index }: ValueProps) {
  const one = spec.series.find((each) => each.id === id);
  if (!one) return <span className="cursor-hidden">hidden</span>;
  const band = "bands" in one ? one.bands?.[index] : undefined;
  return (
    <>
      <span className="cursor-money">{one.values[index]}</span>
      {band !== undefined && <span className="cursor-band">{band}</span>}
    </>
  );
}
