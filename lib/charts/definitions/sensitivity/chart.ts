import { type ChartDefinition, oneApproach } from "../shared/chart";
import { comparedIn } from "../shared/compared";
import { tornadoSpec } from "./spec";

export const sensitivityChart = {
  id: "sensitivity",
  title: "What moves the answer",
  needs: ["sensitivity"],
  draw: ({ evaluation, sensitivity }, options) => {
    const input = comparedIn(evaluation);
    if (!sensitivity || !input) return oneApproach;
    return sensitivity.swings.length > 0
      ? tornadoSpec(sensitivity, input, options)
      : "No value moves the difference between the two best.";
  },
} satisfies ChartDefinition;
