import type { Claim, Figured } from "../claim";
import { valueAt } from "../figures";
import { difference, lengthenedShare, moreThanAt, stageMs, timeMs, tokenMs } from "../latency-figures";
import { embedder, gpt41Mini, measured, nearby, ragOnOwnMachine } from "../latency-links";
import { asked, type Changes, linkTo, presetIds, ragAsked, ragOn, yardstick } from "../links";
import { ms, percentage } from "../readings";

const { instructionTokens, passages, passageTokens } = yardstick;

/** RAG beside a prompt that is as long, so that only the steps before the model differ. */
const besidePrompt = (...changes: readonly Changes[]): string =>
  linkTo(
    presetIds.supportBot,
    { "longContext.basis": "absent", "fineTuning.basis": "absent", "hybrid.basis": "absent" },
    asked,
    ragAsked,
    { "prompting.instructionTokens": instructionTokens + passages * passageTokens, "prompting.exampleTokens": 0 },
    ...changes,
  );

const near = besidePrompt(nearby);
const busy = besidePrompt(nearby, embedder("embedder-own-gpu"), { search: "store-pgvector-busy" });
const hosted = besidePrompt();
const reranked = besidePrompt({ reranker: "reranker-cohere-3.5-dedicated-128" });
const rerankedOutside = besidePrompt({ reranker: "reranker-cohere-api" });
const cold = besidePrompt({ store: "vectordb-turbopuffer-launch", search: "store-turbopuffer-cold" });

const added = (percentile: "p50" | "p95") =>
  difference(timeMs("rag", "firstToken", percentile), timeMs("prompting", "firstToken", percentile));
const embedAndSearch: readonly Figured[] = [
  ms("Embedding the question", stageMs("rag", "embed")),
  ms("Search", stageMs("rag", "search")),
];
const rerank: readonly Figured[] = [ms("Reranking", stageMs("rag", "rerank"))];
const inAll: readonly Figured[] = [
  ms("Later first token, p50", added("p50")),
  ms("Later first token, p95", added("p95")),
];
const searched = [...embedAndSearch, ...inAll];
const searchedAndReranked = [...embedAndSearch, ...rerank, ...inAll];

export const retrievalAdds: Claim = {
  id: "retrieval-adds",
  title: "Retrieval adds 50 to 200 ms",
  places: [{ article: "004", lines: [178, 221] }],
  says: "RAG’s extra step takes about 50 to 200 ms a request, and leaving it out saves them.",
  own: { trials: [], remark: "It does not say what is embedded where, nor how the store is loaded." },
  today: {
    trials: [
      {
        title: "A small embedding model and PostgreSQL next to the application, few users",
        link: near,
        readings: searched,
      },
      { title: "An embedding model on your GPU, 16 searches at once in PostgreSQL", link: busy, readings: searched },
      { title: "OpenAI’s embedding API and Pinecone", link: hosted, readings: searched },
      { title: "The same, reranked on a unit of your own", link: reranked, readings: searchedAndReranked },
      { title: "The same, reranked by a public API", link: rerankedOutside, readings: searchedAndReranked },
      { title: "OpenAI’s embedding API and an index in cold object storage", link: cold, readings: searched },
    ],
    remark: "Steps at their p50, and the first token against a prompt as long as RAG’s that searches nothing.",
  },
  measured: true,
  finding: {
    text: "True of the middle case only. Next to the application retrieval takes next to nothing; calling a hosted embedding API alone nearly uses up the range, and a public reranker or a cold index takes several times as long.",
    holds: () => {
      const [least, middle, usual, own, outside, coldest] = [near, busy, hosted, reranked, rerankedOutside, cold].map(
        (link) => valueAt(link, added("p50")) ?? 0,
      ) as [number, number, number, number, number, number];
      const embedding = valueAt(hosted, stageMs("rag", "embed")) ?? 0;
      return (
        least < 10 &&
        50 < middle &&
        middle < 200 &&
        180 < embedding &&
        embedding < 200 &&
        usual > 200 &&
        own > usual &&
        Math.min(outside, coldest) > 4 * 200
      );
    },
  },
};

const context = (count: number): Changes => ({ "rag.passages": count, passageTokens: 500 });
const onMini = (count: number): string => ragOn(gpt41Mini.model, context(count));
const onOwn = (count: number): string => ragOnOwnMachine(context(count));
const firstToken = timeMs("rag", "firstToken");
const wholeAnswer = timeMs("rag", "fullAnswer");
const perToken = ms("Writing a token", tokenMs("rag"));
const later = (without: string): readonly Figured[] => [
  ms("First token", firstToken),
  ms("Later by", moreThanAt(without, firstToken)),
  percentage("Whole answer longer by", lengthenedShare(wholeAnswer, without)),
  perToken,
];
const prefill = measured("prefill", "prefill-openai");

export const linearly: Claim = {
  id: "linearly",
  title: "5,000 tokens of context slow the answer down linearly",
  places: [{ article: "000", lines: [104] }],
  says: "RAG is slower by its search and by its context: with 5,000 retrieved tokens, generation slows down linearly.",
  own: { trials: [], remark: "It gives no time at all." },
  today: {
    trials: [
      {
        title: "GPT-4.1 mini, nothing retrieved",
        link: onMini(0),
        readings: [ms("First token", firstToken), perToken],
      },
      { title: "GPT-4.1 mini, 5,000 tokens", link: onMini(10), readings: later(onMini(0)) },
      { title: "GPT-4.1 mini, 10,000 tokens", link: onMini(20), readings: later(onMini(0)) },
      {
        title: "Llama 3.3 70B on a machine of your own, nothing retrieved",
        link: onOwn(0),
        readings: [ms("First token", firstToken), perToken],
      },
      {
        title: "Llama 3.3 70B on a machine of your own, 5,000 tokens",
        link: onOwn(10),
        readings: later(onOwn(0)),
      },
    ],
    remark: "For half of the requests. How fast a hosted model reads is known of OpenAI’s only.",
    source: typeof prefill.source === "object" ? prefill.source : undefined,
  },
  measured: true,
  finding: {
    text: "Linear it is, but the wait comes before the first word: under a tenth of a second on a hosted model, about four on a machine of your own. Once the answer runs it is written as fast as without on a hosted model, and 7% slower on your machine, which reads the prompts of others between its words.",
    holds: () => {
      const [five, ten] = [10, 20].map((count) => valueAt(onMini(count), moreThanAt(onMini(0), firstToken)) ?? 0) as [
        number,
        number,
      ];
      const own = valueAt(onOwn(10), moreThanAt(onOwn(0), firstToken)) ?? 0;
      const slower = (valueAt(onOwn(10), tokenMs("rag")) ?? 0) / (valueAt(onOwn(0), tokenMs("rag")) ?? 1);
      const sameHosted = valueAt(onMini(10), tokenMs("rag")) === valueAt(onMini(0), tokenMs("rag"));
      return (
        five < 100 &&
        Math.abs(ten / five - 2) < 0.05 &&
        350 < own &&
        own < 450 &&
        sameHosted &&
        1.06 < slower &&
        slower < 1.08
      );
    },
  },
};
