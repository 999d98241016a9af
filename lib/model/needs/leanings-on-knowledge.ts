import type { Leaning } from "./leaning";
import { bharti, loraLand } from "./sources";

const magesh = { title: "Hallucination-Free? (Magesh and others)", url: "https://arxiv.org/abs/2405.20362" };

/** What the knowledge is like, and who may see it. */
export const knowledgeLeanings: readonly Leaning[] = [
  {
    need: "task",
    when: "documents",
    for: ["longContext", "rag", "hybrid"],
    against: ["fineTuning"],
    because: "Facts are looked up more surely than learnt.",
    saidIn: [
      ["000", 62],
      ["004", 226],
    ],
    butMeasured: {
      says: "On 1,090 sections of law a tuned model alone was right in 0.9 of 100 answers, RAG in 83.7, both in 87.5.",
      source: bharti,
    },
  },
  {
    need: "citations",
    when: "yes",
    for: ["longContext", "rag", "hybrid"],
    against: ["prompting"],
    because: "What was put into the prompt can be pointed at.",
    saidIn: [
      ["000", 29],
      ["001", 49],
      ["002", 24],
      ["004", 189, 293],
    ],
    butMeasured: { says: "Legal tools with retrieval still cited wrongly in 17 to 33 of 100 answers.", source: magesh },
  },
  {
    need: "changesOften",
    when: "yes",
    for: ["longContext", "rag", "hybrid"],
    against: ["prompting", "fineTuning"],
    because: "An index is updated in minutes; what a model learnt is renewed by training it again.",
    saidIn: [
      ["000", 25],
      ["001", 48],
      ["002", 44],
      ["004", 187, 292],
    ],
    butMeasured: {
      says: "Product documentation changes by 2.5% a month: trained again each month, 1.2% of it is out of date on average. A price list changes by 18%.",
    },
  },
  {
    need: "tooLarge",
    when: "yes",
    for: ["rag", "hybrid"],
    against: ["prompting", "fineTuning"],
    because: "Thousands of pages are neither sent with each question nor memorised.",
    saidIn: [
      ["001", 51],
      ["004", 191, 294],
    ],
    butMeasured: {
      says: "On 1,090 sections of law a tuned model alone was right in 0.9 of 100 answers.",
      source: bharti,
    },
  },
  {
    need: "tooLarge",
    when: "no",
    for: ["longContext"],
    against: ["fineTuning"],
    because: "Under about 200,000 tokens the whole of it can be sent, kept in a prompt cache.",
    saidIn: [["004", 191]],
  },
  {
    need: "permissions",
    when: "yes",
    for: ["rag", "hybrid"],
    against: ["prompting", "longContext"],
    because: "A search can be limited to what the user may see.",
    saidIn: [["001", 52]],
  },
  {
    need: "tenants",
    when: "yes",
    for: ["rag", "hybrid"],
    against: ["prompting", "longContext", "fineTuning"],
    because: "One model serves all, with an index for each.",
    saidIn: [["001", 52]],
    butMeasured: {
      says: "25 tuned adapters ran on one GPU: one per customer is feasible for a style, not for facts.",
      source: loraLand,
    },
  },
];
