import { perQuery, share, technique, tokenCount, tokenPrice } from "../../technique";
import { modelStages, modelTime } from "./model-stages";

/** How many times the usual price that of a long prompt is; of a usual price of zero whatever, as it stays zero. */
const dearer = (long: string, usual: string): string =>
  `if(isLongPrompt > 0, if(${long} > ${usual}, ${long} / max(${usual}, ${long} / 1000000), 1), 1)`;

export const generation = technique({
  id: "generation",
  title: "Generation by the token",
  section: "model",
  cause: "tokens",
  summary:
    "The model is bought by the token: the prompt, and the answer. A share may go through the cheaper batch queue.",
  leavesOut: "Batched requests are not cached. Of prompts of many lengths the mean decides which price tier holds.",
  quantities: {
    inputPrice: {
      ...tokenPrice,
      title: "Prompt price",
      scope: "overridable",
      help: "Price of a million prompt tokens.",
      filledBy: { choice: "model", keys: ["inputUsdPerMTok"] },
    },
    outputPrice: {
      ...tokenPrice,
      title: "Answer price",
      scope: "overridable",
      help: "Price of a million answer tokens.",
      filledBy: { choice: "model", keys: ["outputUsdPerMTok"] },
    },
    batchShare: {
      ...share,
      title: "Requests that can wait",
      scope: "overridable",
      help: "Share of the requests sent through the provider's batch queue, answered within a day.",
    },
    batchInputPrice: {
      ...tokenPrice,
      title: "Prompt price in a batch",
      scope: "overridable",
      help: "The full price where the provider lists no batch price.",
      filledBy: { choice: "model", keys: ["batchInputUsdPerMTok"], otherwise: "inputPrice" },
    },
    batchOutputPrice: {
      ...tokenPrice,
      title: "Answer price in a batch",
      scope: "overridable",
      help: "The full price where the provider lists no batch price.",
      filledBy: { choice: "model", keys: ["batchOutputUsdPerMTok"], otherwise: "outputPrice" },
    },
    longPromptFrom: {
      ...tokenCount,
      title: "Long prompts begin above",
      scope: "overridable",
      none: true,
      help: "A longer prompt is dearer as a whole, and so is its answer; tokens from the cache count. 0, or the word none, means none is.",
      filledBy: { choice: "model", keys: ["longContextStartsAboveTokens"], missing: 0 },
      default: { is: 0 },
    },
    longInputPrice: {
      ...tokenPrice,
      title: "Prompt price of a long prompt",
      scope: "overridable",
      help: "Price of a million prompt tokens of a long prompt. Cached and batched ones become dearer by as much.",
      filledBy: { choice: "model", keys: ["longContextInputUsdPerMTok"], otherwise: "inputPrice" },
      default: { is: 0 },
    },
    longOutputPrice: {
      ...tokenPrice,
      title: "Answer price of a long prompt",
      scope: "overridable",
      help: "Price of a million answer tokens after a long prompt.",
      filledBy: { choice: "model", keys: ["longContextOutputUsdPerMTok"], otherwise: "outputPrice" },
      default: { is: 0 },
    },
    firstTokenTime: {
      ...modelTime,
      title: "First token of a short prompt",
      help: "What the model takes before it reads the prompt, without the network, for half of the requests.",
      filledBy: { choice: "model", timing: "model", keys: ["baseP50Ms"] },
    },
    firstTokenTimeP95: {
      ...modelTime,
      title: "First token of a short prompt, 95 in 100 within",
      help: "Only 5 in 100 requests take longer at this step.",
      p95Of: "firstTokenTime",
      filledBy: { choice: "model", timing: "model", keys: ["baseP95Ms"] },
    },
    readTime: {
      ...modelTime,
      title: "Reading a prompt token",
      unit: "us/tok",
      help: "Microseconds a prompt token that is not in the prompt cache; more from 60,000 tokens on.",
      filledBy: { choice: "model", timing: "model", keys: ["prefillUsPerToken"] },
    },
    writeTime: {
      ...modelTime,
      title: "Writing an answer token",
      unit: "ms/tok",
      help: "Milliseconds for each token of the answer after the first, for half of the requests.",
      filledBy: { choice: "model", timing: "model", keys: ["outputMsPerToken"] },
    },
    writeTimeP95: {
      ...modelTime,
      title: "Writing an answer token, 95 in 100 within",
      unit: "ms/tok",
      help: "Only 5 in 100 answers are written more slowly.",
      p95Of: "writeTime",
      filledBy: { choice: "model", timing: "model", keys: ["outputMsPerToken"], assumesSpread: true },
    },
  },
  sums: {
    cachedTokens: { title: "Prompt tokens billed by the prompt cache", unit: "tok", starts: "0" },
    cacheCost: { title: "Prompt cache", unit: "USD/query", starts: "0" },
    cacheInMonth: { title: "Prompt cache in the month", unit: "USD/month", starts: "0" },
    warmShare: { title: "Prompts whose prefix is in the prompt cache", unit: "1", starts: "0" },
  },
  formulas: {
    liveCalls: { title: "Calls answered at once", unit: "1/query", is: "callsPerQuery * (1 - batchShare)" },
    batchCalls: { title: "Calls in a batch", unit: "1/query", is: "callsPerQuery * batchShare" },
    isLongPrompt: {
      title: "A long prompt",
      unit: "1",
      is: "if(longPromptFrom > 0, if(promptTokens > longPromptFrom, 1, 0), 0)",
    },
    promptTier: {
      title: "Prompt price, times the usual",
      unit: "1",
      is: dearer("longInputPrice", "inputPrice"),
    },
    answerTier: {
      title: "Answer price, times the usual",
      unit: "1",
      is: dearer("longOutputPrice", "outputPrice"),
    },
    freshCost: {
      title: "Prompt tokens at the full price",
      unit: "USD/query",
      is: "liveCalls * (promptTokens - cachedTokens) * inputPrice * promptTier * tokenPriceLevel",
    },
    answerCost: {
      title: "Answer tokens",
      unit: "USD/query",
      is: "liveCalls * answerTokens * outputPrice * answerTier * tokenPriceLevel",
    },
    batchPromptCost: {
      title: "Prompt tokens in a batch",
      unit: "USD/query",
      is: "batchCalls * promptTokens * batchInputPrice * promptTier * tokenPriceLevel",
    },
    batchAnswerCost: {
      title: "Answer tokens in a batch",
      unit: "USD/query",
      is: "batchCalls * answerTokens * batchOutputPrice * answerTier * tokenPriceLevel",
    },
  },
  lines: [
    perQuery("prompt", "Prompt tokens", "freshCost + batchPromptCost"),
    perQuery("answer", "Answer tokens", "answerCost + batchAnswerCost"),
  ],
  stages: modelStages({
    firstToken: ["firstTokenTime", "firstTokenTimeP95"],
    read: "readTime",
    cached: { tokens: "cachedTokens", share: "warmShare" },
    write: ["writeTime", "writeTimeP95"],
  }),
});
