import { type CatalogRecord, type Lookup, lookup } from "./record";
import embeddings from "./records/embeddings.json";
import gpus from "./records/gpus.json";
import hosting from "./records/hosting.json";
import labour from "./records/labour.json";
import models from "./records/models.json";
import tuning from "./records/tuning.json";
import vectorStores from "./records/vector-stores.json";

export { type CatalogRecord, type Confidence, isRetired } from "./record";

/** What a scenario can choose; what it cannot is in `reference.ts`, which the page does not load. */
export const catalogKinds = ["model", "tuning", "hosting", "embedding", "store", "gpu", "labour"] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** The tests hold every file to its schema, which is what makes this cast true. */
const load = (file: unknown): Lookup<CatalogRecord> => lookup(file as readonly CatalogRecord[]);

const catalog: ReadonlyMap<CatalogKind, Lookup<CatalogRecord>> = new Map([
  ["model", load(models)],
  ["tuning", load(tuning)],
  ["hosting", load(hosting)],
  ["embedding", load(embeddings)],
  ["store", load(vectorStores)],
  ["gpu", load(gpus)],
  ["labour", load(labour)],
]);

/** Every record of a kind, in the order of its file, all states of an id included. */
export const recordsOf = (kind: CatalogKind): readonly CatalogRecord[] => catalog.get(kind)?.records ?? [];

/**
 * The first record of an id, for its name and provider. Appending a price leaves it as it was; a price that must be
 * right for a day comes from `recordAt`.
 */
export const findRecord = (kind: CatalogKind, id: string): CatalogRecord | undefined => catalog.get(kind)?.find(id);

/** The record of an id in force at a day (YYYY-MM-DD): the one with the latest `from` that is not after it. */
export const recordAt = (kind: CatalogKind, id: string, date: string): CatalogRecord | undefined =>
  catalog.get(kind)?.at(id, date);
