import { hasTimes, timeChart } from "../shared/chart";
import { costLatencySpec } from "./spec";

export const costLatencyChart = timeChart({
  id: "cost-latency",
  title: "Cost against latency",
  needs: ["latency", "monthlyOdds"],
  spec: costLatencySpec,
  isThere: hasTimes,
});
