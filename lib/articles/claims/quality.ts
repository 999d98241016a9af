import type { Claim, ClaimScenario } from "../claim";
import { setupUsd, valueAt } from "../figures";
import { rightShare, share } from "../quality-figures";
import { answered, rightAt } from "../quality-links";
import { usd } from "../readings";

const documents = answered({ task: "documents" });
const betterSearch = answered({ task: "documents", missesFoundShare: 0.63 });

export const failedSearch: Claim = {
  id: "failed-search",
  title: "If the search fails, the answer fails",
  places: [
    { article: "000", lines: [107] },
    { article: "004", lines: [231, 232] },
    { article: "001", lines: [17, 26, 80] },
  ],
  says: "With RAG the quality is that of the search and of how documents are cut; it proposes search by words besides, reranking, and a refusal where nothing relevant is found.",
  own: { trials: [], remark: "They print no share of searches that fail." },
  today: {
    trials: [
      { title: "Support bot, search by embedding alone", link: documents, readings: bothRight() },
      {
        title: "Support bot, passages with their context, search by words, reranked",
        link: betterSearch,
        readings: bothRight(),
      },
    ],
    remark:
      "6 to 13 passages in 100 were missed by embedding alone, and 63 of 100 such misses were found with all three. Cutting by meaning gained nothing there.",
    source: {
      title: "Anthropic’s cookbook, contextual embeddings",
      url: "https://github.com/anthropics/claude-cookbooks/blob/4b36a1e/skills/contextual-embeddings/guide.ipynb",
    },
  },
  shares: true,
  finding: {
    text: "Right, and a better search is worth more than it seems: it adds more right answers to RAG than a tuned model does.",
    holds: () =>
      rightAt(betterSearch, "rag") - rightAt(documents, "rag") >
      rightAt(documents, "hybrid") - rightAt(documents, "rag"),
  },
};

function bothRight(): ClaimScenario["readings"] {
  return [share("RAG answers right", rightShare("rag")), share("Hybrid answers right", rightShare("hybrid"))];
}

const checkedFormat = answered({ task: "strictFormat" });
const freeFormat = answered({ task: "format" });

export const formats: Claim = {
  id: "formats",
  title: "Only fine-tuning keeps a format",
  places: [
    { article: "004", lines: [228] },
    { article: "000", lines: [68] },
    { article: "002", lines: [53] },
  ],
  says: "A base model ignores formatting now and then, whatever the prompt says; a tuned one keeps it.",
  own: { trials: [], remark: "They print no share of answers that break the format." },
  today: {
    trials: [
      { title: "A simple format, checked while it is written", link: checkedFormat, readings: promptAndTuned() },
      { title: "A complex format, not checked", link: freeFormat, readings: promptAndTuned() },
    ],
    source: {
      title: "OpenAI: structured outputs",
      url: "https://openai.com/index/introducing-structured-outputs-in-the-api/",
    },
    remark: "Where the provider only lets tokens through that fit the schema, no answer breaks it.",
  },
  shares: true,
  finding: {
    text: "Overtaken where a provider checks the schema while it writes, which costs nothing. Right for complex formats that nobody checks.",
    holds: () =>
      rightAt(checkedFormat, "prompting") >= 0.98 &&
      rightAt(freeFormat, "fineTuning") - rightAt(freeFormat, "prompting") > 0.1,
  },
};

function promptAndTuned(): ClaimScenario["readings"] {
  return [
    share("Prompting answers right", rightShare("prompting")),
    share("Fine-tuning answers right", rightShare("fineTuning")),
  ];
}

const style = answered({ task: "style" });
const rareCode = answered({ task: "rareCode" });
const commonCode = answered({ task: "code" });

export const voices: Claim = {
  id: "voices",
  title: "A voice and a rare language are learnt by tuning",
  places: [
    { article: "000", lines: [62, 65, 66, 69] },
    { article: "001", lines: [56] },
    { article: "002", lines: [53] },
  ],
  says: "A persona, or code in a language of old bank systems, comes from examples: 50,000 of them for the code.",
  own: { trials: [], remark: "They print no measurement." },
  today: {
    trials: [
      { title: "A house style, judged by experts", link: style, readings: promptAndTuned() },
      { title: "Code in a rare language", link: rareCode, readings: promptAndTuned() },
      { title: "Code in a common language", link: commonCode, readings: promptAndTuned() },
    ],
    remark:
      "Few experts preferred a prompted text to the writer’s own, and most a tuned model’s; lay readers preferred even the prompted one.",
    source: { title: "arXiv 2510.13939", url: "https://arxiv.org/abs/2510.13939" },
  },
  shares: true,
  finding: {
    text: "Right for a style that experts judge and for a rare language. In a common language a small tuned model answers worse than a large one that is asked.",
    holds: () =>
      rightAt(style, "fineTuning") > rightAt(style, "prompting") &&
      rightAt(rareCode, "fineTuning") > rightAt(rareCode, "prompting") &&
      rightAt(commonCode, "fineTuning") < rightAt(commonCode, "prompting"),
  },
};

const sorting = (examples: number): string => answered({ task: "classification", labelled: "make", examples });
const [few, many] = [sorting(500), sorting(10_000)];

export const tenThousand: Claim = {
  id: "ten-thousand",
  title: "Ten thousand examples, or five hundred",
  places: [
    { article: "002", lines: [46, 55] },
    { article: "001", lines: [39, 75, 95] },
    { article: "004", lines: [176] },
  ],
  says: "One draws the line at 10,000 labelled examples; another needs 1,000 to 5,000, and 500 for sorting and extracting; the third hundreds to thousands.",
  own: { trials: [], remark: "Each gives a number, none a measurement." },
  today: {
    trials: [
      { title: "Sorting, with 500 examples", link: few, readings: madeAndRight() },
      { title: "Sorting, with 10,000 examples", link: many, readings: madeAndRight() },
    ],
    remark:
      "The share of right answers follows the task here and not the number of examples. On sorting, small models tuned on 200 to 500 beat large ones that were only asked.",
    source: { title: "arXiv 2406.08660", url: "https://arxiv.org/abs/2406.08660" },
  },
  shares: true,
  finding: {
    text: "Ten thousand is no threshold: it is a bill, and most of what tuning costs to begin with.",
    holds: () => (valueAt(many, setupUsd("fineTuning")) ?? 0) > 5 * (valueAt(few, setupUsd("fineTuning")) ?? 0),
  },
};

function madeAndRight(): ClaimScenario["readings"] {
  return [
    usd("Fine-tuning, set-up", setupUsd("fineTuning")),
    share("Fine-tuning answers right", rightShare("fineTuning")),
    share("RAG answers right, with some of them in the prompt", rightShare("rag")),
  ];
}
