import type { Claim, ClaimScenario } from "../claim";
import { totalUsd } from "../figures";
import { rightShare, share } from "../quality-figures";
import { answered, rightAt } from "../quality-links";
import { usd } from "../readings";

const aging = answered(
  { task: "classification" },
  { factsChangedShare: 0.5, factsPeriod: 3, "fineTuning.retrainEvery": 3 },
);
const still = answered({ task: "classification" }, { "fineTuning.retrainEvery": 3 });

export const oldPrice: Claim = {
  id: "old-price",
  title: "A tuned model goes on telling the old price",
  places: [
    { article: "004", lines: [226] },
    { article: "002", lines: [74] },
    { article: "000", lines: [24, 25] },
  ],
  says: "Of a team that tuned for three months, half of the training data was out of date by then; a model trained on 49 USD says 49 when the price is 59.",
  own: {
    trials: [
      {
        title: "Half of the facts change in three months, retrained every three",
        link: aging,
        readings: agingReadings(),
      },
    ],
  },
  today: {
    trials: [{ title: "Nothing changes", link: still, readings: agingReadings() }],
    remark:
      "Measured a month: 0.3% of a framework’s documentation changes, 2.5% of a product’s, 10 to 18% of a price list. Half in three months is 21% a month.",
  },
  shares: true,
  finding: {
    text: "Right, and it can be counted: between two trainings a tuned model loses what changes, and RAG does not. How much that is depends on what it knows: hardly anything for documentation, much for prices.",
    holds: () =>
      rightAt(still, "fineTuning") - rightAt(aging, "fineTuning") > 0.1 &&
      rightAt(still, "rag") === rightAt(aging, "rag"),
  },
};

function agingReadings(): ClaimScenario["readings"] {
  return [share("Fine-tuning answers right", rightShare("fineTuning")), share("RAG answers right", rightShare("rag"))];
}

const documents = answered({ task: "documents" });

export const memorised: Claim = {
  id: "memorised",
  title: "Documents cannot be learnt by heart",
  places: [
    { article: "004", lines: [182, 191, 193] },
    { article: "000", lines: [108] },
    { article: "003", lines: [10, 15] },
  ],
  says: "Thousands of pages are not memorised by tuning; a tuned model makes things up with confidence, and sources keep RAG to the facts.",
  own: { trials: [], remark: "They print no share of answers." },
  today: {
    trials: [
      {
        title: "Support bot, facts from its documents, 13.50 USD a wrong answer",
        link: documents,
        readings: [
          share("RAG answers right", rightShare("rag")),
          share("Fine-tuning answers right", rightShare("fineTuning")),
          usd("RAG with its wrong answers, 12 months", totalUsd("rag")),
          usd("Fine-tuning with its wrong answers, 12 months", totalUsd("fineTuning")),
        ],
      },
    ],
    remark:
      "Of questions on statutes RAG answered 84 in 100 and a tuned model without passages fewer than one; it invented nearly all the rest, RAG 15 in 100 of all answers.",
    source: {
      title: "rag-vs-finetune: questions on statutes, both ways and together",
      url: "https://github.com/NehaBharti08/rag-vs-finetune",
    },
  },
  shares: true,
  finding: {
    text: "Right. Wrong answers at the price of one support contact cost far more than every token, machine and hour together, so for facts from documents they decide.",
    holds: () =>
      rightAt(documents, "rag") > 5 * rightAt(documents, "fineTuning") - 0.2 && rightAt(documents, "fineTuning") < 0.25,
  },
};
