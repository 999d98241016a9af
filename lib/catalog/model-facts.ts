import regionRecords from "./facts/regions.json";
import thinkingRecords from "./facts/thinking.json";
import type { CatalogRecord } from "./record";

type Sourced = Pick<CatalogRecord, "source" | "asOf" | "confidence" | "note">;

/**
 * Models that write hidden tokens before they answer, billed as answer tokens: `always`, or unless told otherwise where it is
 * `unknown` whether they can be told. Models for which it is known that they can be told not to are left out, and so is how
 * many tokens it takes: nobody publishes that.
 */
export type Thinking = Sourced & { readonly models: readonly string[]; readonly thinks: "always" | "unknown" };

export const thinking = thinkingRecords as readonly Thinking[];

const thinkingByModel = new Map(thinking.flatMap((each) => each.models.map((model) => [model, each] as const)));

/** Whether a model record of the catalogue thinks before it answers; undefined where it does not, or can be told not to. */
export const thinkingOf = (model: string): Thinking | undefined => thinkingByModel.get(model);

/** Models whose requests a provider keeps in a region, at the surcharge that stands in their price records. */
type Region = Sourced & { readonly region: string; readonly models: readonly string[] };

const regions: readonly Region[] = regionRecords as readonly Region[];

export const isKeptIn = (model: string, region: string): boolean =>
  regions.some((each) => each.region === region && each.models.includes(model));
