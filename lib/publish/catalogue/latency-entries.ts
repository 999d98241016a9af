import { type LatencyKind, latenciesOf } from "../../catalog/latency";
import { firstUpper } from "../../sheet/words";
import type { Entry, Kept } from "./entry";
import { readKey } from "./figures";
import { entriesOf } from "./group-states";
import type { KindId } from "./kinds";

const kinds: readonly (readonly [KindId, LatencyKind])[] = [
  ["model-time", "model"],
  ["model-class-time", "modelClass"],
  ["first-token", "firstToken"],
  ["prefill", "prefill"],
  ["output-speed", "outputSpeed"],
  ["self-hosted", "selfHosted"],
  ["store-time", "store"],
  ["reranker", "reranker"],
  ["embedder", "embedder"],
  ["guard", "guard"],
  ["rewriting", "rewriting"],
  ["network", "network"],
  ["budget", "budget"],
];

/** What some latency records have and others do not. */
type AnyLatency = {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly values: Kept["values"];
  readonly asOf: string;
  readonly asOfApprox?: true;
  readonly confidence: keyof typeof letters;
  readonly conditions: string;
  readonly assumed?: Readonly<Record<string, string>>;
  readonly prices?: readonly string[];
  readonly source?: Kept["source"];
  readonly basedOn?: Readonly<Record<string, string>>;
  readonly otherReadings?: readonly string[];
  readonly memory?: string;
  readonly distance?: string;
  readonly from?: string;
  readonly note?: string;
};

const letters = {
  A: "A: raw data recomputed",
  B: "B: the maker’s or a monitor’s page",
  C: "C: one user, or an assumption",
};

export const latencyEntries = (): readonly Entry[] =>
  kinds.flatMap(([kind, from]) =>
    entriesOf(kind, latenciesOf(from) as unknown as readonly AnyLatency[], (record) => ({
      kept: keptOf(record),
      about: record.prices ?? [],
    })),
  );

const keptOf = (record: AnyLatency): Kept => ({
  values: record.values,
  says: saysOf(record),
  source: record.source,
  basedOn: [...Object.values(record.basedOn ?? {}), ...(record.otherReadings ?? [])],
  asOf: record.asOf,
  asOfApprox: record.asOfApprox,
  confidence: letters[record.confidence],
  from: record.from,
  note: record.note,
});

function saysOf({ conditions, memory, distance, assumed = {} }: AnyLatency): Kept["says"] {
  const assumptions = Object.entries(assumed).map(
    ([key, why]) =>
      [`Assumed: ${key === "prices" ? "what it stands for" : readKey(key).label}`, firstUpper(why)] as const,
  );
  return [
    ["Measured", conditions],
    ...(memory === undefined ? [] : [["Memory", firstUpper(memory)] as const]),
    ...(distance === undefined ? [] : [["Distance", firstUpper(distance)] as const]),
    ...assumptions,
  ];
}
