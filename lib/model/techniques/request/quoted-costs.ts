import { everyMonths, monthly, once, perQuery, technique } from "../../technique";
import { retrainEvery } from "../tuning/retraining";

export const quotedCosts = technique({
  id: "quotedCosts",
  title: "Quoted costs",
  section: "situation",
  summary: "Flat figures, as articles print them, in place of costs built up from tokens and hours.",
  leavesOut: "Where the figures come from. The quoted cost per query follows the yearly fall of token prices.",
  quantities: {
    setup: {
      title: "Set up",
      unit: "USD",
      min: 0,
      max: 1e9,
      scope: "approach",
      first: true,
      help: "Paid once, before the first query.",
    },
    perQuery: {
      title: "Per query",
      unit: "USD/query",
      min: 0,
      max: 1e6,
      scope: "approach",
      first: true,
      help: "Everything one query costs.",
    },
    hosting: {
      title: "Hosting",
      unit: "USD/month",
      min: 0,
      max: 1e9,
      scope: "approach",
      first: true,
      help: "Paid every month, used or not.",
    },
    retraining: {
      title: "One retraining",
      unit: "USD",
      min: 0,
      max: 1e9,
      scope: "approach",
      first: true,
      help: "Paid each time the model is trained again.",
    },
    retrainEvery,
  },
  lines: [
    once("setup", "Set up", "setup"),
    monthly("hosting", "Hosting", "hosting"),
    perQuery("query", "Queries", "perQuery * priceLevel"),
    everyMonths("retrainEvery", "retrain", "Retrain", "retraining"),
  ],
});
