import { technique, timed } from "../technique";

export const network = technique({
  id: "network",
  title: "Network",
  section: "latency",
  summary: "The way from the user to your application and back, once for each question.",
  leavesOut: "The way between your application and the model: measured times to a first token are taken without it.",
  quantities: timed("networkTime", "Network", "From the user to your application and back, for half of the requests.", {
    choice: "network",
    timing: "network",
  }),
  lines: [],
  stages: [{ id: "network", label: "Network", kind: "time", p50: "networkTime", p95: "networkTimeP95" }],
});
