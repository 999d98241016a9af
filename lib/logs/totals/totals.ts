import type { Measure } from "./tally";

/** What is kept of a day: whole tokens of the calls that succeeded, and how many those were. */
export type DayTotals = {
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  readonly calls: number;
  readonly measured: number;
  readonly prompt: number;
  readonly answer: number;
  readonly costUsd: number;
};

export type ModelTotals = {
  readonly model: string;
  readonly calls: number;
  readonly failed: number;
  readonly prompt: number;
  readonly answer: number;
  readonly costUsd: number;
  readonly firstMs: Measure;
  readonly wholeMs: Measure;
};

/** A sum over some of the rows, and over how many. */
type Sum = { readonly n: number; readonly sum: number };

/**
 * All that a summary needs of a log, as JSON: what the reader here and the queries for a warehouse both give. Failed rows and
 * those sent again are counted; tokens, times and models are of the others.
 */
export type Totals = {
  readonly version: 1;
  readonly calls: number;
  readonly failed: number;
  /** Calls that repeat an earlier one, whether they failed again or not. */
  readonly retried: number;
  /** Calls that succeeded and say nothing of their tokens. */
  readonly unmeasured: number;
  readonly duplicates: number;
  /** Milliseconds since 1970; null where no row has a time. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly days: readonly DayTotals[];
  /** Calls of the five minutes with the most of them; null where there are only longer sums. */
  readonly busiest: number | null;
  readonly sessions: number;
  readonly traces: number;
  readonly prompt: Measure;
  readonly answer: Measure;
  readonly cached: Sum & { readonly hits: number };
  readonly reasoning: Sum;
  readonly cost: Sum;
  readonly firstMs: Measure;
  readonly wholeMs: Measure;
  readonly models: readonly ModelTotals[];
  /** Sums of many calls: no quantiles, and the calls of the first and the last of them, which may be cut. */
  readonly sums: SumsTotals | null;
  readonly prefix: PrefixTotals | null;
};

export type SumsTotals = {
  readonly spans: number;
  readonly firstCalls: number;
  readonly lastCalls: number;
  /** From the end of the first span to the start of the last. */
  readonly betweenMs: number;
};

/** Tokens of prompts that stood in an earlier one, and of those that stand in all. */
export type PrefixTotals = { readonly tokens: number; readonly repeated: number; readonly inAll: number };
