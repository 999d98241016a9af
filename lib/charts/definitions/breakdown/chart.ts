import { costChart } from "../shared/chart";
import { breakdownSpec } from "./spec";

export const breakdownChart = costChart({
  id: "breakdown",
  title: "What the total is made of",
  needs: [],
  spec: breakdownSpec,
});
