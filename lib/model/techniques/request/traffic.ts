import { share, technique } from "../../technique";

export const traffic = technique({
  id: "traffic",
  title: "Traffic and time",
  section: "situation",
  summary: "How many questions arrive, how that grows, how far ahead you look, and whether token prices fall.",
  leavesOut: "Seasons within a year, and discounting of money spent later.",
  choices: [
    {
      id: "starts",
      title: "First day",
      help: "When month 1 begins, written like 2026-11-20. Prices change and models stop in the month their day falls into.",
      scope: "shared",
      day: true,
      decides: true,
    },
    {
      id: "axes",
      title: "Axes of the chart by volume",
      help: "Logarithmic axes show all volumes, straight ones how much more is paid.",
      scope: "shared",
      options: () => [
        { id: "log", title: "Logarithmic" },
        { id: "linear", title: "Straight" },
      ],
      default: "log",
    },
  ],
  quantities: {
    queries: {
      title: "Queries per month",
      unit: "query/month",
      min: 0,
      max: 1e9,
      first: true,
      help: "Questions your product asks the model in the first month.",
    },
    growth: {
      ...share,
      title: "Growth per month",
      min: -0.5,
      help: "By how much the queries grow each month. 5% means month 2 has 1.05 times the queries of month 1.",
    },
    horizon: {
      title: "Look ahead",
      unit: "month",
      min: 1,
      max: 120,
      whole: true,
      first: true,
      help: "How many months the totals cover. A month is 730 hours.",
    },
    priceDecline: {
      ...share,
      title: "Token prices fall per year",
      max: 0.99,
      help: "A yearly fall of all token prices, for all approaches alike. 50% halves them in a year.",
    },
  },
  formulas: {
    queriesInMonth: { title: "Queries in the month", unit: "query/month", is: "queries * trafficLevel" },
    trafficLevel: { title: "Queries, over those of month 1", unit: "1", is: "pow(1 + growth, month - 1)" },
    priceLevel: {
      title: "Token price level",
      unit: "1",
      is: "pow(1 - priceDecline, (month - 1) / 12)",
    },
  },
  lines: [],
});
