import { uniforms } from "@/lib/stats/streams";

/** Of all pairs of inputs the one with the largest statistic. */
export function worstPair(names: readonly string[], count: number, statistic: Statistic) {
  const prepared = names.map((name) => statistic.prepare(uniforms(name, 0, count)));
  let worst = { pair: "", value: Number.NEGATIVE_INFINITY };
  prepared.forEach((a, later) => {
    for (let earlier = 0; earlier < later; earlier++) {
      const value = statistic.of(a, prepared[earlier] as Float64Array);
      if (value > worst.value) worst = { pair: `${names[earlier]} and ${names[later]}`, value };
    }
  });
  return worst;
}

type Statistic = {
  readonly prepare: (draws: Float64Array) => Float64Array;
  readonly of: (a: Float64Array, b: Float64Array) => number;
};

/** Pearson's, without its sign. Draws are brought to mean 0 and length 1 first. */
export const correlation: Statistic = {
  prepare: (draws) => {
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const length = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0));
    return draws.map((draw) => (draw - mean) / length);
  },
  of: (a, b) => {
    let sum = 0;
    for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
    return Math.abs(sum);
  },
};

/** How many of 16 by 16 equal cells hold no draw. */
export const emptyCells: Statistic = {
  prepare: (draws) => draws.map((draw) => Math.floor(16 * draw)),
  of: (a, b) => {
    const seen = new Uint8Array(256);
    for (let index = 0; index < a.length; index++) seen[16 * (a[index] as number) + (b[index] as number)] = 1;
    return 256 - seen.reduce((sum, one) => sum + one, 0);
  },
};
