import type { ApproachId } from "@/lib/model/names";
import { uniforms } from "@/lib/stats/streams";

/** Article 001's ranges, as its preset gives them; all drawn evenly. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  "rag.setup": [100, 500],
  "rag.perQuery": [0.01, 0.05],
  "rag.hosting": [50, 500],
  "fineTuning.setup": [500, 5000],
  "fineTuning.perQuery": [0.002, 0.02],
  "fineTuning.retraining": [500, 2000],
  "hybrid.setup": [600, 5500],
  "hybrid.hosting": [50, 500],
  "hybrid.retraining": [500, 2000],
};

/** What one approach costs in one draw: flat figures. */
export type Quote = {
  readonly setup: number;
  readonly perQuery: number;
  readonly hosting: number;
  readonly retraining: number;
};
export type Quotes = Readonly<Record<"prompting" | "rag" | "fineTuning" | "hybrid", Quote>>;

/** The four priced approaches in each draw, with nothing from the sheet: prompting costs 4.5 cents, hybrid 2 a query. */
export function quotesInDraws(draws: number): readonly Quotes[] {
  const streams = new Map(Object.keys(ranges).map((field) => [field, uniforms(field, 0, draws)]));
  const at = (field: string, draw: number) => {
    const [low, high] = ranges[field] as readonly [number, number];
    return low + (high - low) * (streams.get(field)?.[draw] as number);
  };
  return Array.from({ length: draws }, (_, draw) => ({
    prompting: { setup: 0, perQuery: 0.045, hosting: 0, retraining: 0 },
    rag: {
      setup: at("rag.setup", draw),
      perQuery: at("rag.perQuery", draw),
      hosting: at("rag.hosting", draw),
      retraining: 0,
    },
    fineTuning: {
      setup: at("fineTuning.setup", draw),
      perQuery: at("fineTuning.perQuery", draw),
      hosting: 0,
      retraining: at("fineTuning.retraining", draw),
    },
    hybrid: {
      setup: at("hybrid.setup", draw),
      perQuery: 0.02,
      hosting: at("hybrid.hosting", draw),
      retraining: at("hybrid.retraining", draw),
    },
  }));
}

/** Spent by the end of a month without growth: retraining falls at the start of months k+1, 2k+1 and so on; 0 is never. */
export function spentBy(quote: Quote, month: number, queries: number, retrainEvery: number): number {
  const retrainings = retrainEvery > 0 && month > 0 ? Math.floor((month - 1) / retrainEvery) : 0;
  return quote.setup + month * (quote.hosting + queries * quote.perQuery) + retrainings * quote.retraining;
}

/** The one with the least spent; article 001's ranges never tie. */
export function cheapestOf(spent: Readonly<Partial<Record<ApproachId, number>>>): ApproachId {
  const [first] = Object.entries(spent).sort(([, a], [, b]) => a - b);
  return first?.[0] as ApproachId;
}

/** Quantiles from the sorted numbers, on the line between the two nearest: what numpy.quantile does. */
export function quantilesBySorting(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
