import { approachFill, approachPattern } from "../../svg/approach-pattern";
import { textsSvg } from "../../svg/axes";
import type { ChartParts } from "../../svg/chart-parts";
import { leaderElement } from "../../svg/marks";
import { element, type InkPaint, pathOf } from "../../svg/svg-element";
import type { AreaLayout, PlacedArea } from "./layout";

export function areaSvg({ areas, leaders, texts }: AreaLayout, ink: InkPaint, id: string): ChartParts {
  return {
    defs: element("defs", {}, areas.map((area) => approachPattern(area.id, "tint", ink, id)).join("")),
    under: "",
    series: areas.map((area) => areaElement(area, id)).join(""),
    over: [
      ...areas.map((area, index) => (index < areas.length - 1 ? edgeElement(area, ink) : "")),
      ...leaders.map((leader) => leaderElement(leader, ink)),
      textsSvg(texts, ink),
    ].join(""),
  };
}

function areaElement({ id: owner, outline }: PlacedArea, id: string): string {
  return element("path", {
    class: "chart-series",
    "data-series": owner,
    d: `${pathOf(outline)}Z`,
    fill: approachFill(owner, "tint", id),
  });
}

/** The line between an area and the one above it; none where an area has no height anywhere. */
function edgeElement({ id, low, high }: PlacedArea, ink: InkPaint): string {
  if (high.every(({ y }, index) => y === low[index]?.y)) return "";
  return element("path", {
    class: "chart-edge",
    "data-series": id,
    d: pathOf(high),
    fill: "none",
    stroke: ink(id),
    "stroke-width": 1.5,
    "stroke-linejoin": "round",
  });
}
