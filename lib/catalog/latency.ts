import type { LatencyKind, LatencyRecords } from "./latency-record";
import { type Lookup, lookup } from "./record";
import budgets from "./records/latency/budgets.json";
import embedders from "./records/latency/embedders.json";
import firstTokens from "./records/latency/first-token.json";
import guards from "./records/latency/guards.json";
import modelClasses from "./records/latency/model-classes.json";
import models from "./records/latency/models.json";
import network from "./records/latency/network.json";
import outputSpeeds from "./records/latency/output-speed.json";
import prefills from "./records/latency/prefill.json";
import rerankers from "./records/latency/rerankers.json";
import rewriting from "./records/latency/rewriting.json";
import selfHosted from "./records/latency/self-hosted.json";
import stores from "./records/latency/stores.json";

export type { LatencyKind, LatencyRecords } from "./latency-record";

/** The tests hold every file to its schema, which is what makes this cast true. */
const load = <Item extends LatencyRecords[LatencyKind]>(file: unknown): Lookup<Item> => lookup(file as readonly Item[]);

const latencies: { readonly [Kind in LatencyKind]: Lookup<LatencyRecords[Kind]> } = {
  model: load(models),
  modelClass: load(modelClasses),
  firstToken: load(firstTokens),
  prefill: load(prefills),
  outputSpeed: load(outputSpeeds),
  store: load(stores),
  reranker: load(rerankers),
  embedder: load(embedders),
  guard: load(guards),
  network: load(network),
  rewriting: load(rewriting),
  selfHosted: load(selfHosted),
  budget: load(budgets),
};

export const isLatencyKind = (kind: string): kind is LatencyKind => Object.hasOwn(latencies, kind);

export const latencyKinds = Object.keys(latencies) as readonly LatencyKind[];

/** Every latency of a kind, in the order of its file, all states of an id included. */
export const latenciesOf = <Kind extends LatencyKind>(kind: Kind): readonly LatencyRecords[Kind][] =>
  latencies[kind].records;

/** The latency of an id in force at a day (YYYY-MM-DD). That of a priced model has the id of its price. */
export const latencyAt = <Kind extends LatencyKind>(
  kind: Kind,
  id: string,
  date: string,
): LatencyRecords[Kind] | undefined => latencies[kind].at(id, date);

/**
 * The latencies that stand for a priced record on a day: its own and those that name it under `prices`. A store has one
 * for each condition measured, the most usual one first. Empty where nothing was measured.
 */
export function latenciesOfPrice<Kind extends LatencyKind>(
  kind: Kind,
  priceId: string,
  date: string,
): readonly LatencyRecords[Kind][] {
  return latenciesOf(kind).filter(
    (record) =>
      (record.id === priceId || record.prices?.includes(priceId)) && latencyAt(kind, record.id, date) === record,
  );
}

type Basis = { readonly [Kind in LatencyKind]?: LatencyRecords[Kind] | undefined };

/** The measurements behind a derived latency on a day, each with its own source and date. */
export function basisOf(
  { basedOn }: { readonly basedOn: Readonly<Partial<Record<LatencyKind, string>>> },
  date: string,
): Basis {
  const kinds = latencyKinds.filter((kind) => basedOn[kind] !== undefined);
  return Object.fromEntries(kinds.map((kind) => [kind, latencyAt(kind, basedOn[kind] as string, date)]));
}
