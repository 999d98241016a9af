import { LruCache } from "../../lru-cache";
import { normalQuantile } from "../../stats/normal";
import { picked } from "../../stats/picked";
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
  /** The draws that take each branch of a mixture, in order, kept by a name in the same way. */
  readonly branches: (name: string, make: () => Branches) => Branches;
  /** Times of a part: the first token's way is the beginning of the answer's. */
  readonly totals: Totals;
  /** Where they are only some: those that they are of, and their numbers there. */
  readonly among?: { readonly all: Draws; readonly places: Uint32Array };
};

export type Branches = readonly Uint32Array[];

type Totals = {
  readonly get: (part: object) => Float64Array | undefined;
  readonly set: (part: object, times: Float64Array) => void;
};

/** Where arrays are kept, those used last: as many bytes however many numbers of draws and scenarios share it. */
export type Room = {
  readonly scores: LruCache<Float64Array>;
  readonly times: LruCache<Float64Array>;
  readonly branches: LruCache<Branches>;
  readonly totals: LruCache<{ readonly times: Float64Array; readonly of: object }, object>;
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
export function drawsOf(correlation: Correlation = 0, count = latencyDraws, room = roomForDraws()): Draws {
  const scored = (stream: string) =>
    keptIn(room.scores, `${count} ${stream}`, count, () => asScores(stageUniforms(stream, count)));
  const own = (stream: string) => scored(`latency.${stream}`);
  const common = () => scored("latencyOfAll");
  const scores = (stream: string) => {
    if (correlation === 0) return own(stream);
    if (correlation === 1) return common();
    return keptIn(room.scores, `${count} ${correlation} ${stream}`, count, () =>
      tied(common(), own(stream), correlation),
    );
  };
  const choices = (id: string) =>
    keptIn(room.scores, `${count} choice ${id}`, count, () => stageUniforms(`latencyChoice.${id}`, count));
  const of = `${count} ${correlation}`;
  const times: Draws["times"] = (name, make) => keptIn(room.times, `${of} ${name}`, count, make);
  const branches: Draws["branches"] = (name, make) => keptIn(room.branches, `${count} ${name}`, count, make);
  return { count, correlation, scores, choices, times, branches, totals: totalsIn(room.totals) };
}

/** Only those of these numbers, for what few requests pass. Of what is made of them nothing is kept. */
export const drawsAt = (all: Draws, places: Uint32Array): Draws => ({
  ...all,
  count: places.length,
  scores: (stream) => picked(all.scores(stream), places),
  choices: (id) => picked(all.choices(id), places),
  times: (_, make) => make(),
  branches: (_, make) => make(),
  totals: new Map(),
  among: { all, places },
});

/** In the same array. */
function asScores(shares: Float64Array): Float64Array {
  for (let draw = 0; draw < shares.length; draw++) shares[draw] = normalQuantile(shares[draw] as number);
  return shares;
}

/**
 * Numbers that are kept, 8 bytes each: the times of a handful of approaches, the scores that they are made of, and their sums, which
 * are asked for again only while one of them is timed. For every 64 MB of arrays V8 searches the whole heap.
 */
const maxScores = 128 * latencyDraws;
const maxTimes = 192 * latencyDraws;
const maxTotals = 32 * latencyDraws;
/** 4 bytes each. */
const maxBranches = 64 * latencyDraws;

export const roomForDraws = (): Room => ({
  scores: new LruCache(maxScores),
  times: new LruCache(maxTimes),
  branches: new LruCache(maxBranches),
  totals: new LruCache(maxTotals),
});

/** `count` numbers, which are made if they are not kept. */
function keptIn<Numbers>(kept: LruCache<Numbers>, name: string, count: number, make: () => Numbers): Numbers {
  const before = kept.get(name);
  if (before) return before;
  const numbers = make();
  kept.set(name, numbers, count);
  return numbers;
}

/** Those of one number of draws; another may have timed the same part. */
function totalsIn(kept: Room["totals"]): Totals {
  const of = {};
  return {
    get: (part) => {
      const found = kept.get(part);
      return found?.of === of ? found.times : undefined;
    },
    set: (part, times) => kept.set(part, { times, of }, times.length),
  };
}

function tied(common: Float64Array, own: Float64Array, correlation: number): Float64Array {
  const [ofAll, ofOwn] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const scores = new Float64Array(own.length);
  for (let draw = 0; draw < scores.length; draw++)
    scores[draw] = ofAll * (common[draw] as number) + ofOwn * (own[draw] as number);
  return scores;
}
