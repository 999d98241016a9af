import type { ApproachId } from "../../../model/names";
import type { Pixel } from "../../layout/segments";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { leaderElement, limitElement, markerElement } from "../../svg/marks";
import { element, type InkPaint, pathOf } from "../../svg/svg-element";
import type { PointLayout } from "./layout";

const cap = 4;

export function pointSvg({ points, frontier, limit, leaders, texts }: PointLayout, ink: InkPaint): ChartParts {
  return {
    defs: "",
    under: [
      element("path", {
        class: "chart-frontier",
        d: pathOf(frontier),
        fill: "none",
        stroke: ink("ink-2"),
        "stroke-width": 1.5,
        "stroke-dasharray": "1 4",
        "stroke-linecap": "round",
      }),
      limit ? limitElement({ x1: limit.x1, y1: limit.y1, x2: limit.x2, y2: limit.y2 }, ink) : "",
    ].join(""),
    series: points
      .map(({ id, across, upright }) => whisker(id, across, true, ink) + whisker(id, upright, false, ink))
      .join(""),
    over: [
      ...leaders.map((leader) => leaderElement(leader, ink)),
      ...points.map(({ id, x, y }) => markerElement(id, { x, y }, ink)),
      textsSvg(texts, ink),
    ].join(""),
  };
}

/** A thin line with a stroke across either end. */
function whisker(id: ApproachId, ends: readonly Pixel[], isAcross: boolean, ink: InkPaint): string {
  if (ends.length === 0) return "";
  const [dx, dy] = isAcross ? [0, cap] : [cap, 0];
  const caps = ends.map(({ x, y }) => [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ]);
  return element("path", {
    class: "chart-series chart-whisker",
    "data-series": id,
    d: [ends, ...caps].map(pathOf).join(""),
    fill: "none",
    stroke: ink(id),
    "stroke-width": 1.5,
    "stroke-opacity": "0.6",
  });
}
