import { approachFill, approachPattern } from "./approach-pattern";
import type { AreaLayout, PlacedArea } from "./area-layout";
import { leaderElement } from "./line-svg";
import type { ChartParts } from "./svg";
import { element, type Ink, pathOf, textElement } from "./svg-element";

export function areaSvg({ areas, leaders, texts }: AreaLayout, ink: Ink, id: string): ChartParts {
  const over = texts.filter(({ role }) => role !== "x-tick" && role !== "y-tick");
  return {
    defs: element("defs", {}, areas.map((area) => approachPattern(area.id, "tint", ink, id)).join("")),
    under: "",
    series: areas.map((area) => areaElement(area, ink, id)).join(""),
    over: [
      ...areas.map((area) => edgeElement(area, ink)),
      ...leaders.map((leader) => leaderElement(leader, ink)),
      ...over.map((text) => textElement(text, ink)),
    ].join(""),
  };
}

function areaElement({ id: owner, outline }: PlacedArea, _ink: Ink, id: string): string {
  return element("path", {
    class: "chart-series",
    "data-series": owner,
    d: `${pathOf(outline)}Z`,
    fill: approachFill(owner, "tint", id),
  });
}

function edgeElement({ id, high }: PlacedArea, ink: Ink): string {
  return element("path", {
    class: "chart-edge",
    "data-series": id,
    d: pathOf(high),
    fill: "none",
    stroke: ink(id),
    "stroke-width": 2,
    "stroke-linejoin": "round",
  });
}
