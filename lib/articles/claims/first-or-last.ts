import type { TimeMeasure } from "../../analysis/latency/types";
import { latenciesOf } from "../../catalog/latency";
import type { ApproachId } from "../../model/names";
import type { Claim, Figured } from "../claim";
import { valueAt } from "../figures";
import { timeMs } from "../latency-figures";
import { gpt41Mini, measured, nearby, smallModel } from "../latency-links";
import { type Changes, linkTo, onlyRag, presetIds } from "../links";
import { ms } from "../readings";

const limitMs = 200;
const limits: Changes = { retryShare: 0, firstTokenBudget: limitMs, fullAnswerBudget: limitMs };

/** One approach alone, held to the limit at both its ends. */
const only = (preset: string, id: ApproachId, ...changes: readonly Changes[]): string =>
  linkTo(preset, onlyRag, { "rag.basis": "absent", [`${id}.basis`]: "built" }, limits, ...changes);

const tunedMini = only(presetIds.closing, "fineTuning", gpt41Mini);
const cachedMini = only(presetIds.closing, "fineTuning", gpt41Mini, { responseHitShare: 0.6 });
const fastestHosted = "llm-groq-gpt-oss-120b";
const plainFastest = only(presetIds.supportBot, "prompting", {
  model: fastestHosted,
  "prompting.instructionTokens": 150,
  "prompting.exampleTokens": 0,
});
const ownLarge = only(presetIds.supportBot, "fineTuning");
const shortPrompts = smallModel("fineTuning", "self-hosted-qwen3-8b-fp8-h100-1024");
const ownSmall = only(presetIds.supportBot, "fineTuning", shortPrompts, { tuning: "finetune-together-up-to-16b" });
const ownSmallShort = only(
  presetIds.supportBot,
  "fineTuning",
  shortPrompts,
  { tuning: "finetune-together-up-to-16b" },
  { outputTokens: 20, outputSpread: 1, network: "network-same-region" },
);
const ownRag = only(presetIds.supportBot, "rag", smallModel("rag", "self-hosted-qwen3-8b-fp8-h100-8192"), nearby);

const both = (id: ApproachId): readonly Figured[] => [
  ms("First token, p95", timeMs(id, "firstToken", "p95")),
  ms("Whole answer, p95", timeMs(id, "fullAnswer", "p95")),
];
const halfToo = (id: ApproachId): readonly Figured[] => [
  ms("First token, p50", timeMs(id, "firstToken")),
  ms("Whole answer, p50", timeMs(id, "fullAnswer")),
  ...both(id),
];
const { source } = measured("firstToken", "first-token-gpt-4.1-mini");

/** What the p95 of the fastest hosted model's first token was, as it was measured: with a network inside. */
const leastHostedMs = (): number =>
  Math.min(...latenciesOf("model").map(({ values }) => values.baseP95Ms)) +
  measured("network", "network-inside-public-first-token").values.p50Ms;

export const underTwoHundred: Claim = {
  id: "under-two-hundred",
  title: "Fine-tune when an answer must come within 200 ms",
  places: [
    { article: "002", lines: [36, 54] },
    { article: "000", lines: [105] },
    { article: "004", lines: [220, 296] },
  ],
  says: "Tight limits, under 200 ms, speak for fine-tuning, since it skips retrieval. Two other articles give the same advice without a figure.",
  own: {
    trials: [],
    remark: "It does not say whether it counts to the first token or to the last, nor of how many requests.",
  },
  today: {
    trials: [
      { title: "GPT-4.1 mini, tuned by OpenAI", link: tunedMini, readings: both("fineTuning") },
      {
        title: "The same, six in ten answered from a cache",
        link: cachedMini,
        readings: halfToo("fineTuning"),
        remark: "So many questions that return are rare. To keep the limit at p95 nearly all of them would have to.",
      },
      {
        title: "GPT-OSS 120B on Groq with a short prompt, not tuned",
        link: plainFastest,
        readings: halfToo("prompting"),
        remark: "The hosted model with the quickest first token that we have a figure of.",
      },
      { title: "Llama 3.3 70B, tuned, on a machine of your own", link: ownLarge, readings: both("fineTuning") },
      { title: "Qwen3 8B, tuned, on an H100 of your own", link: ownSmall, readings: both("fineTuning") },
      { title: "Qwen3 8B with RAG, not tuned, all on your machines", link: ownRag, readings: both("rag") },
      {
        title: "Qwen3 8B, tuned, 20 tokens, for users in the same region",
        link: ownSmallShort,
        readings: both("fineTuning"),
      },
    ],
    remark: "p50 is what half of the requests stay below, p95 what 95 in 100 do. The way to the user is counted.",
    source: typeof source === "object" ? source : undefined,
  },
  measured: true,
  finding: {
    text: "To the first token or to the last? No hosted model we have figures of begins so soon for 95 in 100 requests, tuned or not. A machine of your own does, and with RAG beside it too: what counts is where the model runs. To the last token it also takes a small model and an answer of a few words.",
    holds: () => {
      const meets = (link: string, id: ApproachId, measure: TimeMeasure, percentile: "p50" | "p95" = "p95") =>
        (valueAt(link, timeMs(id, measure, percentile)) ?? Number.POSITIVE_INFINITY) <= limitMs;
      const own = [ownLarge, ownSmall, ownSmallShort];
      return (
        leastHostedMs() > limitMs &&
        latenciesOf("model").every(({ id, values }) => id === fastestHosted || values.baseP95Ms > limitMs) &&
        ![tunedMini, cachedMini].some((link) => meets(link, "fineTuning", "firstToken")) &&
        meets(cachedMini, "fineTuning", "firstToken", "p50") &&
        !meets(plainFastest, "prompting", "firstToken") &&
        own.every((link) => meets(link, "fineTuning", "firstToken")) &&
        meets(ownRag, "rag", "firstToken") &&
        own.filter((link) => meets(link, "fineTuning", "fullAnswer")).join() === ownSmallShort
      );
    },
  },
};
