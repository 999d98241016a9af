import { none, type Option } from "../../choice";
import { monthly, technique } from "../../technique";

const plan = (id: string, title: string, url: string, values: Option["values"], note?: string): Option => ({
  id,
  title,
  values,
  source: { title: `${title}: pricing`, url },
  asOf: "2026-11",
  ...(note === undefined ? {} : { note }),
});

export const observability = technique({
  id: "observability",
  title: "Observability",
  section: "situation",
  summary: "Every question is recorded step by step, at a fee with some records included and a price for the rest.",
  leavesOut: "Records kept for longer than the plan keeps them.",
  optional: { choice: "observability", besides: "request" },
  choices: [
    {
      id: "observability",
      title: "Observability",
      help: "Fills the fee, what it includes and the price of more.",
      scope: "shared",
      options: () => [
        none,
        plan(
          "langsmith",
          "LangSmith Plus",
          "https://www.langchain.com/pricing",
          { feeUsd: 39, included: 10_000, usdPerThousand: 2.5 },
          "Other readings say 0.50 USD for a thousand that are kept for two weeks.",
        ),
        plan("langfuse", "Langfuse Core", "https://langfuse.com/pricing", {
          feeUsd: 29,
          included: 100_000,
          usdPerThousand: 0.08,
        }),
        { id: "own", title: "Another" },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    observabilityFee: {
      title: "Fee of the plan",
      unit: "USD/month",
      min: 0,
      max: 1e7,
      help: "Paid whether or not anything is recorded.",
      filledBy: { choice: "observability", keys: ["feeUsd"] },
      default: { is: 0 },
    },
    includedRecords: {
      title: "Records included",
      unit: "1/month",
      min: 0,
      max: 1e12,
      help: "Records a month that the fee covers.",
      filledBy: { choice: "observability", keys: ["included"] },
      default: { is: 0 },
    },
    recordsPerQuery: {
      title: "Records of one question",
      unit: "1/query",
      min: 0,
      max: 1000,
      help: "1 where a question is one record; 4 to 6 where each step of RAG is one.",
      default: { is: 1 },
    },
    recordPrice: {
      title: "Price of a thousand more records",
      unit: "USD",
      min: 0,
      max: 1000,
      help: "Beyond those that are included.",
      filledBy: { choice: "observability", keys: ["usdPerThousand"] },
      default: { is: 0 },
    },
  },
  lines: [
    monthly(
      "records",
      "Observability",
      "observabilityFee + max(0, queriesInMonth * recordsPerQuery - includedRecords) * recordPrice / 1000",
    ),
  ],
});
