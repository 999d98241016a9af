import { none } from "../../choice";
import { technique } from "../../technique";

export const seasons = technique({
  id: "seasons",
  title: "A busy season",
  section: "situation",
  summary:
    "In some months of each year more questions come than in the others. The queries per month are the mean of a year.",
  leavesOut: "More than one season a year, and weeks within a month: what the busiest minutes need is their peak.",
  optional: { choice: "seasons", besides: "traffic" },
  choices: [
    {
      id: "seasons",
      title: "Seasons",
      help: "Whether some months of each year are busier than the others.",
      scope: "shared",
      options: () => [
        { ...none, title: "Every month alike" },
        { id: "busy", title: "A busy season each year" },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    busyLevel: {
      title: "A busy month, over a usual one",
      unit: "1",
      min: 0,
      max: 1000,
      help: "2: twice as many questions as in a usual month. Below 1, the season is a quiet one.",
      default: { is: "1.2..2..4" },
    },
    busyMonths: {
      title: "Busy months in a year",
      unit: "1",
      min: 0,
      max: 12,
      help: "How many months the season lasts.",
      default: { is: 2 },
    },
    busyFrom: {
      title: "The season first begins in month",
      unit: "1",
      min: 1,
      max: 12,
      help: "Counted from the first day: 1 is the first month. It comes back every 12 months.",
      default: { is: 11 },
    },
  },
  formulas: {
    monthOfSeason: {
      title: "Months since the season last began",
      unit: "1",
      is: "month - busyFrom - 12 * floor((month - busyFrom) / 12)",
    },
    yearLevel: {
      title: "The mean month of a year, over a usual one",
      unit: "1",
      is: "(12 + busyMonths * (busyLevel - 1)) / 12",
    },
    seasonLevel: {
      title: "Queries of the month, over the mean of a year",
      unit: "1",
      is: "if(yearLevel > 0, if(monthOfSeason < busyMonths, busyLevel, 1) / max(yearLevel, 0.000001), 1)",
    },
  },
  scales: { trafficLevel: "seasonLevel" },
  lines: [],
});
