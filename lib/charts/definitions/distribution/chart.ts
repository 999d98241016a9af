import { hasTimes, timeChart } from "../shared/chart";
import { distributionSpec } from "./spec";

export const distributionChart = timeChart({
  id: "distribution",
  title: "Share of requests by time",
  needs: ["latency"],
  spec: distributionSpec,
  isThere: hasTimes,
});
