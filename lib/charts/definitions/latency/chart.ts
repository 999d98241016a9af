import { timeChart } from "../shared/chart";
import { latencySpec } from "./spec";

export const latencyChart = timeChart({
  id: "latency",
  title: "Latency by stage",
  needs: ["latency"],
  spec: latencySpec,
  isThere: () => true,
});
