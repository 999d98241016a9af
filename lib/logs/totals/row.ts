/** One call of a model as a log has it. What it does not say is NaN or null. Reused for every row. */
export type CallRow = {
  /** Milliseconds since 1970, UTC. */
  time: number;
  firstMs: number;
  wholeMs: number;
  /** Tokens: all of the prompt, of it read from a cache; all of the answer, of it hidden thinking. */
  prompt: number;
  answer: number;
  cached: number;
  reasoning: number;
  costUsd: number;
  failed: boolean;
  retried: boolean;
  model: string | null;
  /** Told from others by a number: NaN for none. */
  session: number;
  trace: number;
  /** Of the whole row, where it has an id. */
  hash: number;
  /** The prompt in blocks of 512 tokens, each named by all that stands before it. */
  blocks: readonly number[] | null;
  /** For a sum of many calls: how many, and until when. NaN for a single call. */
  calls: number;
  until: number;
};

export const emptyRow = (): CallRow => ({
  time: Number.NaN,
  firstMs: Number.NaN,
  wholeMs: Number.NaN,
  prompt: Number.NaN,
  answer: Number.NaN,
  cached: Number.NaN,
  reasoning: Number.NaN,
  costUsd: Number.NaN,
  failed: false,
  retried: false,
  model: null,
  session: Number.NaN,
  trace: Number.NaN,
  hash: Number.NaN,
  blocks: null,
  calls: Number.NaN,
  until: Number.NaN,
});
