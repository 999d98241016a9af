import { none } from "../../choice";
import { monthly, technique } from "../../technique";

export const incidents = technique({
  id: "incidents",
  title: "Incidents",
  section: "situation",
  cause: "people",
  summary: "Every now and then it fails at a bad hour, and people mend it.",
  leavesOut: "What customers lose meanwhile.",
  optional: { choice: "incidents", besides: "team" },
  choices: [
    {
      id: "incidents",
      title: "Incidents",
      help: "Hours that failures take.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Count them" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    incidentsPerMonth: {
      title: "Incidents",
      unit: "1/month",
      min: 0,
      max: 1000,
      scope: "approach",
      alone: true,
      help: "How often it fails so that somebody must act.",
      default: { is: "0.2..0.5..2" },
    },
    incidentTime: {
      title: "Work per incident",
      unit: "h",
      min: 0,
      max: 1000,
      help: "Your team’s hours until it is mended.",
      default: { is: "2..6..16" },
    },
  },
  lines: [monthly("hours", "Mending incidents", "incidentsPerMonth * incidentTime * teamRate")],
});
