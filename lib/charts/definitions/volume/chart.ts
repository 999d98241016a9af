import { costChart } from "../shared/chart";
import { volumeSpec } from "./spec";

export const volumeChart = costChart({
  id: "volume",
  title: "Costs by volume",
  needs: ["odds"],
  spec: volumeSpec,
});
