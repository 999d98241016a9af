import { monthly, once, technique } from "../../technique";

export const team = technique({
  id: "team",
  title: "Team hours",
  section: "model",
  cause: "people",
  summary: "Hours to build the approach and to keep it running.",
  choices: [
    {
      id: "labour",
      title: "Your team",
      help: "Fills the hourly rate.",
      scope: "shared",
      kinds: ["labour"],
      needs: ["usdPerHourMedian", "usdPerHour"],
    },
  ],
  quantities: {
    buildHours: {
      title: "Hours to build",
      unit: "h",
      min: 0,
      max: 100_000,
      scope: "approach",
      first: true,
      help: "Your team's hours until it works, without labelling.",
    },
    upkeepHours: {
      title: "Hours to run",
      unit: "h/month",
      min: 0,
      max: 730,
      scope: "approach",
      help: "Your team's hours a month to keep it working.",
    },
    teamRate: {
      title: "Rate of your team, wage only",
      unit: "USD/h",
      min: 0,
      max: 10_000,
      help: "What an hour of your engineers costs you. The preset's figure is a wage; add what you pay on top of it.",
      filledBy: { choice: "labour", keys: ["usdPerHourMedian", "usdPerHour"] },
    },
  },
  lines: [
    once("build", "Build it", "buildHours * teamRate"),
    monthly("run", "Keep it running", "upkeepHours * teamRate"),
  ],
});
