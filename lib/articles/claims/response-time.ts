import type { Claim, Figured } from "../claim";
import { valueAt } from "../figures";
import { lessByShare, timeMs } from "../latency-figures";
import { gpt41Mini, measured } from "../latency-links";
import { type Changes, duel, linkTo, presetIds } from "../links";
import { ms, percentage } from "../readings";

/** 6,500 tokens with RAG and 200 without, and every answer of the same length. */
const prompts: Changes = {
  retryShare: 0,
  outputSpread: 1,
  questionTokens: 60,
  "rag.instructionTokens": 440,
  "rag.passages": 12,
  passageTokens: 500,
  "fineTuning.instructionTokens": 140,
};
const on = (outputTokens: number, ...more: readonly Changes[]): string =>
  linkTo(presetIds.closing, duel, gpt41Mini, prompts, { outputTokens }, ...more);
const rerank = { reranker: "reranker-cohere-3.5-dedicated-128" };
const rewrite = { rewriting: "rewriting-rewrite-gpt-4.1-mini" };

const firstTokenCut = lessByShare(timeMs("fineTuning", "firstToken"), timeMs("rag", "firstToken"));
const answerCut = lessByShare(timeMs("fineTuning", "fullAnswer"), timeMs("rag", "fullAnswer"));
const cuts: readonly Figured[] = [
  percentage("First token sooner by", firstTokenCut),
  percentage("Whole answer by", answerCut),
];
const times: readonly Figured[] = [
  ms("RAG, whole answer", timeMs("rag", "fullAnswer")),
  ms("Fine-tuning, whole answer", timeMs("fineTuning", "fullAnswer")),
];

const lengths = [20, 200, 600] as const;
const inRange = (cut: number): boolean => 0.3 <= cut && cut <= 0.6;
const { source } = measured("firstToken", "first-token-gpt-4.1-mini");

export const responseTime: Claim = {
  id: "response-time",
  title: "Fine-tuning cuts response time by 30 to 60%",
  places: [{ article: "001", lines: [57] }],
  says: "A tuned model needs less context in its prompt, which cuts tokens and response time by 30 to 60%.",
  own: {
    trials: [],
    remark: "It names neither the model nor how long prompt and answer are, nor which time it means.",
  },
  today: {
    trials: [
      ...lengths.map((tokens) => ({
        title: `Answers of ${tokens} tokens`,
        link: on(tokens),
        readings: [...cuts, ...times],
      })),
      ...lengths.map((tokens) => ({
        title: `Answers of ${tokens} tokens, RAG with reranking`,
        link: on(tokens, rerank),
        readings: cuts,
      })),
      { title: "Answers of 200 tokens, RAG with rewriting", link: on(200, rewrite), readings: cuts },
    ],
    remark:
      "GPT-4.1 mini, plain and tuned, for half of the requests: a prompt of 6,500 tokens with RAG, of 200 without.",
    source: typeof source === "object" ? source : undefined,
  },
  measured: true,
  finding: {
    text: "True of the first token. Of the whole answer only where it is short and RAG makes one more call before the model: to a reranker for a few words, to a rewriting model for a paragraph. Writing takes both the same time, and soon most of it.",
    holds: () => {
      const cut = (link: string) => valueAt(link, answerCut) ?? 0;
      const links = lengths.flatMap((tokens) => [on(tokens), on(tokens, rerank)]);
      return (
        links.every((link) => inRange(valueAt(link, firstTokenCut) ?? 0)) &&
        links.every((link) => inRange(cut(link)) === (link === on(20, rerank))) &&
        [200, 600].every((tokens) => cut(on(tokens, rerank)) < 0.15) &&
        Math.round(cut(on(200, rewrite)) * 100) >= 30
      );
    },
  },
};
