import { caseOf } from "../case";
import type { Claim, ClaimScenario, Figured } from "../claim";
import { totalUsd } from "../figures";
import { type Changes, linkTo, presetIds } from "../links";
import { cheapest, fate, isRuledOut, whyRuledOut } from "../quality-figures";
import { usd } from "../readings";

const bot = (...changes: readonly Changes[]): string =>
  linkTo(presetIds.supportBot, { "longContext.basis": "absent" }, ...changes);
const plain = bot();

const fates: readonly Figured[] = [
  cheapest("Named"),
  fate("RAG", "rag", usd("", totalUsd("rag"))),
  fate("Fine-tuning", "fineTuning", usd("", totalUsd("fineTuning"))),
];
const unasked: ClaimScenario = { title: "Support bot, nothing asked", link: plain, readings: fates };
const asked = (title: string, link: string): ClaimScenario => ({ title, link, readings: fates, remark: whyRuledOut });
const isOut = (link: string, id: "rag" | "fineTuning"): boolean => isRuledOut(caseOf(link), id);

const cites = bot({ citations: "yes" });

export const namedSources: Claim = {
  id: "named-sources",
  title: "Answers that must name their source need RAG",
  places: [
    { article: "000", lines: [29] },
    { article: "001", lines: [49] },
    { article: "002", lines: [24, 45] },
    { article: "004", lines: [189] },
  ],
  says: "Law, finance and other regulated work must cite; retrieval shows the passage, tuning cannot.",
  own: { trials: [], remark: "A rule, with no figure to it." },
  today: { trials: [unasked, asked("Support bot, answers must name their source", cites)] },
  finding: {
    text: "Right, and one of the few things that no work and no money mends: tuning alone is out, whatever it costs.",
    holds: () => isOut(cites, "fineTuning") && !isOut(cites, "rag"),
  },
};

const separate = bot({ permissions: "yes", tenants: "yes" });

export const storeForEach: Claim = {
  id: "store-for-each",
  title: "Many customers, each with knowledge of their own",
  places: [{ article: "001", lines: [52] }],
  says: "A product for many customers takes RAG, with a store for each of them.",
  own: { trials: [], remark: "A rule, with no figure to it." },
  today: { trials: [unasked, asked("Support bot, different users see different documents", separate)] },
  finding: {
    text: "Right where one may not see what another may: what a model has learnt cannot be kept from anybody. Where all may see all, it is a question of cost.",
    holds: () => isOut(separate, "fineTuning") && !isOut(separate, "rag"),
  },
};

const inHouse = bot({ onPremises: "yes" });
const ownRag = bot({ onPremises: "yes", "rag.serving": "dedicated" });

export const inHouseTuning: Claim = {
  id: "in-house",
  title: "Sensitive data means fine-tuning in the house",
  places: [{ article: "001", lines: [59, 60] }],
  says: "What must not leave the house, or must work offline, takes a small tuned model on machines of one’s own.",
  own: { trials: [], remark: "A rule, with no figure to it." },
  today: {
    trials: [
      asked("Support bot on machines of one’s own, RAG at a provider", inHouse),
      asked("The same, RAG on machines of one’s own too", ownRag),
    ],
  },
  finding: {
    text: "Half right. What is ruled out is a provider and not RAG: an open model with a store beside it runs in the house as well.",
    holds: () => isOut(inHouse, "rag") && !isOut(ownRag, "rag") && !isOut(ownRag, "fineTuning"),
  },
};

const urgent = bot({ thisWeek: "yes" });

export const inDays: Claim = {
  id: "in-days",
  title: "RAG works in days, fine-tuning takes weeks",
  places: [
    { article: "002", lines: [26, 28, 48, 74, 81] },
    { article: "001", lines: [53] },
    { article: "004", lines: [195, 301] },
  ],
  says: "From a prototype to production in less than a week with RAG; three months were lost to tuning where a week would have done.",
  own: { trials: [], remark: "They print no cost of a delay." },
  today: {
    trials: [unasked, asked("Support bot, it must work this week", urgent)],
    remark:
      "Four vendors give from a fifth of a week to 8 weeks for RAG in production, and 2 to 26 for tuning. At 10,000 questions a month of which 55 in 100 need a person at 13.50 USD, a delay of five weeks costs 85,443 USD.",
    source: { title: "One of the four", url: "https://singlebit.xyz/notes/rag-fine-tune-prompt" },
  },
  finding: {
    text: "Right in its order and hopeful in its days: what is there within a week is a prototype.",
    holds: () => isOut(urgent, "fineTuning") && !isOut(urgent, "rag"),
  },
};

const unlabelled = bot({ labelled: "no" });

export const noExamples: Claim = {
  id: "no-examples",
  title: "Without labelled examples, begin with RAG",
  places: [{ article: "004", lines: [298] }],
  says: "Who has no labelled examples cannot tune yet.",
  own: { trials: [], remark: "A rule, with no figure to it." },
  today: {
    trials: [
      asked("Support bot, no labelled examples", unlabelled),
      asked("Support bot, they are made first", bot({ labelled: "make" })),
    ],
  },
  finding: {
    text: "Right until somebody makes them; then it is hours of work, which the bill of tuning has.",
    holds: () => isOut(unlabelled, "fineTuning") && !isOut(bot({ labelled: "make" }), "fineTuning"),
  },
};
