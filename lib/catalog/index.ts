import { priceKinds } from "./price-kinds";
import type { CatalogRecord } from "./record";

export { type CatalogRecord, isRetired } from "./record";

const kindById = new Map(priceKinds.map((kind) => [kind.id, kind]));

export const catalogKinds: readonly string[] = [...kindById.keys()];

/** Every record of a kind, in the order of its file, all states of an id included; none of a kind that is not there. */
export const recordsOf = (kind: string): readonly CatalogRecord[] => kindById.get(kind)?.prices.records ?? [];

/**
 * The first record of an id, for its name and provider. Appending a price leaves it as it was; a price that must be
 * right for a day comes from `recordAt`.
 */
export const findRecord = (kind: string, id: string): CatalogRecord | undefined => kindById.get(kind)?.prices.find(id);

/** The record of an id in force at a day (YYYY-MM-DD): the one with the latest `from` that is not after it. */
export const recordAt = (kind: string, id: string, date: string): CatalogRecord | undefined =>
  kindById.get(kind)?.prices.at(id, date);

/** The records of an id that come into force after a day, in order: prices that are announced. */
export const recordsAfter = (kind: string, id: string, date: string): readonly CatalogRecord[] =>
  kindById.get(kind)?.prices.after(id, date) ?? [];
