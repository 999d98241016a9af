import type { Claim } from "../claim";
import { cheapestUpTo, lineUsd, perQueryUsd, savingShare, totalUsd, valueAt } from "../figures";
import { type Changes, duel, linkTo, onlyRag, presetIds } from "../links";
import { percentage, perMonth, usd } from "../readings";

const bot = (...changes: readonly Changes[]): string => linkTo(presetIds.supportBot, onlyRag, ...changes);
const store = (id: string, ...more: readonly Changes[]): string => bot({ store: id }, ...more);
const hosted = (link: string): number => valueAt(link, lineUsd("rag", "vectorStore.host", 1)) ?? 0;
const standard = "vectordb-pinecone-standard";

const stores = [
  ["Pinecone Builder", store("vectordb-pinecone-builder")],
  ["PostgreSQL on Supabase, smallest", store("postgres-supabase-micro")],
  ["Pinecone Standard", store(standard)],
  ["PostgreSQL on Amazon RDS, t3.large", store("postgres-rds-db-t3-large")],
  ["Pinecone Standard at 10 million queries a month", store(standard, { queries: 10_000_000 })],
  ["Pinecone Enterprise", store("vectordb-pinecone-enterprise")],
] as const;

export const vectorHosting: Claim = {
  id: "vector-hosting",
  title: "Hosting the vectors costs $50 to $500 a month",
  places: [{ article: "001", lines: [16, 66] }],
  says: "RAG’s store has to be kept running at $50 to $500 a month. Pinecone’s s1 pod is given at $0.08 an hour.",
  own: {
    remark: "Hosting, a month.",
    trials: [
      {
        title: "Its range at its mean",
        link: linkTo(presetIds.article001, duel),
        readings: [usd("", lineUsd("rag", "quotedCosts.hosting", 1))],
      },
      {
        title: "Its pod, 730 hours at $0.08",
        link: linkTo(presetIds.article001, duel, { "rag.hosting": 58.4 }),
        readings: [usd("", lineUsd("rag", "quotedCosts.hosting", 1))],
      },
    ],
  },
  today: {
    trials: stores.map(([title, link]) => ({
      title,
      link,
      readings: [usd("", lineUsd("rag", "vectorStore.host", 1))],
    })),
    remark:
      "The store, a month, for 500 documents of 600 tokens. Most are the plan’s minimum, which so small a store does not reach. Pods have been closed to new customers since 18 August 2025.",
    source: {
      title: "Pinecone on pod-based indexes",
      url: "https://docs.pinecone.io/guides/legacy/pod-based-indexes",
    },
  },
  finding: {
    text: "The pod is no longer sold, and the usual plan starts exactly where the range does. Less is possible; the upper end is an enterprise contract.",
    holds: () => {
      const costs = stores.map(([, link]) => hosted(link));
      return costs[2] === 50 && Math.min(...costs) < 50 && costs.at(-1) === 500;
    },
  },
};

const withCache = bot({ responseHitShare: "0.2..0.4" });

export const responseCache: Claim = {
  id: "response-cache",
  title: "A cache of answers saves 20 to 40% of inference",
  places: [{ article: "001", lines: [87] }],
  says: "Sending a stored answer when the very same question returns can save 20 to 40% of what inference costs.",
  own: {
    trials: [],
    remark:
      "It gives no share of repeated questions. Such a cache saves exactly that share, so the claim is that 20 to 40% of all questions return word for word.",
  },
  today: {
    trials: [
      {
        title: "Support bot, RAG, 20 to 40% of questions repeated",
        link: withCache,
        readings: [
          percentage("Saved on a query", savingShare(perQueryUsd("rag"), bot())),
          percentage("Saved on the bill of 12 months", savingShare(totalUsd("rag"), bot())),
        ],
        remark: "Means, against the same scenario without a cache. The cache itself costs nothing here.",
      },
    ],
  },
  finding: {
    text: "It holds if the questions do repeat; count them in your log first. The bill falls by less than inference does, because hours and hosting stay.",
    holds: () =>
      (valueAt(withCache, savingShare(totalUsd("rag"), bot())) ?? 1) <
      (valueAt(withCache, savingShare(perQueryUsd("rag"), bot())) ?? 0),
  },
};

const support = linkTo(presetIds.supportBot);
const code = linkTo(presetIds.codeGenerator);
const promptingUpTo = cheapestUpTo("prompting");

export const promptingFirst: Claim = {
  id: "prompting-first",
  title: "Begin with the prompt",
  places: [{ article: "001", lines: [2, 99] }],
  says: "A good prompt with examples solves much of what teams build RAG or fine-tuning for, so it comes first. Article 003 calls prompts brittle (line 18).",
  own: { trials: [], remark: "It gives no figure for a prompt." },
  today: {
    trials: [
      { title: "Support bot", link: support, readings: [perMonth("", promptingUpTo)] },
      { title: "Code generator", link: code, readings: [perMonth("", promptingUpTo)] },
    ],
    remark: "The volume up to which nothing is cheaper than a prompt.",
  },
  finding: {
    text: "In these two cases the advice holds in money: below about a hundred thousand queries a month nothing beats the prompt. Whether the prompt answers well enough, no price can say.",
    holds: () => [support, code].every((link) => (valueAt(link, promptingUpTo) ?? 0) > 100_000),
  },
};
