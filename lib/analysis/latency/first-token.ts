import type { P50P95 } from "../../stats/shifted-lognormal";
import { type Bend, type InSeries, type PerToken, series, type TimedStep, type TokenCount } from "./pipeline";

/**
 * Prompt tokens beyond 60,000 and 120,000 take longer, because attention grows with the square of the length. Slopes of 15.7,
 * 17.1 and 22.3 microseconds a token: openai-cookbook, Prompt_Caching_201, figure-2.svg digitised (LATENCY.md 1.7). The ratios
 * are taken to hold for other models. Counted in uncached tokens: that cached ones before them lengthen attention is left out.
 */
export const prefillBends: readonly Bend[] = [
  { beyondTokens: 60_000, times: 17.1 / 15.7 },
  { beyondTokens: 120_000, times: 22.3 / 15.7 },
];

/** `baseMs` is the time to first token of a short prompt without the network, which public figures include (LATENCY.md 2.1). */
export type FirstToken = {
  readonly base: P50P95;
  /** Milliseconds per uncached prompt token. */
  readonly msPerToken: P50P95;
  readonly promptTokens: TokenCount;
  readonly cachedTokens: number;
};

/** The model's time to its first token, in two segments: the base and reading the prompt. */
export const firstToken = ({ base, msPerToken, promptTokens, cachedTokens }: FirstToken): InSeries =>
  series(stage("firstToken", base), {
    kind: "perToken",
    id: "prefill",
    tokens: promptTokens,
    freeTokens: cachedTokens,
    msPerToken,
    bends: prefillBends,
  });

/** Writing the rest of the answer: (tokens - 1) x ms per token. */
export const decodePart = (outputTokens: TokenCount, msPerToken: P50P95): PerToken => ({
  kind: "perToken",
  id: "decode",
  tokens: outputTokens,
  freeTokens: 1,
  msPerToken,
});

const stage = (id: string, { p50, p95, min }: P50P95): TimedStep => ({
  kind: "stage",
  id,
  p50Ms: p50,
  p95Ms: p95,
  minMs: min,
});
