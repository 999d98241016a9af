import { formatCount } from "../sheet/format";
import type { Disagreement } from "./disagreement";
import { perQueryUsd, setupUsd } from "./figures";
import { duel, linkTo, presetIds } from "./links";
import { usd, usdPerQuery } from "./readings";

const one = linkTo(presetIds.article001, duel);
const other = linkTo(presetIds.article002, duel);
const support = (examples: number): string => linkTo(presetIds.supportBot, duel, { examples });
const labelled = [500, 5000, 10_000] as const;

/** Where two articles put a different price on the same thing. Figures under the texts are means of the ranges. */
export const disagreementsOnCost: readonly Disagreement[] = [
  {
    id: "rag-setup",
    title: "What RAG costs to set up",
    one: [{ place: { article: "001", lines: [63] }, says: "$100 to $500." }],
    other: [{ place: { article: "002", lines: [64] }, says: "$500 to $2,000, hosting included." }],
    model: "Two presets, one for each article. Article 002 counts hosting in, so its preset adds none.",
    trials: [
      { title: "Article 001", link: one, readings: [usd("", setupUsd("rag"))] },
      { title: "Article 002", link: other, readings: [usd("", setupUsd("rag"))] },
    ],
  },
  {
    id: "rag-query",
    title: "What a RAG query costs",
    one: [{ place: { article: "001", lines: [63] }, says: "$0.01 to $0.05." }],
    other: [
      { place: { article: "002", lines: [64] }, says: "$0.001 to $0.01." },
      { place: { article: "002", lines: [26] }, says: "Pennies." },
    ],
    model: "Computed from tokens wherever an approach is built up; quoted only in the presets of the two articles.",
    trials: [
      { title: "Article 001", link: one, readings: [usdPerQuery("", perQueryUsd("rag"))] },
      { title: "Article 002", link: other, readings: [usdPerQuery("", perQueryUsd("rag"))] },
    ],
  },
  {
    id: "setup-of-tuning",
    title: "What fine-tuning costs to set up",
    one: [{ place: { article: "001", lines: [64] }, says: "$500 to $5,000 and more, data included." }],
    other: [
      {
        place: { article: "002", lines: [66, 68] },
        says: "$50 to $500 for the run and 40 to 100 hours for the data, usually five to ten times that.",
      },
      { place: { article: "000", lines: [101] }, says: "A few dollars to hundreds a run; nothing on data." },
    ],
    model: "Data, runs and building are three lines of the bill, and the underestimate of the data is an input.",
    trials: [
      { title: "Article 001", link: one, readings: [usd("", setupUsd("fineTuning"))] },
      { title: "Article 002, hours as planned", link: other, readings: [usd("", setupUsd("fineTuning"))] },
    ],
  },
  {
    id: "cheaper-at-scale",
    title: "Which is cheaper with many queries",
    one: [
      { place: { article: "001", lines: [58, 64] }, says: "Fine-tuning, within weeks." },
      { place: { article: "000", lines: [102] }, says: "Fine-tuning: no context tokens to pay for." },
    ],
    other: [{ place: { article: "003", lines: [16, 24] }, says: "RAG; fine-tuning is very dear." }],
    model:
      "They speak of different lines: one of the margin, the other of the start. Both are on the bill, and the break-even says where they change places.",
  },
  {
    id: "examples",
    title: "How many examples training takes",
    one: [
      { place: { article: "001", lines: [75, 95] }, says: "1,000 to 5,000; 500 for a narrow task." },
      { place: { article: "004", lines: [161, 176] }, says: "Hundreds to thousands." },
    ],
    other: [
      { place: { article: "002", lines: [46, 55] }, says: "Not under 10,000." },
      { place: { article: "000", lines: [66, 92, 116] }, says: "5,000, 50,000 or 100,000 in its examples." },
    ],
    model:
      "An input, and usually the dearest one of fine-tuning’s set-up. Whether so many are enough, only a test set tells.",
    trials: labelled.map((examples) => ({
      title: `Fine-tuning’s set-up with ${formatCount(examples)} examples`,
      link: support(examples),
      readings: [usd("", setupUsd("fineTuning"))],
    })),
  },
  {
    id: "vector-store",
    title: "Which vector store to begin with",
    one: [
      { place: { article: "001", lines: [15, 94] }, says: "Pinecone, or a managed Qdrant." },
      { place: { article: "000", lines: [32] }, says: "Pinecone, managed." },
    ],
    other: [
      {
        place: { article: "001", lines: [15, 19] },
        says: "pgvector if you already run PostgreSQL, below a million vectors.",
      },
      { place: { article: "000", lines: [32] }, says: "pgvector if you already run PostgreSQL." },
    ],
    model: "A choice with the plan’s minimum and its hours. A database you already pay for can be entered at no cost.",
  },
];
