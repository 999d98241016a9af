import { type ChartDefinition, noPrice, oneApproach } from "../shared/chart";
import { oddsSpec } from "./spec";

export const oddsChart = {
  id: "odds",
  title: "Odds over time",
  needs: ["monthlyOdds"],
  draw: ({ evaluation, monthlyOdds: odds }, options) => {
    if (evaluation.cheapest === null) return noPrice;
    if (evaluation.runnerUp === null) return oneApproach;
    return odds
      ? oddsSpec({ ...evaluation, cheapest: evaluation.cheapest, odds }, options)
      : "There are no odds to show: no value that counts is a range.";
  },
} satisfies ChartDefinition;
