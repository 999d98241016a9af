import type { Claim } from "../claim";
import { cheaperAbove, perQueryUsd, queryIsDearer, setupGapOverQueryGap, valueAt } from "../figures";
import { duel, duelOn, linkTo, presetIds, tokenBilled, tunable } from "../links";
import { gapMedian, insideShare, neverShare } from "../odds-figures";
import { gapBand, percentage, perMonth, queries, roughQueries, usdPerQuery } from "../readings";

const [low, high] = [100_000, 500_000];
const ownRanges = linkTo(presetIds.article001, duel);
const peaked = linkTo(presetIds.article001, duel, {
  "rag.setup": "100..300..500",
  "rag.perQuery": "0.01..0.03..0.05",
  "fineTuning.setup": "500..2750..5000",
  "fineTuning.perQuery": "0.002..0.011..0.02",
});

export const breakEven: Claim = {
  id: "break-even",
  title: "Fine-tuning is cheaper from 100,000 to 500,000 queries on",
  places: [{ article: "001", lines: [65, 93] }],
  says: "For a task that does not change, fine-tuning overtakes RAG somewhere between 100,000 and 500,000 queries.",
  own: {
    trials: [
      {
        title: "Its ranges for set-up and cost per query",
        link: ownRanges,
        readings: [
          percentage("Inside 100,000 to 500,000", insideShare(low, high)),
          percentage("Never breaks even", neverShare),
          roughQueries("Median of the rest", gapMedian),
          gapBand("Nine in ten of the rest"),
          queries("Every range at its mean", setupGapOverQueryGap),
        ],
        remark: "As articles compute it: the gap in set-up over the gap per query, leaving hosting and retraining out.",
      },
      {
        title: "The same, each range with a peak in its middle",
        link: peaked,
        readings: [percentage("Inside 100,000 to 500,000", insideShare(low, high))],
      },
    ],
  },
  today: {
    trials: [
      ...tokenBilled.map((model) => ({
        title: `${model.title}, tuned, by the token`,
        link: duelOn(model),
        readings: [
          usdPerQuery("RAG, a query", perQueryUsd("rag")),
          usdPerQuery("Fine-tuning, a query", perQueryUsd("fineTuning")),
          queries("Breaks even after", setupGapOverQueryGap),
        ],
        remark: queryIsDearer,
      })),
      {
        title: `${tunable.llama.title}, tuned, on a machine of its own`,
        link: duelOn(tunable.llama),
        readings: [perMonth("Over 12 months, cheaper above", cheaperAbove("fineTuning", "rag"))],
        remark: "The machine is paid by the hour, so the answer is a volume, not a number of queries.",
      },
    ],
    remark: "The article’s set-up figures are kept; only the cost of a query is today’s.",
  },
  finding: {
    text: "Less than half of its own cases land in the interval it prints. At today’s prices none of these models does: one breaks even far later, two never do, and one needs more than a million queries every month.",
    holds: () => {
      const [gpt4o, mini, qwen] = tokenBilled.map((model) => valueAt(duelOn(model), setupGapOverQueryGap));
      const llama = valueAt(duelOn(tunable.llama), cheaperAbove("fineTuning", "rag")) ?? 0;
      const inside = valueAt(ownRanges, insideShare(low, high)) ?? 1;
      return inside < 0.5 && (gpt4o ?? 0) > 2 * high && mini === null && qwen === null && llama > 1e6;
    },
  },
};
