import { LruCache } from "../../lru-cache";
import { normalQuantile } from "../../stats/normal";
import { stageUniforms } from "./stage-streams";

/** How much the stages of one request slow down together. Measured: about 0 between first token and decode (LATENCY.md 2.4). */
export type Correlation = 0 | 0.3 | 1;

/** The random numbers of all pipelines. Arrays are shared between callers: read them only. */
export type Draws = {
  readonly count: number;
  readonly correlation: Correlation;
  /** Standard normal scores of a stage, a rate or a token count. */
  readonly scores: (stream: string) => Float64Array;
  /** Numbers between 0 and 1 that decide which branch of a mixture a request takes. */
  readonly choices: (id: string) => Float64Array;
  /** Times made of them, kept by a name so that pipelines with equal steps share them. */
  readonly times: (name: string, make: () => Float64Array) => Float64Array;
  /** Times of a part, kept as long as that part: the first token's way is the beginning of the answer's. */
  readonly totals: WeakMap<object, Float64Array>;
};

/** Relative standard deviation of what they give: 0.1 % at p50, 0.3 % at p95 (see the places of the streams). */
export const latencyDraws = 8_192;

/**
 * One stream per name, each made when first asked for and then kept, so that all approaches see the same draws of the same
 * stage and another stage moves no one else's. Stages are tied by a one-factor Gaussian copula: a score is sqrt(rho) times one
 * common score plus sqrt(1 - rho) times the stage's own (O. Vasicek, The distribution of loan portfolio value, Risk 2002), so that
 * any two have correlation rho. Token counts are tied too, which makes rho = 1 the case in which everything is slow at once;
 * choices are not: a cached answer does not wait for a slow hour. Names of streams start with "latency", so that a stage called
 * like an uncertain input does not follow that input's draws.
 */
export function drawsOf(correlation: Correlation = 0, count = latencyDraws): Draws {
  const keptOnes = (make: (name: string) => Float64Array) => kept(maxScores, count, make);
  const own = keptOnes((stream) => asScores(stageUniforms(`latency.${stream}`, count)));
  const common = keptOnes(() => asScores(stageUniforms("latencyOfAll", count)));
  const scores = keptOnes((stream) => {
    if (correlation === 0) return own(stream);
    if (correlation === 1) return common("");
    return tied(common(""), own(stream), correlation);
  });
  const choices = keptOnes((id) => stageUniforms(`latencyChoice.${id}`, count));
  return { count, correlation, scores, choices, times: keptTimes(count), totals: new WeakMap() };
}

/** In the same array. */
function asScores(shares: Float64Array): Float64Array {
  for (let draw = 0; draw < shares.length; draw++) shares[draw] = normalQuantile(shares[draw] as number);
  return shares;
}

/** Numbers that are kept, 8 bytes each: the times of a handful of approaches, and the scores that they are made of. */
const maxTimes = 192 * latencyDraws;
const maxScores = 96 * latencyDraws;

function keptTimes(count: number): Draws["times"] {
  const kept = new LruCache<Float64Array>(maxTimes);
  return (name, make) => {
    const before = kept.get(name);
    if (before) return before;
    const times = make();
    kept.set(name, times, count);
    return times;
  };
}

function tied(common: Float64Array, own: Float64Array, correlation: number): Float64Array {
  const [ofAll, ofOwn] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const scores = new Float64Array(own.length);
  for (let draw = 0; draw < scores.length; draw++)
    scores[draw] = ofAll * (common[draw] as number) + ofOwn * (own[draw] as number);
  return scores;
}

function kept(most: number, count: number, make: (name: string) => Float64Array): (name: string) => Float64Array {
  const made = new LruCache<Float64Array>(most);
  return (name) => {
    const values = made.get(name) ?? make(name);
    made.set(name, values, count);
    return values;
  };
}
