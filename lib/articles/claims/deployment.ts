import type { Claim } from "../claim";
import { lineUsd, perQueryUsd, totalUsd, valueAt } from "../figures";
import { type Changes, linkTo, onlyRag, presetIds } from "../links";
import { usd } from "../readings";

const million = (...changes: readonly Changes[]): string =>
  linkTo(presetIds.supportBot, onlyRag, { queries: 1_000_000 }, ...changes);
const plain = million();

const evaluated = million({ lines: "judge: 0.05 * 0.00675 per query; people: 0.01 * 1.5 per query" });
const [judge, people] = [lineUsd("rag", "own.1", 1), lineUsd("rag", "own.2", 1)];

export const evaluationFirst: Claim = {
  id: "evaluation-first",
  title: "Evaluate before and after, with a model and with people",
  places: [
    { article: "004", lines: [230] },
    { article: "001", lines: [44, 69, 70, 71, 72, 98] },
  ],
  says: "A set to test on comes first; a model judges answers, and people look from time to time.",
  own: { trials: [], remark: "They print no cost of it." },
  today: {
    trials: [
      {
        title: "A million questions a month: a model judges 1 in 20, a person 1 in 100",
        link: evaluated,
        readings: [
          usd("A model judges, a month", judge),
          usd("People judge, a month", people),
          usd("RAG, 12 months", totalUsd("rag")),
        ],
      },
      { title: "The same without", link: plain, readings: [usd("RAG, 12 months", totalUsd("rag"))] },
    ],
    remark:
      "At 0.00675 USD an answer judged by a mid-priced model and 1.50 USD by a person. 196 questions tell a share of 85% to 5 points; to tell 83.7 from 87.6% takes 1,268 for each side. A model agreed with people in 85 of 100 cases, people with each other in 81.",
    source: { title: "arXiv 2306.05685", url: "https://arxiv.org/abs/2306.05685" },
  },
  finding: {
    text: "Right, and no article counts it: at this volume people who read one answer in a hundred cost more than the whole of the rest.",
    holds: () =>
      (valueAt(evaluated, people) ?? 0) > 10 * (valueAt(evaluated, judge) ?? 0) &&
      (valueAt(evaluated, people) ?? 0) * 12 > (valueAt(plain, totalUsd("rag")) ?? 0),
  },
};

const traced = (usdPerMonth: number): string => million({ lines: `traces: ${usdPerMonth} monthly` });
const [dear, cheap] = [traced(2_514), traced(101)];

export const observability: Claim = {
  id: "observability",
  title: "Log every request",
  places: [{ article: "001", lines: [89] }],
  says: "Each request with its time, tokens, scores and what users thought of it.",
  own: { trials: [], remark: "It prints no price." },
  today: {
    trials: [
      {
        title: "LangSmith Plus, a trace a question",
        link: dear,
        readings: [usd("Traces, a month", lineUsd("rag", "own.1", 1)), usd("RAG, 12 months", totalUsd("rag"))],
      },
      {
        title: "Langfuse, one unit a question",
        link: cheap,
        readings: [usd("Traces, a month", lineUsd("rag", "own.1", 1)), usd("RAG, 12 months", totalUsd("rag"))],
      },
    ],
    remark:
      "A million traces: 39 + 990 × 2.50 USD, and 29 + 9 × 8 USD; a question with retrieval is 4 to 6 of Langfuse’s units, so 421 USD at five.",
    source: { title: "Langfuse: pricing", url: "https://langfuse.com/pricing" },
  },
  finding: {
    text: "Right, and the vendor matters more than the habit: prices of the same log differ by more than ten times.",
    holds: () => (valueAt(dear, totalUsd("rag")) ?? 0) - (valueAt(cheap, totalUsd("rag")) ?? 0) > 12 * 2_000,
  },
};

/** Weeks of a month of 730 hours. */
const weeksInMonth = 730 / 168;
const shadowed = (weeks: number) => (found: Parameters<ReturnType<typeof perQueryUsd>>[0]) =>
  ((perQueryUsd("rag")(found) ?? 0) * found.evaluation.queriesPerMonth * weeks) / weeksInMonth;

export const shadow: Claim = {
  id: "shadow",
  title: "Run the new beside the old for two to four weeks",
  places: [{ article: "001", lines: [85, 86] }],
  says: "Answers are compared unseen for 2 to 4 weeks, then 5% of the traffic moves first.",
  own: { trials: [], remark: "It prints no cost of it." },
  today: {
    trials: [
      {
        title: "A million questions a month, RAG beside what is there",
        link: plain,
        readings: [
          usd("Two weeks beside it", shadowed(2)),
          usd("Four weeks beside it", shadowed(4)),
          usd("RAG, 12 months", totalUsd("rag")),
        ],
      },
    ],
    remark: "Tokens of every question are paid twice for that time. Add it as a line of your own, once.",
  },
  finding: {
    text: "Cheap for what it shows: four weeks of paying every token twice are less than a tenth of the first year.",
    holds: () => (valueAt(plain, shadowed(4)) ?? 0) < (valueAt(plain, totalUsd("rag")) ?? 0) / 10,
  },
};
