import type {
  ApproachLatency,
  Budget,
  Headroom,
  Latency,
  LatencyTimes,
  Limit,
  Percentile,
  TimeMeasure,
} from "@/lib/analysis/latency/types";
import type { LatencyInput } from "@/lib/charts/definitions/shared/input";
import type { ApproachId } from "@/lib/model/names";
import { article } from "./fixture";
import { withOdds } from "./uncertainty-fixture";

/** Name, what it has in p50, and what it has in p95. */
export type Stage = readonly [label: string, p50Ms: number, p95Ms: number];

function percentile(stages: readonly Stage[], at: 1 | 2, overstatedShare: number): Percentile {
  const segments = stages.map((stage) => ({ id: stage[0], label: stage[0], ms: stage[at] }));
  const ms = segments.reduce((sum, segment) => sum + segment.ms, 0);
  return { ms, segments, addedMs: ms * (1 + overstatedShare), overstatedShare };
}

/** A log-logistic curve through p50 and p95, so that a share can be checked with a pencil. */
function withinMs(p50: number, p95: number): number[] {
  if (p50 === 0) return Array.from({ length: 95 }, (_, index) => (index < 50 ? 0 : (p95 * (index - 49)) / 45));
  const odds = (share: number) => Math.log(share / (1 - share)) / Math.log(19);
  return Array.from({ length: 95 }, (_, index) => (index === 94 ? p95 : p50 * (p95 / p50) ** odds((index + 1) / 100)));
}

function timesOf(stages: readonly Stage[], overstatedShare = 0.1): LatencyTimes {
  const p50 = percentile(stages, 1, 0);
  const p95 = percentile(stages, 2, overstatedShare);
  return { p50, p95, withinMs: withinMs(p50.ms, p95.ms) };
}

const rest = {
  stages: [],
  serving: null,
  coldStart: null,
  meetsBudget: null,
  over: [],
  remedies: [],
  headroom: null,
} as const;

/** An approach from the stages up to the first token, and how long it then writes. */
export function approachOf(
  id: ApproachId,
  title: string,
  stages: readonly Stage[] | null,
  more: Partial<ApproachLatency> & { readonly writing?: Stage; readonly overstatedShare?: number } = {},
): ApproachLatency {
  const { writing = ["write the answer", 3_900, 7_200], overstatedShare = 0.1, ...fields } = more;
  const times = stages && {
    firstToken: timesOf(stages, overstatedShare),
    fullAnswer: timesOf([...stages, writing], overstatedShare),
  };
  return { ...rest, id, title, times, ...fields };
}

const volumes = Array.from({ length: 33 }, (_, index) => Math.round(1_000 * 10 ** (index / 8)));

/** One copy for each 410,000 queries a month; slower the fuller the copies are. */
export const copiesAt = [410_000, 820_000, 1_230_000, 1_640_000, 2_050_000];

export function headroomOf(queriesPerMonth: number, unstableAbove = Number.POSITIVE_INFINITY): Headroom {
  const places = [...volumes, ...copiesAt, ...copiesAt.map((volume) => volume + 1)].filter((x) => x <= 2_400_000);
  const points = places
    .sort((one, other) => one - other)
    .map((queries) => {
      const replicas = Math.max(1, Math.ceil(queries / 410_000));
      const load = (queries / (replicas * 410_000)) ** 3;
      const isUnstable = unstableAbove === 0 || (queries > unstableAbove && load > 0.6);
      const ms = 610 * (1 + 0.9 * load);
      return { queriesPerMonth: queries, replicas, p95Ms: isUnstable ? null : { firstToken: ms, fullAnswer: ms * 9 } };
    });
  return { points, anotherAt: copiesAt, queriesPerMonth };
}

const network: Stage = ["network", 45, 120];
const retrieval: readonly Stage[] = [
  network,
  ["embed the query", 190, 270],
  ["vector search", 14, 60],
  ["rerank", 120, 310],
];
const readPrompt = (p50: number, p95: number): Stage => ["read the prompt", p50, p95];

/** Chosen so that RAG is 210 ms over 2 s and hybrid 41 ms. */
export const typical: readonly ApproachLatency[] = [
  approachOf("prompting", "Prompting", [network, readPrompt(420, 1_310)], { overstatedShare: 0.06 }),
  approachOf("rag", "RAG", [...retrieval, readPrompt(510, 1_450)], { overstatedShare: 0.23 }),
  approachOf("fineTuning", "Fine-tuning", [network, ["wait for a place", 4, 210], readPrompt(95, 280)], {
    writing: ["write the answer", 1_900, 2_600],
    headroom: headroomOf(50_000),
  }),
  approachOf("hybrid", "Hybrid", [...retrieval, ["wait for a place", 3, 190], readPrompt(310, 1_091)], {
    overstatedShare: 0.19,
    writing: ["write the answer", 1_900, 2_600],
  }),
];

export const budgetOf = (firstToken: Limit | null, fullAnswer: Limit | null = null): Budget => ({
  product: "Chat",
  limits: { firstToken, fullAnswer },
});

export const limitAt = (ms: number, percentile: Limit["percentile"] = "p95"): Limit => ({ ms, percentile });

export function latencyOf(approaches: readonly ApproachLatency[], budget = budgetOf(limitAt(2_000))): Latency {
  return { draws: 20_000, correlation: 0.3, budget, approaches, untimed: [], split: null };
}

/** Beside article 001's bills. */
export function inputOf(
  approaches: readonly ApproachLatency[] = typical,
  budget?: Budget,
  more: Partial<Latency> = {},
): LatencyInput {
  const costs = withOdds(article(50_000));
  const [first] = costs.approaches;
  if (!first) throw new Error("the article has four approaches");
  const longContext = { ...first, id: "longContext", title: "Long context", totalUsd: 61_000 } as const;
  return {
    latency: { ...latencyOf(approaches, budget), ...more },
    approaches: [...costs.approaches, longContext],
    odds: costs.odds,
    queriesPerMonth: 50_000,
    horizonMonths: 12,
  };
}

export const overloaded = (id: ApproachId, title: string, more: Partial<ApproachLatency> = {}) =>
  approachOf(id, title, null, more);

export const measures: readonly TimeMeasure[] = ["firstToken", "fullAnswer"];
