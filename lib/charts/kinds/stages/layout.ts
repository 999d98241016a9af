import type { ApproachId } from "../../../model/names";
import { lineOf, rowLines } from "../../layout/axes";
import { type AxisLine, type BaseLayout, frameOf, headingOf, textSize, xTickTexts } from "../../layout/frame";
import { keyLayout, type PlacedSwatch } from "../../layout/key-layout";
import type { PlacedSegment } from "../../layout/placed-segment";
import { compactBelowWidth, type Size } from "../../layout/size";
import { overlap, type Rect, textWidth } from "../../layout/text-box";
import { type Scale, scaleOf } from "../../spec/scale";
import { groupTexts, limitLabel, segmentTexts } from "./labels";
import { type PlacedGroup, placedGroups, rowsHeight, sizesOf } from "./rows";
import type { StageChartSpec } from "./spec";

export type StageLayout = BaseLayout & {
  readonly kind: "stages";
  readonly x: Scale;
  readonly segments: readonly PlacedSegment[];
  /** What lies beyond the limit. */
  readonly overs: readonly (Rect & { readonly id: ApproachId })[];
  /** The limit: thin through the whole chart, heavy across the bars it judges. */
  readonly guide: AxisLine | null;
  readonly limits: readonly AxisLine[];
  readonly swatches: readonly PlacedSwatch<StageChartSpec["patterns"][number]>[];
};

const foot = 32;
const totalGap = 8;

export function stageLayout(spec: StageChartSpec, size: Size): StageLayout {
  const heading = headingOf(spec, size);
  const key = keyLayout(spec.patterns, heading.height, size);
  const edge = size.heading ? 16 : 0;
  const top = Math.round(heading.height + key.height + (spec.limit ? 22 : 4));
  const sizes = sizesOf(spec, size.width < compactBelowWidth, size.height - top - foot - edge / 2);
  const margin = { top, right: edge, bottom: size.height - top - rowsHeight(spec, sizes), left: edge + sizes.left };
  const frame = frameOf(size, {
    ...margin,
    right: rightMargin(spec, size.width - margin.left - edge, sizes.above) + edge,
  });
  const { plot } = frame;
  const x = scaleOf("linear", spec.x.domain, [plot.x, plot.x + plot.width]);
  const groups = placedGroups(spec, sizes, plot.y);
  const segments = groups.flatMap((group) => segmentsOf(group, x, sizes.bar));
  const bottom = plot.y + plot.height;
  const ticks = spec.x.ticks.map(({ value }) => x(value));
  const upright = (value: number, y1: number, y2: number) => lineOf("grid", x(value), y1, x(value), y2);
  const { limit } = spec;
  const limitX = limit ? x(limit.value) : null;
  const rows = groups.flatMap(({ group, rows }) => rows.map((row) => ({ id: group.id, ...row })));
  const overs = rows.flatMap(({ id, row, y }) => {
    const start = row.over?.start;
    const end = row.segments.at(-1)?.end ?? 0;
    return start === undefined ? [] : [{ id, x: x(start), y, width: x(end) - x(start), height: sizes.bar }];
  });
  return {
    ...frame,
    kind: "stages",
    x,
    axes: rowLines(plot, ticks),
    segments,
    overs,
    guide: limit ? upright(limit.value, plot.y - 6, bottom) : null,
    limits: limit
      ? rows.filter(({ row }) => row.isJudged).map(({ y }) => upright(limit.value, y - 3, y + sizes.bar + 3))
      : [],
    swatches: key.swatches,
    texts: [
      ...heading.texts,
      ...key.texts,
      ...(limit ? [limitLabel(limit.label, x(limit.value), plot.y - 10, edge, size.width - edge)] : []),
      ...xTickTexts(spec.x.ticks, x, bottom + 20),
      ...groups.flatMap((group) => groupTexts(group, { sizes, x, left: edge, right: size.width - edge, plot, limitX })),
      ...segments.filter((segment) => !overs.some((over) => overlap(over, segment))).flatMap(segmentTexts),
    ],
  };
}

/** The height at which nothing is squeezed. */
export function stageHeight(spec: StageChartSpec, width: number): number {
  const key = keyLayout(spec.patterns, 0, { width, height: 0 });
  const sizes = sizesOf(spec, width < compactBelowWidth, null);
  return Math.ceil(key.height + (spec.limit ? 22 : 4) + rowsHeight(spec, sizes) + foot);
}

/** As little as the longest labels behind the bars allow. */
function rightMargin({ groups, x }: StageChartSpec, room: number, above: boolean): number {
  const end = x.domain[1];
  const last = x.ticks.at(-1)?.label ?? "";
  const widths = groups.flatMap(({ rows }) =>
    rows.map(({ segments, total, over }) => {
      const behind = over && !above ? `${total}, ${over.label}` : total;
      const free = room - totalGap - textWidth(behind, 13);
      const share = (segments.at(-1)?.end ?? 0) / end;
      return share > 0 ? free / share : room;
    }),
  );
  const width = Math.min(room - Math.ceil(textWidth(last, textSize) / 2), ...widths);
  return room - Math.max(40, Math.floor(width));
}

function segmentsOf({ group, rows }: PlacedGroup, x: Scale, height: number): PlacedSegment[] {
  return rows.flatMap(({ row, y }) =>
    row.segments.map((segment) => ({
      id: group.id,
      segment,
      x: x(segment.start),
      y,
      width: x(segment.end) - x(segment.start),
      height,
    })),
  );
}
