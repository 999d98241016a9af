import type { P50P95 } from "../../stats/shifted-lognormal";

/** A step of a request: its time is shifted lognormal through p50 and p95, both in ms. */
export type TimedStep = {
  readonly kind: "stage";
  /** Names its segment of a bar and its stream of draws: stages of one id take the same time in the same draw. */
  readonly id: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly minMs?: number;
  /** Separates the streams of steps that share a segment: side by side, or one after the other. The first has none. */
  readonly copy?: number;
};

/** Tokens of a request. Parts with the same `id` see the same count in the same draw. */
export type TokenCount = P50P95 & {
  readonly id: string;
  /** Bends their distribution between p50 and p95, so that its mean is the one of the bill; 1 where it is left out. */
  readonly bow?: number;
};

/** From so many paid tokens on, each takes `times` as long as one of the first. */
export type Bend = { readonly beyondTokens: number; readonly times: number };

/** A time that grows with a count of tokens: prefill and decode. */
export type PerToken = {
  readonly kind: "perToken";
  readonly id: string;
  readonly tokens: TokenCount;
  /** Tokens that take no time here: the cached prefix of a prompt, the first token of an answer. */
  readonly freeTokens?: number;
  /** Milliseconds per token, which vary from request to request. */
  readonly msPerToken: P50P95;
  /** In rising order. */
  readonly bends?: readonly Bend[];
  readonly copy?: number;
};

/** A queue: `waitingShare` of the requests wait, exponentially with this mean; the others do not wait. */
export type Wait = {
  readonly kind: "wait";
  readonly id: string;
  readonly waitingShare: number;
  readonly meanWhenWaitingMs: number;
  readonly copy?: number;
};

/** Each request takes one of the branches. The shares sum to 1. */
export type Mixture = {
  readonly kind: "mixture";
  readonly id: string;
  readonly branches: readonly Branch[];
  readonly copy?: number;
};
export type Branch = { readonly share: number; readonly part: Pipeline };

export type InSeries = { readonly kind: "series"; readonly parts: readonly Pipeline[] };

/** Equal parts after one another that stand for `times` of them, which are more: with the mean and the variance of so many. */
export type Summed = { readonly kind: "summed"; readonly times: number; readonly parts: readonly Pipeline[] };

/** Parts that start together; the slowest decides. */
export type Parallel = { readonly kind: "parallel"; readonly parts: readonly Pipeline[] };

/** What a request passes through, as plain data. */
export type Pipeline = TimedStep | PerToken | Wait | Mixture | InSeries | Summed | Parallel;

export const series = (...parts: readonly Pipeline[]): InSeries => ({ kind: "series", parts });
export const parallel = (...parts: readonly Pipeline[]): Parallel => ({ kind: "parallel", parts });

/** Takes no time. */
export const nothing: InSeries = series();

/** One of two ways: a response-cache hit instead of the model, a fallback instead of the first choice. */
export const either = (id: string, share: number, part: Pipeline, otherwise: Pipeline): Mixture => ({
  kind: "mixture",
  id,
  branches: [
    { share, part },
    { share: 1 - share, part: otherwise },
  ],
});

/** A part that only a share of the requests pass through: a cold start. */
export const sometimes = (id: string, share: number, part: Pipeline): Mixture => either(id, share, part, nothing);

/** The slowest of `count` equal steps side by side: the searches of multi-query. The first is the step itself. */
export const slowestOf = (count: number, stage: TimedStep): Parallel =>
  parallel(...Array.from({ length: count }, (_, index) => (index === 0 ? stage : { ...stage, copy: index + 1 })));
