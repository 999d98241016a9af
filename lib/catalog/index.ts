import { type CatalogRecord, type Lookup, lookup, type ThroughputRecord } from "./record";
import discountRules from "./records/discount-rules.json";
import embeddings from "./records/embeddings.json";
import gpus from "./records/gpus.json";
import hosting from "./records/hosting.json";
import labour from "./records/labour.json";
import lifecycle from "./records/lifecycle.json";
import models from "./records/models.json";
import throughput from "./records/throughput.json";
import tuning from "./records/tuning.json";
import vectorStores from "./records/vector-stores.json";

export { type CatalogRecord, type Confidence, isRetired, type ThroughputRecord } from "./record";

export const catalogKinds = [
  "model",
  "tuning",
  "hosting",
  "embedding",
  "store",
  "gpu",
  "labour",
  "rule",
  "throughput",
  "lifecycle",
] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** Only throughput has tables among its values. */
export type RecordOf<Kind extends CatalogKind> = Kind extends "throughput" ? ThroughputRecord : CatalogRecord;

const catalog = new Map<CatalogKind, Lookup<CatalogRecord | ThroughputRecord>>([
  ["model", load(models)],
  ["tuning", load(tuning)],
  ["hosting", load(hosting)],
  ["embedding", load(embeddings)],
  ["store", load(vectorStores)],
  ["gpu", load(gpus)],
  ["labour", load(labour)],
  ["rule", load(discountRules)],
  ["throughput", load(throughput)],
  ["lifecycle", load(lifecycle)],
]);

/** The tests hold every file to its schema, which is what makes this cast true. */
function load(file: unknown): Lookup<CatalogRecord | ThroughputRecord> {
  return lookup(file as readonly (CatalogRecord | ThroughputRecord)[]);
}

/** Every record of a kind, in the order of its file, all states of an id included. */
export function recordsOf<Kind extends CatalogKind>(kind: Kind): readonly RecordOf<Kind>[] {
  return (catalog.get(kind)?.records ?? []) as readonly RecordOf<Kind>[];
}

/**
 * The first record of an id, for its name and provider. Appending a price leaves it as it was; a price that must be
 * right for a day comes from `recordAt`.
 */
export function findRecord<Kind extends CatalogKind>(kind: Kind, id: string): RecordOf<Kind> | undefined {
  return catalog.get(kind)?.find(id) as RecordOf<Kind> | undefined;
}

/** The record of an id in force at a day (YYYY-MM-DD): the one with the latest `from` that is not after it. */
export function recordAt<Kind extends CatalogKind>(kind: Kind, id: string, date: string): RecordOf<Kind> | undefined {
  return catalog.get(kind)?.at(id, date) as RecordOf<Kind> | undefined;
}
