import type { ChartDefinition } from "../shared/chart";
import { whoWinsSpec } from "./spec";

export const whoWinsChart = {
  id: "who-wins",
  title: "Who is cheapest where",
  needs: ["map"],
  draw: ({ evaluation, map }, options) =>
    map ? whoWinsSpec(map, evaluation, options) : "Two approaches and two inputs that count are needed for a map.",
} satisfies ChartDefinition;
