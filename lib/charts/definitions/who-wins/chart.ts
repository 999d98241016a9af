import type { ChartDefinition } from "../shared/chart";
import { comparedIn } from "../shared/compared";
import { whoWinsSpec } from "./spec";

export const whoWinsChart = {
  id: "who-wins",
  title: "Who is cheapest where",
  needs: ["map"],
  draw: ({ evaluation, map }, options) => {
    const input = comparedIn(evaluation);
    return map && input
      ? whoWinsSpec(map, input, options)
      : "Two approaches and two inputs that count are needed for a map.";
  },
} satisfies ChartDefinition;
