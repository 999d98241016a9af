import { timeChart } from "../shared/chart";
import { hostedIn } from "./hosted";
import { headroomSpec } from "./spec";

export const headroomChart = timeChart({
  id: "headroom",
  title: "Headroom of your machines",
  needs: ["latency"],
  spec: headroomSpec,
  isThere: (latency) => hostedIn(latency).length > 0,
  missing: "No approach runs on machines of your own, so none has a headroom to show.",
});
