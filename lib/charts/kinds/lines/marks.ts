import { textSize } from "../../layout/frame";
import type { LabelRequest } from "../../layout/label-candidates";
import type { Pixel } from "../../layout/segments";
import type { Rect } from "../../layout/text-box";
import type { Scale } from "../../spec/scale";
import type { PlacedSeries } from "./series";
import type { LineChartSpec, Mark } from "./spec";

/** `x` and `y` are the upper end of a rule, the left end of a level, and the middle of any other. */
export type PlacedMark = Pixel & { readonly mark: Mark };

type Place = { readonly plot: Rect; readonly ruleTop: number };

export function placedMark(mark: Mark, x: Scale, y: Scale, { plot, ruleTop }: Place): PlacedMark {
  if (mark.kind === "level") return { mark, x: plot.x, y: y(mark.y) };
  if (mark.kind !== "rule") return { mark, x: x(mark.x), y: y(mark.y) };
  return { mark, x: x(mark.x), y: mark.top === undefined ? ruleTop : y(mark.top) };
}

/** The levels as lines, for labels to keep off. */
export function levelLines(marks: readonly PlacedMark[], plot: Rect): Pixel[][] {
  return marks
    .filter(({ mark }) => mark.kind === "level")
    .map(({ x, y }) => [
      { x, y },
      { x: x + plot.width, y },
    ]);
}

function isStressed(mark: Mark): boolean {
  return mark.kind === "dot" || mark.kind === "level" || (mark.kind === "rule" && mark.role !== "you");
}

/** Break-evens and limits first: they get the best places. */
export function labelRequests(marks: readonly PlacedMark[], plot: Rect): LabelRequest[] {
  const requests = marks.flatMap(({ mark, x, y }) => (mark.label ? [labelRequest(mark, { x, y }, plot)] : []));
  return requests.sort((one, other) => Number(other.bold) - Number(one.bold));
}

function labelRequest(mark: Mark, anchorAt: Pixel, plot: Rect): LabelRequest {
  const bold = isStressed(mark);
  return {
    role: "mark-label",
    text: mark.label ?? "",
    size: bold ? 13 : textSize,
    bold,
    paint: bold ? "ink" : "ink-2",
    anchorAt,
    ...(mark.kind === "level" ? { kind: "level", width: plot.width } : { kind: mark.kind === "rule" ? "rule" : "dot" }),
  };
}

/** Names that stand wherever there is room near the ends of their lines. */
export function nameRequests({ series, freeLabels }: LineChartSpec, placed: readonly PlacedSeries[]): LabelRequest[] {
  if (!freeLabels) return [];
  return series.flatMap(({ id, endLabel }, index) => {
    const end = placed[index]?.end;
    if (!end) return [];
    return [
      { role: "end-label", text: endLabel, size: textSize, bold: true, paint: id, anchorAt: end, kind: "dot" } as const,
    ];
  });
}
