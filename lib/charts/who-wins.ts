import type { MapAxis, WinnerMap } from "../decide/outlook-types";
import { approaches } from "../model/approaches";
import { approachIds } from "../model/names";
import type { ChartOptions, Scope } from "./input";
import { axisTitle, cellSentence, isQueries, mapSummary, mapTitle, paleText } from "./map-wording";
import { approachLetter } from "./palette";
import type { MapCell, MapChartSpec, MapKey, MapLine, Table } from "./spec";
import { shortValue } from "./value-text";
import { plural, volumeScope } from "./wording";

/** Who is cheapest over two inputs. */
export function whoWinsSpec(map: WinnerMap, scope: Scope, { compact }: ChartOptions): MapChartSpec {
  const { x, y } = map;
  const cells = cellsOf(map);
  return {
    kind: "map",
    id: "who-wins",
    title: mapTitle(map),
    subtitle: subtitle(map, scope),
    summary: mapSummary(map, scope.horizonMonths),
    table: table(map),
    xTitle: axisTitle(x),
    yTitle: axisTitle(y),
    columns: lines(x, compact ? 5 : 9),
    rows: lines(y, compact ? 8 : 12),
    cells,
    you: { column: x.nearest, row: y.nearest, label: "nearest to your values" },
    key: keyOf(map, cells),
  };
}

function subtitle({ x, y }: WinnerMap, scope: Scope): string {
  const volume = isQueries(x) || isQueries(y) ? "" : `, ${volumeScope(scope)}`;
  return `Lowest total over ${plural(scope.horizonMonths, "month")}${volume}, everything else as entered`;
}

/** Every value keeps its text; of the labels on the axis only so many are wanted, the first and evenly on from it. */
function lines({ values, texts }: MapAxis, wanted: number): MapLine[] {
  const every = Math.max(1, Math.ceil(values.length / wanted));
  return values.map((value, index) => {
    const text = texts[index] ?? "";
    return { text, label: index % every === 0 ? shortValue({ value, text }, 6) : null };
  });
}

function cellsOf(map: WinnerMap): MapCell[] {
  const across = map.x.values.length;
  return map.cells.map((cell, index) => {
    const column = index % across;
    const row = Math.floor(index / across);
    return {
      column,
      row,
      winner: cell.winner,
      letter: approachLetter[cell.winner],
      pale: cell.pale,
      sentence: cellSentence(map, cell, column, row),
    };
  });
}

function keyOf(map: WinnerMap, cells: readonly MapCell[]): MapKey[] {
  const winners = approachIds.filter((id) => cells.some(({ winner }) => winner === id));
  const pale = cells.find((cell) => cell.pale);
  return [
    ...winners.map((id) => ({ id, letter: approachLetter[id], name: approaches[id].title, pale: false })),
    ...(pale ? [{ id: pale.winner, letter: "", name: `pale: ${paleText(map)}`, pale: true }] : []),
  ];
}

function table(map: WinnerMap): Table {
  const { x, y, rows } = map;
  return {
    caption: `Who is cheapest, by ${axisTitle(x)} for each value of ${axisTitle(y)}`,
    columns: [
      { label: axisTitle(y), numeric: true },
      { label: `Cheapest, by ${axisTitle(x)}`, numeric: false },
    ],
    rows: rows.map((intervals, row) => ({
      cells: [
        `${y.texts[row] ?? ""}${row === y.nearest ? " (nearest to yours)" : ""}`,
        intervals.map(({ text }) => text).join("; "),
      ],
    })),
  };
}
