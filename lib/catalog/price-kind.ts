import { type CatalogRecord, type Lookup, lookup } from "./record";

/**
 * What a record of a kind may hold. Kinds that everyone prices alike have a closed list of keys, so that a misspelt one is
 * caught; without `keys` any will do.
 */
export type Shape = {
  readonly keys?: readonly string[];
  /** Of each list a record has at least one. */
  readonly requires?: readonly (readonly string[])[];
};

/** A kind of price that a scenario can choose: its records, dated and sourced, and what each may hold. */
export type PriceKind = Shape & { readonly id: string; readonly prices: Lookup<CatalogRecord> };

/** The tests hold every file to its shape, which is what makes this cast true. */
export const priceKind = (id: string, file: unknown, shape: Shape = {}): PriceKind => ({
  ...shape,
  id,
  prices: lookup(file as readonly CatalogRecord[]),
});

export const tokenPrices = [
  "inputUsdPerMTok",
  "cachedInputUsdPerMTok",
  "outputUsdPerMTok",
  "batchInputUsdPerMTok",
  "batchOutputUsdPerMTok",
] as const;
