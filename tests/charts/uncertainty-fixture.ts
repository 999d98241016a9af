import { curveAt } from "@/lib/analysis/break-even/curve";
import type {
  ApproachOdds,
  MapCell,
  MapInterval,
  Odds,
  Sensitivity,
  Swing,
  TwoWayMap,
} from "@/lib/analysis/uncertainty/types";
import type { ChartInput } from "@/lib/charts/definitions/shared/input";
import type { ApproachId } from "@/lib/model/names";
import { article } from "./fixture";

/** Eight a decade from 1 to a billion. */
const volumes = Array.from({ length: 73 }, (_, index) => 10 ** (index / 8));

/** Where 90 % of the draws lie, as factors of the line: the same at every month and volume, so that a test can say it. */
export const bandFactors: Readonly<Record<ApproachId, readonly [number, number]>> = {
  prompting: [0.8, 1.25],
  longContext: [0.8, 1.25],
  rag: [0.7, 1.6],
  fineTuning: [0.6, 1.9],
  hybrid: [0.75, 1.4],
};

/** The shares of article 001's approaches at 50,000 queries a month, month by month; each month's add up to 1. */
const shares: Readonly<Partial<Record<ApproachId, readonly number[]>>> = {
  prompting: [1, 0.72, 0.41, 0.26, 0.2, 0.15, 0.12, 0.1, 0.08, 0.07, 0.06, 0.05, 0.044],
  rag: [0, 0.22, 0.33, 0.28, 0.31, 0.27, 0.24, 0.23, 0.2, 0.18, 0.17, 0.15, 0.132],
  fineTuning: [0, 0.06, 0.26, 0.458, 0.487, 0.576, 0.636, 0.665, 0.715, 0.745, 0.765, 0.795, 0.82],
  hybrid: [0, 0, 0, 0.002, 0.003, 0.004, 0.004, 0.005, 0.005, 0.005, 0.005, 0.005, 0.004],
};

export function oddsFor(input: ChartInput, factors = bandFactors): Odds {
  return {
    draws: 2_000,
    sweptDraws: 2_000,
    ranges: ["queries", "rag.perQuery"],
    volumes,
    approaches: input.approaches.map(({ id, totalUsd, cumulativeUsd, curve }): ApproachOdds => {
      const [low, high] = factors[id];
      const byMonth = input.approaches.length === 1 ? cumulativeUsd.map(() => 1) : (shares[id] ?? []);
      return {
        id,
        cheapestShare: byMonth.at(-1) ?? 0,
        cheapestShareByMonth: byMonth,
        cannotShare: 0,
        totalUsd: { p5: totalUsd * low, p25: totalUsd * 0.9, p50: totalUsd, p75: totalUsd * 1.1, p95: totalUsd * high },
        cumulativeUsd: { low: cumulativeUsd.map((usd) => usd * low), high: cumulativeUsd.map((usd) => usd * high) },
        totalByVolumeUsd: {
          low: volumes.map((x) => curveAt(curve, x) * low),
          high: volumes.map((x) => curveAt(curve, x) * high),
        },
      };
    }),
    pair: null,
  };
}

export function withOdds(input: ChartInput = article(50_000)): ChartInput & { readonly odds: Odds } {
  return { ...input, odds: oddsFor(input) };
}

/** The same share for each approach in every month. */
export function oddsOfShares(input: ChartInput, byApproach: readonly (readonly number[])[]): Odds {
  const odds = oddsFor(input);
  return {
    ...odds,
    approaches: odds.approaches.map((approach, index) => ({
      ...approach,
      cheapestShare: byApproach[index]?.at(-1) ?? 0,
      cheapestShareByMonth: byApproach[index] ?? [],
    })),
  };
}

export function swing(
  title: string,
  low: readonly [string, number],
  high: readonly [string, number],
  assumed = false,
): Swing {
  const end = ([text, differenceUsd]: readonly [string, number]) => ({
    value: Number(text.replace(/[$,]/g, "").split(/[ %]/)[0]) || 0,
    text,
    differenceUsd,
  });
  const changesWinner = Math.sign(low[1]) !== Math.sign(high[1]);
  return { field: title.toLowerCase(), title, low: end(low), high: end(high), assumed, changesWinner };
}

/** Fine-tuning ahead of RAG by $8,500: article 001 at 50,000 queries a month. */
export const sensitivity: Sensitivity = {
  best: "fineTuning",
  next: "rag",
  differenceUsd: 8_500,
  swings: [
    swing("RAG: Cost per query", ["$0.01 a query", -3_500], ["$0.05 a query", 20_500]),
    swing("Queries per month", ["20,000 queries a month", -340], ["80,000 queries a month", 15_640]),
    swing("Fine-tuning: Retrain every", ["1 month", -1_500], ["never", 12_250]),
    swing("Fine-tuning: Cost per retraining", ["$500", 10_750], ["$2,000", 6_250]),
    swing("Fine-tuning: Cost per query", ["$0.00825 a query", 10_150], ["$0.01375 a query", 6_850], true),
    swing("RAG: Vector database and hosting", ["$206.25 a month", 7_675], ["$343.75 a month", 9_325], true),
    swing("Fine-tuning: Set up", ["$2,063", 9_188], ["$3,438", 7_813], true),
    swing("RAG: Set up", ["$225", 8_425], ["$375", 8_575], true),
    swing("Growth per month", ["0%", 8_500], ["0.1%", 8_520]),
  ],
};

const mapVolumes = [
  500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000,
];
const mapMonths = [1, 2, 3, 4, 6, 9, 12, 18, 24, 0];

/** Article 001 over twelve months: prompting, RAG or fine-tuning, whichever costs least. */
export function articleMap(): TwoWayMap {
  const cost = (queries: number, months: number): readonly (readonly [ApproachId, number])[] => [
    ["prompting", 0.54 * queries],
    ["rag", 3_600 + 0.36 * queries],
    ["fineTuning", 2_750 + 1_250 * (months === 0 ? 0 : Math.ceil(12 / months) - 1) + 0.132 * queries],
  ];
  const cellAt = (queries: number, months: number): MapCell => {
    const [best, next] = [...cost(queries, months)].sort((one, other) => one[1] - other[1]);
    if (!best || !next) throw new Error("three approaches are priced");
    const leadShare = (next[1] - best[1]) / best[1];
    const odds = Math.min(0.99, 0.5 + leadShare);
    return { winner: best[0], leadShare, odds, pale: leadShare < 0.05 || odds < 0.8 };
  };
  const rows = mapMonths.map((months): readonly MapInterval[] => {
    const setup = cost(0, months)[2]?.[1] ?? 0;
    const toRag = 20_000;
    const fromPrompting = setup / (0.54 - 0.132);
    const fromRag = (setup - 3_600) / (0.36 - 0.132);
    const last = Math.max(fromPrompting, fromRag);
    const say = (value: number) => Math.round(value).toLocaleString("en-US");
    if (fromPrompting <= toRag) {
      return [
        { winner: "prompting", from: null, to: last, text: `below ${say(last)}: prompting` },
        { winner: "fineTuning", from: last, to: null, text: `above ${say(last)}: fine-tuning` },
      ];
    }
    return [
      { winner: "prompting", from: null, to: toRag, text: `below ${say(toRag)}: prompting` },
      { winner: "rag", from: toRag, to: last, text: `${say(toRag)} to ${say(last)}: RAG` },
      { winner: "fineTuning", from: last, to: null, text: `above ${say(last)}: fine-tuning` },
    ];
  });
  return {
    x: {
      field: "queries",
      title: "Queries per month",
      unit: "queries a month",
      values: mapVolumes,
      texts: mapVolumes.map((value) => `${value.toLocaleString("en-US")} queries a month`),
      spacing: "log",
      now: 50_000,
      nearest: 6,
    },
    y: {
      field: "fineTuning.retrainEvery",
      title: "Fine-tuning: Retrain every",
      unit: "months",
      values: mapMonths,
      texts: mapMonths.map((months) => (months === 0 ? "never" : `${months} month${months === 1 ? "" : "s"}`)),
      spacing: "linear",
      now: 3,
      nearest: 2,
    },
    cells: mapMonths.flatMap((months) => mapVolumes.map((queries) => cellAt(queries, months))),
    rows,
  };
}
