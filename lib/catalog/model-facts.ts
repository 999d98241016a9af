import placeRecords from "./facts/places.json";
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

/** Where a store, or a model that somebody else has tuned, is known to be had, and where it is known not to be. */
export type Place = Sourced & {
  readonly id: string;
  readonly kind: "store" | "adapter";
  readonly within: readonly string[];
  readonly outside: readonly string[];
};

export const places: readonly Place[] = placeRecords as readonly Place[];

/** Whether it is had in a region; undefined where nobody says. */
export function isHadIn(kind: Place["kind"], id: string, region: string): boolean | undefined {
  const place = places.find((each) => each.kind === kind && each.id === id);
  if (place?.within.includes(region)) return true;
  return place?.outside.includes(region) ? false : undefined;
}
