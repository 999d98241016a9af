import type { KeyboardEvent, MouseEvent } from "react";
import { mapLayout } from "@/lib/charts/kinds/map/layout";
import type { MapChartSpec } from "@/lib/charts/kinds/map/spec";
import { heightFor } from "@/lib/charts/kinds/place-chart";

/** Indices of a column and a row, the bottom row being 0. */
export type Place = { readonly column: number; readonly row: number };

type MapCellsProps = {
  readonly spec: MapChartSpec;
  readonly width: number;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onUse: () => void;
};

/**
 * The map as one thing to step through: a slider in two directions, because a slider tells its value as it moves and
 * keeps arrow keys to itself in every screen reader. Recharts has no map, so it lies over the still picture.
 */
export function MapCells({ spec, width, place, onPlace, onUse }: MapCellsProps) {
  const { cells, plot } = mapLayout(spec, { width, height: heightFor(spec, width) });
  const [columns, rows] = [spec.columns.length, spec.rows.length];
  const at = (wanted: Place): Place => ({
    column: Math.max(0, Math.min(columns - 1, wanted.column)),
    row: Math.max(0, Math.min(rows - 1, wanted.row)),
  });
  const chosen = cells.find(({ cell }) => cell.column === place.column && cell.row === place.row);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") onUse();
    else {
      const next = stepped(event.key, place, columns, rows);
      if (!next) return;
      onPlace(at(next));
    }
    event.preventDefault();
  }
  function onClick(event: MouseEvent<HTMLElement>) {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / plot.width) * columns);
    const row = rows - 1 - Math.floor(((event.clientY - top) / plot.height) * rows);
    onPlace(at({ column, row }));
  }
  return (
    <div
      className="map-cells"
      style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
      role="slider"
      tabIndex={0}
      aria-label="Cell of the map. Arrow keys move it, Enter uses its values"
      aria-valuemin={0}
      aria-valuemax={columns * rows - 1}
      aria-valuenow={place.row * columns + place.column}
      aria-valuetext={chosen?.cell.sentence}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {chosen && (
        <span
          className="map-cell"
          style={{
            left: chosen.x - plot.x,
            top: chosen.y - plot.y,
            width: chosen.width,
            height: chosen.height,
          }}
        />
      )}
    </div>
  );
}

function stepped(key: string, { column, row }: Place, columns: number, rows: number): Place | null {
  switch (key) {
    case "ArrowLeft":
      return { column: column - 1, row };
    case "ArrowRight":
      return { column: column + 1, row };
    case "ArrowUp":
      return { column, row: row + 1 };
    case "ArrowDown":
      return { column, row: row - 1 };
    case "Home":
      return { column: 0, row };
    case "End":
      return { column: columns - 1, row };
    case "PageUp":
      return { column, row: rows - 1 };
    case "PageDown":
      return { column, row: 0 };
    default:
      return null;
  }
}
