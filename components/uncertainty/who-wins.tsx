import { type ReactNode, useMemo, useState } from "react";
import type { Action } from "@/components/calculator/state";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import { SecondPart } from "@/components/views/second-part";
import type { MapAxis, TwoWayMap } from "@/lib/analysis/uncertainty/types";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { whoWinsChart } from "@/lib/charts/definitions/who-wins/chart";
import { whoWinsSpec } from "@/lib/charts/definitions/who-wins/spec";
import type { MapChartSpec } from "@/lib/charts/kinds/map/spec";
import { writeRange } from "@/lib/scenario/text/quantity-text";
import { withChanges } from "@/lib/stats/range";
import { MapCells, type Place } from "./map-cells";
import type { MapAxes } from "./uncertainty-work";
import type { KnownUncertainty } from "./use-uncertainty";

type WhoWinsProps = {
  readonly map: TwoWayMap;
  readonly known: KnownUncertainty;
  /** The axes that were chosen; until the map is made for them it is of the ones before. */
  readonly axes: MapAxes | null;
  readonly isStale: boolean;
  readonly onAxes: (axes: MapAxes) => void;
  readonly dispatch: (action: Action) => void;
};

/** A two-way map over two inputs, in which any cell's values can be taken over. */
export function WhoWins({ map, known, axes, isStale, onAxes, dispatch }: WhoWinsProps) {
  const { x, y } = map;
  const [chosen, setChosen] = useState<Place | null>(null);
  const { evaluation } = known;
  const specs = useMemo(() => {
    const scope = comparedIn(evaluation) ?? evaluation;
    return specsOnce((options) => whoWinsSpec(map, scope, options));
  }, [map, evaluation]);
  const place = within(map, chosen) ?? { column: x.nearest, row: y.nearest };
  const use = () => {
    const texts = [
      [x.field, textAt(x, place.column)],
      [y.field, textAt(y, place.row)],
    ] as const;
    dispatch({ type: "set", texts: new Map(texts) });
    setChosen(null);
  };
  const choose = (axes: MapAxes) => {
    setChosen(null);
    onAxes(axes);
  };
  return (
    <SecondPart id="who-wins-part" title={whoWinsChart.title} says={specs.wide.title}>
      <div className="who-wins" aria-busy={isStale} data-stale={isStale ? "" : undefined}>
        <AxisMenus axes={(isStale && axes) || { x: x.field, y: y.field }} fields={known.mapFields} onAxes={choose} />
        <ChartInTurn
          id="who-wins"
          specs={specs}
          actions={<ChartActions chart="who-wins" />}
          over={(spec, width) =>
            spec.kind === "map" && <MapCells spec={spec} width={width} place={place} onPlace={setChosen} onUse={use} />
          }
          below={(spec) =>
            spec.kind === "map" && (
              <PlaceRow spec={spec} place={place} onUse={use} isYours={isYours(map, place)}>
                {x.texts[place.column]} and {y.texts[place.row]}
              </PlaceRow>
            )
          }
        />
      </div>
    </SecondPart>
  );
}

/** A cell that was chosen on a larger map may not be on this one. */
const within = ({ x, y }: TwoWayMap, place: Place | null): Place | null =>
  place && place.column < x.values.length && place.row < y.values.length ? place : null;

const isYours = ({ x, y }: TwoWayMap, { column, row }: Place): boolean =>
  x.values[column] === x.now && y.values[row] === y.now;

/** A value as the link writes it, which every field reads. */
function textAt({ values, changes = [] }: MapAxis, index: number): string {
  const value = values[index] ?? 0;
  return writeRange(withChanges({ low: value, high: value }, changes));
}

type PlaceRowProps = {
  readonly spec: MapChartSpec;
  readonly place: Place;
  readonly isYours: boolean;
  readonly onUse: () => void;
  readonly children: ReactNode;
};

/** The chosen cell in words. Not a live region: the map itself says its value to a screen reader. */
function PlaceRow({ spec, place, isYours, onUse, children }: PlaceRowProps) {
  const cell = spec.cells.find(({ column, row }) => column === place.column && row === place.row);
  return (
    <div className="map-place">
      <p>{cell?.sentence}</p>
      <button type="button" className="quiet-button" disabled={isYours} onClick={onUse}>
        Use these values<span className="visually-hidden">: {children}</span>
      </button>
    </div>
  );
}

type AxisMenusProps = {
  readonly axes: MapAxes;
  readonly fields: KnownUncertainty["mapFields"];
  readonly onAxes: (axes: MapAxes) => void;
};

/** Choosing the other side's input turns the map over. */
function AxisMenus({ axes: { x, y }, fields, onAxes }: AxisMenusProps) {
  return (
    <div className="map-axes js-only">
      <AxisMenu
        label="Across"
        fields={fields}
        value={x}
        onField={(next) => onAxes({ x: next, y: next === y ? x : y })}
      />
      <AxisMenu label="Up" fields={fields} value={y} onField={(next) => onAxes({ x: next === x ? y : x, y: next })} />
    </div>
  );
}

type AxisMenuProps = Pick<AxisMenusProps, "fields"> & {
  readonly label: string;
  readonly value: string;
  readonly onField: (field: string) => void;
};

function AxisMenu({ label, fields, value, onField }: AxisMenuProps) {
  const id = `map-${label.toLowerCase()}`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onField(event.currentTarget.value)}>
        {fields.map((field) => (
          <option key={field.id} value={field.id}>
            {field.title}
          </option>
        ))}
      </select>
    </>
  );
}
