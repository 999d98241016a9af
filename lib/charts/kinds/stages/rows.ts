import { textWidth } from "../../layout/text-box";
import type { StageChartSpec, StageGroup, StageRow } from "./spec";

/** Heights in pixels, and the room left of the bars. */
export type StageSizes = {
  /** Names stand above their bars. */
  readonly above: boolean;
  readonly bar: number;
  readonly gap: number;
  readonly head: number;
  readonly between: number;
  readonly left: number;
};

export type PlacedGroup = {
  readonly group: StageGroup;
  readonly top: number;
  readonly rows: readonly { readonly row: StageRow; readonly y: number }[];
};

const rowNameWidth = 34;

/** `room` is the height there is for the rows: they are drawn lower or higher to fit it, within reason. */
export function sizesOf(spec: StageChartSpec, above: boolean, room: number | null): StageSizes {
  const names = Math.max(0, ...spec.groups.map(({ name }) => textWidth(name, 13)));
  const left = above ? rowNameWidth : Math.ceil(names) + 14 + rowNameWidth;
  const usual = { above, bar: 20, gap: 4, head: above ? 22 : 0, between: 18, left };
  if (room === null) return usual;
  const flexible = rowsHeight(spec, { ...usual, head: 0 });
  const factor = Math.min(1.5, Math.max(0.6, (room - (rowsHeight(spec, usual) - flexible)) / Math.max(1, flexible)));
  const scaled = (value: number) => Math.floor(value * factor + 1e-9);
  return { ...usual, bar: Math.max(12, scaled(20)), gap: Math.max(3, scaled(4)), between: scaled(18) };
}

export function rowsHeight({ groups }: StageChartSpec, sizes: StageSizes): number {
  return groups.reduce((sum, group) => sum + groupHeight(group, sizes), 0);
}

function groupHeight({ rows }: StageGroup, { bar, gap, head, between }: StageSizes): number {
  const count = Math.max(1, rows.length);
  return head + count * bar + (count - 1) * gap + between;
}

export function placedGroups({ groups }: StageChartSpec, sizes: StageSizes, from: number): PlacedGroup[] {
  let next = from;
  return groups.map((group) => {
    const top = next + sizes.between / 2;
    next += groupHeight(group, sizes);
    const rows = group.rows.map((row, index) => ({ row, y: top + sizes.head + index * (sizes.bar + sizes.gap) }));
    return { group, top, rows };
  });
}
