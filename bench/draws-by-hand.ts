/** The values of article 001 that are ranges; everything else there is a single figure. */
export const rangeNames = [
  "ragSetup",
  "ragPerQuery",
  "ragHosting",
  "tuningSetup",
  "tuningPerQuery",
  "tuningRetraining",
  "hybridSetup",
  "hybridHosting",
  "hybridRetraining",
] as const;

export type RangeName = (typeof rangeNames)[number];
export type Figures = {
  readonly queries: number;
  readonly growth: number;
  readonly horizon: number;
  readonly retrainEvery: number;
  readonly promptingPerQuery: number;
  readonly hybridPerQuery: number;
};
export type Draws = Readonly<Record<RangeName, Float64Array>>;

/** Approaches in the order prompting, RAG, fine-tuning, hybrid. */
export type Outcome = {
  readonly totals: readonly Float64Array[];
  /** In how many draws each is cheapest so far, at each month-end from the first. */
  readonly cheapest: readonly Float64Array[];
};

/**
 * Article 001 as one would write it without a sheet: four running totals in registers, one pass over draws and months.
 * Growth and the months of retraining are worked out first, as no draw moves them.
 */
export function drawsByHand(figures: Figures, draws: Draws): Outcome {
  const { horizon, promptingPerQuery, hybridPerQuery } = figures;
  const { ragSetup, ragPerQuery, ragHosting, tuningSetup, tuningPerQuery, tuningRetraining } = draws;
  const { hybridSetup, hybridHosting, hybridRetraining } = draws;
  const queries = Float64Array.from({ length: horizon }, (_, month) => figures.queries * (1 + figures.growth) ** month);
  const retrains = Float64Array.from({ length: horizon }, (_, month) =>
    month > 0 && month % figures.retrainEvery === 0 ? 1 : 0,
  );
  const count = ragSetup.length;
  const totals = Array.from({ length: 4 }, () => new Float64Array(count));
  const cheapest = Array.from({ length: 4 }, () => new Float64Array(horizon));
  const [promptingTotals, ragTotals, tuningTotals, hybridTotals] = totals as Four;
  const [promptingWins, ragWins, tuningWins, hybridWins] = cheapest as Four;

  for (let draw = 0; draw < count; draw++) {
    const [ragQuery, ragMonth] = [ragPerQuery[draw] as number, ragHosting[draw] as number];
    const [tuningQuery, tuningAgain] = [tuningPerQuery[draw] as number, tuningRetraining[draw] as number];
    const [hybridMonth, hybridAgain] = [hybridHosting[draw] as number, hybridRetraining[draw] as number];
    let prompting = 0;
    let rag = ragSetup[draw] as number;
    let tuning = tuningSetup[draw] as number;
    let hybrid = hybridSetup[draw] as number;
    for (let month = 0; month < horizon; month++) {
      const served = queries[month] as number;
      const again = retrains[month] as number;
      prompting += promptingPerQuery * served;
      rag += ragQuery * served + ragMonth;
      tuning += tuningQuery * served + tuningAgain * again;
      hybrid += hybridPerQuery * served + hybridMonth + hybridAgain * again;
      let least = prompting;
      let wins = promptingWins;
      if (rag < least) [least, wins] = [rag, ragWins];
      if (tuning < least) [least, wins] = [tuning, tuningWins];
      if (hybrid < least) wins = hybridWins;
      wins[month] = (wins[month] as number) + 1;
    }
    promptingTotals[draw] = prompting;
    ragTotals[draw] = rag;
    tuningTotals[draw] = tuning;
    hybridTotals[draw] = hybrid;
  }
  return { totals, cheapest };
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

/** 5 %, 50 % and 95 %, on the straight line between the two nearest in order: type 7 of Hyndman and Fan (1996). */
export function quantilesByHand(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const from = sorted[Math.floor(position)] as number;
    return from + (position % 1) * ((sorted[Math.ceil(position)] as number) - from);
  };
  return [at(0.05), at(0.5), at(0.95)];
}

export type Quantiles = readonly [p5: number, p50: number, p95: number];
