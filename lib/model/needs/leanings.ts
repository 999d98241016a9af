import type { Leaning } from "./leaning";
import { knowledgeLeanings } from "./leanings-on-knowledge";
import { loraLand } from "./sources";

const formLeanings: readonly Leaning[] = [
  {
    need: "rigidFormat",
    when: "yes",
    for: ["fineTuning", "hybrid"],
    against: ["prompting", "longContext", "rag"],
    because: "A prompt misses a format now and then; a tuned model has learnt it.",
    saidIn: [
      ["000", 68],
      ["001", 55],
      ["002", 32],
      ["004", 199, 228, 295],
    ],
    butMeasured: {
      says: "Where the host checks the format while it is written, every approach keeps it: 100% on complex JSON, against under 40% by prompt alone in 2024.",
      source: {
        title: "Structured Outputs (OpenAI, 2024)",
        url: "https://openai.com/index/introducing-structured-outputs-in-the-api/",
      },
    },
  },
  {
    need: "houseStyle",
    when: "yes",
    for: ["fineTuning", "hybrid"],
    against: ["prompting", "longContext", "rag"],
    because: "A voice is learnt from many examples better than from a description.",
    saidIn: [
      ["000", 69],
      ["001", 55],
      ["002", 32],
      ["003", 25],
      ["004", 199],
    ],
    butMeasured: {
      says: "Expert readers preferred tuned texts at odds of 8.16, prompted ones at 0.16; lay readers were content with prompts.",
      source: { title: "Chakrabarty and others (2025)", url: "https://arxiv.org/abs/2510.13939" },
    },
  },
  {
    need: "specialWords",
    when: "yes",
    for: ["fineTuning", "hybrid"],
    against: ["prompting", "longContext", "rag"],
    because: "A model that does not know the words does not find or use them well.",
    saidIn: [
      ["000", 64, 66],
      ["002", 34],
      ["004", 297],
    ],
    butMeasured: {
      says: "COBOL: 0.493 right when tuned against 0.164. On common code and general knowledge a prompted large model beats a small tuned one.",
      source: { title: "COBOL-Coder", url: "https://arxiv.org/abs/2604.03986" },
    },
  },
  {
    need: "narrowTask",
    when: "yes",
    for: ["fineTuning"],
    against: [],
    because: "Sorting and extracting have few kinds of answer, which a small tuned model learns.",
    saidIn: [
      ["001", 56],
      ["002", 56],
      ["004", 219],
    ],
    butMeasured: {
      says: "Ten sorting tasks: a tuned 7B model 0.898, GPT-4 by prompt 0.816; with examples found for each question 0.93.",
      source: loraLand,
    },
  },
  {
    need: "labelled",
    when: "yes",
    for: ["fineTuning", "hybrid"],
    against: [],
    because: "The dearest part of tuning is there already.",
    saidIn: [
      ["001", 95],
      ["002", 46, 55],
    ],
    butMeasured: {
      says: "How many are enough is open: 500 in one article, 10,000 in another; 200 to 500 were measured to help, and 68 examples found for each question took a prompt from 0.71 to 0.93.",
    },
  },
  {
    need: "labelled",
    when: "no",
    for: ["rag"],
    against: ["fineTuning", "hybrid"],
    because: "Start with retrieval, which needs none.",
    saidIn: [["004", 298]],
  },
  {
    need: "labelled",
    when: "make",
    for: [],
    against: ["fineTuning", "hybrid"],
    because: "40 to 100 hours, which the bill counts under “People’s hours”.",
    saidIn: [["002", 66]],
  },
  {
    need: "fast",
    when: "yes",
    for: ["fineTuning"],
    against: ["prompting", "longContext", "rag", "hybrid"],
    because: "A search and a long prompt each take time before the first token.",
    saidIn: [
      ["000", 105],
      ["001", 57],
      ["002", 36, 54],
      ["004", 178, 221, 296],
    ],
    butMeasured: {
      says: "Hosted models take 202 to 634 ms to their first token before any search. Set the limit itself, under Latency: the answer then keeps it.",
    },
  },
];

const placeLeanings: readonly Leaning[] = [
  {
    need: "onPremises",
    when: "yes",
    for: ["fineTuning"],
    against: ["longContext"],
    because: "Small tuned models run on machines of your own.",
    saidIn: [["001", 59, 60]],
    butMeasured: { says: "Open models prompt, and vector stores run, on your own machines too." },
  },
  {
    need: "offline",
    when: "yes",
    for: ["fineTuning"],
    against: ["prompting", "longContext", "rag", "hybrid"],
    because: "A small tuned model needs nothing else on the device.",
    saidIn: [["001", 59]],
    butMeasured: { says: "An index can lie on the device where it fits; a tuned model alone recalls few facts." },
  },
  {
    need: "sensitive",
    when: "yes",
    for: ["fineTuning"],
    against: ["rag"],
    because: "Embedding sends every document to whoever embeds it.",
    saidIn: [["001", 60]],
    butMeasured: {
      says: "Embedding can be done at home, and an index obeys permissions, which trained weights cannot. What protects the data is where it is processed.",
    },
  },
  {
    need: "inRegion",
    when: "yes",
    for: [],
    against: [],
    because: "It speaks for no approach: choose the region under the model, which fills its surcharge.",
    saidIn: [["001", 60]],
  },
  {
    need: "smallBudget",
    when: "yes",
    for: ["prompting", "longContext", "rag"],
    against: ["fineTuning", "hybrid"],
    because:
      "Examples and training are paid for before the first answer; the set-up of each approach stands in the bill.",
    saidIn: [
      ["001", 50],
      ["002", 47],
      ["003", 24],
    ],
  },
  {
    need: "thisWeek",
    when: "yes",
    for: ["prompting", "longContext", "rag"],
    against: ["fineTuning", "hybrid"],
    because: "A prompt works today and a first search in days.",
    saidIn: [
      ["001", 53],
      ["002", 28, 48],
      ["004", 195],
    ],
    butMeasured: { says: "Vendors give RAG one to eight weeks to production." },
  },
];

export const leanings: readonly Leaning[] = [...knowledgeLeanings, ...formLeanings, ...placeLeanings];
