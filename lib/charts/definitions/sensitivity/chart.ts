import { type ChartDefinition, oneApproach } from "../shared/chart";
import { tornadoSpec } from "./spec";

export const sensitivityChart = {
  id: "sensitivity",
  title: "What moves the answer",
  needs: ["sensitivity"],
  draw: ({ evaluation, sensitivity }, options) => {
    if (!sensitivity) return oneApproach;
    return sensitivity.swings.length > 0
      ? tornadoSpec(sensitivity, evaluation, options)
      : "No value moves the difference between the two best.";
  },
} satisfies ChartDefinition;
