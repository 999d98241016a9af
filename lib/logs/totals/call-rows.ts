/** Figures of rows that do not say them. */
const nothing = (size: number): Float64Array => new Float64Array(size).fill(Number.NaN);

/**
 * Calls of a model as a log has them: some rows of it at a time, each column by itself. What a row does not say is NaN or null.
 * The same columns are used for the next rows.
 */
export class CallRows {
  count = 0;
  /** Rows that are not used. */
  readonly isLeftOut: Uint8Array;
  /** Milliseconds since 1970, UTC. */
  time: Float64Array;
  readonly firstMs: Float64Array;
  readonly wholeMs: Float64Array;
  /** Tokens: all of the prompt, of it read from a cache; all of the answer, of it hidden thinking. */
  prompt: Float64Array;
  answer: Float64Array;
  cached: Float64Array;
  reasoning: Float64Array;
  costUsd: Float64Array;
  readonly failed: Uint8Array;
  readonly retried: Uint8Array;
  readonly model: (string | null)[];
  /** Told from others by a number. */
  readonly session: Float64Array;
  readonly trace: Float64Array;
  /** Of the whole row, where it has an id. */
  readonly hash: Float64Array;
  /** The prompt in blocks of 512 tokens, each named by all that stands before it. */
  readonly blocks: (readonly number[] | null)[];
  /** For a sum of many calls: how many, and until when. NaN for a single call. */
  calls: Float64Array;
  readonly until: Float64Array;

  constructor(
    readonly size: number,
    /** Whether each row is a sum of many calls. */
    readonly isSums: boolean,
  ) {
    this.isLeftOut = new Uint8Array(size);
    this.time = nothing(size);
    this.firstMs = nothing(size);
    this.wholeMs = nothing(size);
    this.prompt = nothing(size);
    this.answer = nothing(size);
    this.cached = nothing(size);
    this.reasoning = nothing(size);
    this.costUsd = nothing(size);
    this.failed = new Uint8Array(size);
    this.retried = new Uint8Array(size);
    this.model = new Array(size).fill(null);
    this.session = nothing(size);
    this.trace = nothing(size);
    this.hash = nothing(size);
    this.blocks = new Array(size).fill(null);
    this.calls = nothing(size);
    this.until = nothing(size);
  }
}
