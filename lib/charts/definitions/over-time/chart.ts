import { costChart } from "../shared/chart";
import { overTimeSpec } from "./spec";

export const overTimeChart = costChart({
  id: "over-time",
  title: "Costs over time",
  needs: ["monthlyOdds"],
  spec: overTimeSpec,
});
