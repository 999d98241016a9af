import { technique, timed } from "../../technique";

export const network = technique({
  id: "network",
  title: "Network",
  section: "latency",
  summary: "The way from the user to your application and back, once for each question.",
  leavesOut: "The way between your application and the model: measured times to a first token are taken without it.",
  choices: [
    {
      id: "network",
      title: "Network",
      help: "Fills the time between the user and your application.",
      scope: "shared",
      timing: "network",
      needs: ["p95Ms"],
    },
  ],
  quantities: timed("networkTime", "Network", "From the user to your application and back, for half of the requests.", {
    choice: "network",
    timing: "network",
  }),
  lines: [],
  stages: [
    {
      id: "network",
      label: "Network",
      place: { phase: "arrival" },
      kind: "time",
      p50: "networkTime",
      p95: "networkTimeP95",
    },
  ],
});
