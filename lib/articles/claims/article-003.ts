import type { Claim } from "../claim";
import { cheaperAbove, setupUsd, totalUsd, valueAt } from "../figures";
import { type Changes, duel, linkTo, presetIds } from "../links";
import { perMonth, usd } from "../readings";

const bot = (...changes: readonly Changes[]): string => linkTo(presetIds.supportBot, duel, ...changes);
const busy = bot({ queries: 3_000_000 });

export const veryHigh: Claim = {
  id: "very-high",
  title: "RAG is cheap, fine-tuning very dear",
  places: [{ article: "003", lines: [16, 24, 26] }],
  says: "The cost of RAG is low and that of fine-tuning very high, because of training time and GPUs.",
  own: { trials: [], remark: "It prints no figure." },
  today: {
    trials: [
      {
        title: "Support bot, 150,000 queries a month",
        link: bot(),
        readings: [
          usd("RAG, set-up", setupUsd("rag")),
          usd("Fine-tuning, set-up", setupUsd("fineTuning")),
          usd("RAG, 12 months", totalUsd("rag")),
          usd("Fine-tuning, 12 months", totalUsd("fineTuning")),
          perMonth("Fine-tuning is cheaper above", cheaperAbove("fineTuning", "rag")),
        ],
      },
      {
        title: "Support bot, 3 million queries a month",
        link: busy,
        readings: [usd("RAG, 12 months", totalUsd("rag")), usd("Fine-tuning, 12 months", totalUsd("fineTuning"))],
      },
    ],
  },
  finding: {
    text: "Right for most volumes and wrong about the reason: what is dear is not training but keeping a machine for the tuned model. From a couple of million queries a month on, that machine is the cheaper of the two.",
    holds: () =>
      (valueAt(bot(), totalUsd("rag")) ?? 0) < (valueAt(bot(), totalUsd("fineTuning")) ?? 0) &&
      (valueAt(busy, totalUsd("rag")) ?? 0) > (valueAt(busy, totalUsd("fineTuning")) ?? 0),
  },
};

const both: Changes = { "prompting.basis": "absent", "longContext.basis": "absent", "fineTuning.basis": "absent" };
const supportBoth = linkTo(presetIds.supportBot, both, { "hybrid.passages": 1 });
const codeBoth = linkTo(presetIds.codeGenerator, both, { "hybrid.passages": 1 });

export const lessToRetrieve: Claim = {
  id: "less-to-retrieve",
  title: "Fine-tuning first makes RAG cheaper",
  places: [{ article: "003", lines: [10] }],
  says: "A well-tuned model needs less retrieved text, which makes the whole faster and cheaper.",
  own: { trials: [], remark: "It does not say how much less." },
  today: {
    trials: [
      ["Support bot: one passage with the tuned model, three without", supportBoth] as const,
      ["Code generator: one passage with the tuned model, six without", codeBoth] as const,
    ].map(([title, link]) => ({
      title,
      link,
      readings: [usd("RAG, 12 months", totalUsd("rag")), usd("Hybrid, 12 months", totalUsd("hybrid"))],
    })),
  },
  finding: {
    text: "Not in money at these volumes, even with a single passage left: what serving and making the tuned model cost is more than the passages were. Hybrid is bought for its answers.",
    holds: () =>
      [supportBoth, codeBoth].every(
        (link) => (valueAt(link, totalUsd("hybrid")) ?? 0) > (valueAt(link, totalUsd("rag")) ?? 0),
      ),
  },
};
