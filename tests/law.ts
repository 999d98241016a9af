/** How many times as deep the laws go: 1 in `npm test`, more in `npm run fuzz`. */
const depth = Number(process.env.CROSSOVER_DEPTH ?? 1);
/** `npm test` takes the same scenarios at every run, `npm run fuzz` others for every seed. */
const firstSeed = 1_000 * (Number(process.env.CROSSOVER_SEED ?? 1) - 1);

/**
 * On how many scenarios fast-check tries a law, and which. The number is for `npm test`: as many as take a second or two,
 * for they are the same at every run. Depth is for `npm run fuzz`.
 */
export const law = (runs: number, seed = 1): { numRuns: number; seed: number } => ({
  numRuns: Math.ceil(runs * depth),
  seed: firstSeed + seed,
});

/**
 * Every so many-th of a row of cases; rows that start at other places reach other cases, so that a grid is covered row by
 * row. `npm run fuzz` takes all.
 */
export const someOf = <Case>(cases: readonly Case[], every: number, from = 0): readonly Case[] =>
  depth > 1 ? cases : cases.filter((_, index) => (index + from) % every === 0);
