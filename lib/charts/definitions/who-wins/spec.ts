import type { MapAxis, TwoWayMap } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { approachIds } from "../../../model/names";
import { plural } from "../../../sheet/words";
import { mapKind } from "../../kinds/map/kind";
import type { CellSpec, MapChartSpec, MapKey, MapLine } from "../../kinds/map/spec";
import { looks } from "../../spec/palette";
import { saidOf } from "../shared/compared";
import type { ChartOptions, ChartScope } from "../shared/input";
import { bareTexts, sharedUnit } from "../shared/value-text";
import { volumeScope } from "../shared/wording";
import { whoWinsTable } from "./table";
import { axisTitle, cellSentence, isQueries, mapSummary, mapTitle, paleText } from "./words";

/** Who is cheapest over two inputs. */
export function whoWinsSpec(map: TwoWayMap, scope: ChartScope, { compact }: ChartOptions): MapChartSpec {
  const { x, y } = map;
  const cells = cellsOf(map);
  return saidOf(scope, {
    kind: mapKind.kind,
    id: "who-wins",
    title: mapTitle(map),
    subtitle: subtitle(map, scope),
    summary: mapSummary(map, scope.horizonMonths),
    table: whoWinsTable(map),
    xTitle: axisTitle(x),
    yTitle: axisTitle(y),
    columns: lines(x, compact ? 6 : 14),
    rows: lines(y, compact ? 10 : 14),
    cells,
    you: {
      column: x.nearest,
      row: y.nearest,
      label: isExact(x) && isExact(y) ? "your values" : "nearest to your values",
    },
    key: keyOf(map, cells),
  });
}

function subtitle({ x, y }: TwoWayMap, scope: ChartScope): string {
  const volume = isQueries(x) || isQueries(y) ? "" : `, ${volumeScope(scope)}`;
  return `Lowest total over ${plural(scope.horizonMonths, "month")}${volume}, everything else as entered`;
}

/** Every value keeps its text; of the labels on the axis only about so many are wanted. */
function lines({ values, texts, spacing }: MapAxis, wanted: number): MapLine[] {
  const pairs = values.map((value, index) => ({ value, text: texts[index] ?? "" }));
  const labels = bareTexts(pairs, sharedUnit(texts), 5);
  const least = Math.max(1, Math.ceil(values.length / wanted));
  // Steps of 1, 2, 5 are labelled once a decade when not all of them are, from a power of ten on.
  const every = spacing === "log" && least > 1 ? 3 * Math.ceil(least / 3) : least;
  const first = spacing === "log" ? Math.max(0, values.findIndex(isPowerOfTen)) : 0;
  return pairs.map(({ text }, index) => ({
    text,
    label: (index - first) % every === 0 ? (labels[index] ?? text) : null,
  }));
}

const isExact = ({ now, nearest, values }: MapAxis): boolean => values[nearest] === now;
const isPowerOfTen = (value: number): boolean => Math.abs(Math.log10(value) % 1) < 1e-9;

function cellsOf(map: TwoWayMap): CellSpec[] {
  const across = map.x.values.length;
  return map.cells.map((cell, index) => {
    const column = index % across;
    const row = Math.floor(index / across);
    return {
      column,
      row,
      winner: cell.winner,
      letter: looks[cell.winner].letter,
      pale: cell.pale,
      sentence: cellSentence(map, cell, column, row),
    };
  });
}

function keyOf(map: TwoWayMap, cells: readonly CellSpec[]): MapKey[] {
  const winners = approachIds.filter((id) => cells.some(({ winner }) => winner === id));
  const pale = cells.find((cell) => cell.pale);
  return [
    ...winners.map((id) => ({ id, letter: looks[id].letter, name: approaches[id].title, pale: false })),
    ...(pale ? [{ id: pale.winner, letter: "", name: `pale: ${paleText(map)}`, pale: true }] : []),
  ];
}
