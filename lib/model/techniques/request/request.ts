import { share, technique, tokenCount } from "../../technique";

export const request = technique({
  id: "request",
  title: "Instructions, examples and one request",
  section: "situation",
  summary: "What one call to the model holds: a fixed prefix of instructions and examples, then what changes.",
  leavesOut: "Chat history that grows turn by turn: enter the average prompt instead.",
  choices: [
    {
      id: "model",
      title: "Model",
      help: "Fills the token prices. The same model serves all approaches unless one has its own.",
      scope: "overridable",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      first: true,
      // A difference between two base models is told apart from the difference between the methods.
      decides: true,
      section: "model",
    },
    {
      id: "together",
      title: "Slow steps come together",
      help: "Whether a request that is slow at one step is slow at the others. Where it was measured, hardly at all.",
      scope: "shared",
      options: () => [
        { id: "0", title: "No: steps are independent" },
        { id: "0.3", title: "Somewhat (correlation 0.3)" },
        { id: "1", title: "Always (correlation 1): percentiles add up" },
      ],
      decides: true,
      section: "latency",
    },
  ],
  quantities: {
    instructionTokens: {
      ...tokenCount,
      title: "Instructions",
      scope: "approach",
      help: "The fixed part of the prompt: role, rules, format.",
    },
    exampleTokens: {
      ...tokenCount,
      title: "Examples in the prompt",
      scope: "approach",
      help: "Worked examples or facts that are sent with every request (few-shot examples).",
    },
    questionTokens: { ...tokenCount, title: "Question", help: "Mean length of what the user sends." },
    outputTokens: {
      ...tokenCount,
      title: "Answer",
      scope: "overridable",
      help: "Mean length of the answer. Use the mean, not the median: bills follow the mean.",
    },
    contextWindow: {
      ...tokenCount,
      title: "Longest prompt the model takes",
      scope: "overridable",
      help: "An approach whose prompt is longer cannot be had; long context needs room for the whole knowledge base.",
      filledBy: { choice: "model", keys: ["maxInputTokens", "contextWindowTokens"], missing: 128_000 },
    },
    modelCalls: {
      title: "Model calls per question",
      unit: "1/query",
      min: 0,
      max: 100,
      help: "1 for a plain question and answer; more for agents that call the model several times.",
    },
    retryShare: {
      ...share,
      title: "Requests sent again",
      help: "Share of calls that fail or break the format and are repeated.",
    },
    promptSpread: {
      title: "Long prompts over usual ones",
      unit: "1",
      min: 1,
      max: 1000,
      timing: true,
      help: "The prompt that 95 in 100 stay below, over the one that half of them stay below. 1: all are equal.",
    },
    outputSpread: {
      title: "Long answers over usual ones",
      unit: "1",
      min: 1,
      max: 1000,
      timing: true,
      help: "The answer length that 95 in 100 stay below, over the one that half of them stay below. 1: all are equal.",
    },
  },
  sums: {
    prefixTokens: { title: "Fixed prefix", unit: "tok", starts: "instructionTokens + exampleTokens" },
    variableTokens: { title: "Changing part of the prompt", unit: "tok", starts: "questionTokens" },
    skippedShare: { title: "Questions answered without the model", unit: "1", starts: "0" },
  },
  formulas: {
    promptTokens: { title: "Prompt", unit: "tok", is: "prefixTokens + variableTokens" },
    callsPerQuery: {
      title: "Model calls per question, all told",
      unit: "1/query",
      is: "modelCalls * (1 - skippedShare) * (1 + retryShare)",
    },
  },
  lines: [],
  rules: [
    {
      holds: "promptTokens <= contextWindow",
      otherwise: "absent",
      message: "The prompt is longer than the model takes",
      compares: ["promptTokens", "contextWindow"],
    },
  ],
  passings: [
    { part: "call", how: "times", is: "modelCalls" },
    { part: "call", how: "again", is: "retryShare" },
  ],
});
