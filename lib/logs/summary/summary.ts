import type { Measure } from "../totals/tally";
import type { Totals } from "../totals/totals";
import { type Estimate, meanTokens } from "./estimate";
import { callsPerMonth, growthPerMonth, type Peak, peakOverMean, seen, unitsPerMonth, wholeDays } from "./traffic";

/** Times of one model. */
type ModelTimes = {
  readonly model: string;
  readonly firstMs: Quantiles | null;
  readonly wholeMs: Quantiles | null;
};

type Quantiles = { readonly n: number; readonly p50: number; readonly p95: number | null };

/** What a log says, each figure with what it is known from. */
export type Summary = {
  readonly calls: number;
  /** Of the calls, those that repeat no earlier one. */
  readonly firstCalls: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Whole days between the first and the last. */
  readonly wholeDays: number;
  readonly seenMs: number | null;
  readonly perMonth: {
    readonly calls: Estimate | null;
    readonly sessions: Estimate | null;
    readonly traces: Estimate | null;
  };
  readonly counts: { readonly calls: number; readonly sessions: number; readonly traces: number };
  readonly growth: Estimate | null;
  readonly peakOverMean: Peak | null;
  readonly prompt: Estimate | null;
  readonly answer: Estimate | null;
  readonly promptQuantiles: Quantiles | null;
  readonly answerQuantiles: Quantiles | null;
  readonly cachedShare: number | null;
  /** Calls of which some was read from a cache, of those that say so; only of single calls. */
  readonly warmShare: number | null;
  readonly reasoningMean: number | null;
  readonly failedShare: number;
  readonly retriedShare: number;
  readonly models: readonly { readonly model: string; readonly calls: number; readonly share: number }[];
  readonly times: readonly ModelTimes[];
  /** Over all calls; none where there are several models, since mixed times say nothing of any. */
  readonly allTimes: ModelTimes & { readonly isMixed: boolean };
  readonly prefix: { readonly repeatedShare: number; readonly inAllShare: number } | null;
  readonly billed: { readonly usd: number; readonly rows: number; readonly perMonthUsd: number | null } | null;
};

export function summaryOf(totals: Totals): Summary {
  const calls = callsPerMonth(totals);
  return {
    calls: totals.calls,
    firstCalls: totals.calls - totals.retried,
    firstAt: totals.firstAt,
    lastAt: totals.lastAt,
    wholeDays: wholeDays(totals.days).length,
    seenMs: seen(totals)?.ms ?? null,
    perMonth: {
      calls,
      sessions: unitsPerMonth(totals, totals.sessions, calls),
      traces: unitsPerMonth(totals, totals.traces, calls),
    },
    counts: { calls: totals.calls, sessions: totals.sessions, traces: totals.traces },
    growth: growthPerMonth(totals),
    peakOverMean: peakOverMean(totals),
    ...tokensOf(totals),
    failedShare: shareOf(totals.failed, totals.calls) ?? 0,
    retriedShare: shareOf(totals.retried, totals.calls) ?? 0,
    models: totals.models.map((each) => ({
      model: each.model,
      calls: each.calls,
      share: shareOf(each.calls, totals.calls) ?? 0,
    })),
    times: totals.models.map(({ model, firstMs, wholeMs }) => ({
      model,
      firstMs: quantiles(firstMs),
      wholeMs: quantiles(wholeMs),
    })),
    allTimes: allTimesOf(totals),
    billed: billedOf(totals, calls),
  };
}

function allTimesOf({ models, firstMs, wholeMs }: Totals): Summary["allTimes"] {
  const isMixed = models.length > 1;
  return {
    model: "all",
    firstMs: isMixed ? null : quantiles(firstMs),
    wholeMs: isMixed ? null : quantiles(wholeMs),
    isMixed,
  };
}

function tokensOf({ prompt, answer, days, cached, reasoning, sums, prefix }: Totals) {
  return {
    prompt: meanTokens(prompt, days, "prompt"),
    answer: meanTokens(answer, days, "answer"),
    promptQuantiles: quantiles(prompt),
    answerQuantiles: quantiles(answer),
    cachedShare: cached.n > 0 ? shareOf(cached.sum, prompt.sum) : null,
    warmShare: sums ? null : shareOf(cached.hits, cached.n),
    reasoningMean: sums ? shareOf(reasoning.sum, reasoning.n > 0 ? prompt.n : 0) : shareOf(reasoning.sum, reasoning.n),
    prefix: prefix && {
      repeatedShare: prefix.repeated / prefix.tokens,
      inAllShare: prefix.inAll / prefix.tokens,
    },
  };
}

/** What was billed, and a month of it at the pace that was seen, unless some calls do not say what they cost. */
function billedOf({ calls, cost, sums }: Totals, perMonth: Estimate | null): Summary["billed"] {
  if (cost.n === 0) return null;
  const saysAll = sums !== null || cost.n >= calls;
  return {
    usd: cost.sum,
    rows: cost.n,
    perMonthUsd: perMonth && saysAll ? (cost.sum / calls) * perMonth.value : null,
  };
}

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const quantiles = ({ n, p50, p95 }: Measure): Quantiles | null => (p50 === null ? null : { n, p50, p95 });
