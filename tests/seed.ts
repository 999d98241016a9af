import fc from "fast-check";

/**
 * Laws are tried on the same scenarios at every run, so that a run says something about the code alone. `npm run fuzz` takes
 * others.
 */
fc.configureGlobal({ seed: Number(process.env.CROSSOVER_SEED ?? 1) });
