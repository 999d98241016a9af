import { type ChartDefinition, noPrice, oneApproach } from "../shared/chart";
import { comparedIn } from "../shared/compared";
import { oddsSpec } from "./spec";

export const oddsChart = {
  id: "odds",
  title: "Odds over time",
  needs: ["monthlyOdds"],
  draw: ({ evaluation, monthlyOdds: odds }, options) => {
    const input = comparedIn(evaluation);
    if (!input) return noPrice;
    if (input.runnerUp === null) return oneApproach;
    return odds ? oddsSpec({ ...input, odds }, options) : "There are no odds to show: no value that counts is a range.";
  },
} satisfies ChartDefinition;
