import { recordsOf } from "../../catalog";
import regions from "../../catalog/facts/regions.json";
import { places } from "../../catalog/model-facts";
import type { CatalogRecord } from "../../catalog/record";
import storeRecords from "../../catalog/records/vector-stores.json";
import { lifecycles, rules, throughputs } from "../../catalog/reference";
import type { Entry, Kept } from "./entry";
import { entriesOf } from "./group-states";
import type { KindId } from "./kinds";

type AnyRecord = CatalogRecord<Kept["values"][string]>;

/** Prices as they are listed: what the sheet makes of them stands in the formulas. */
const listed: readonly (readonly [KindId, readonly AnyRecord[]])[] = [
  ["model", recordsOf("model")],
  ["tuning", recordsOf("tuning")],
  ["hosting", recordsOf("hosting")],
  ["embedding", recordsOf("embedding")],
  ["store", storeRecords as unknown as readonly CatalogRecord[]],
  ["gpu", recordsOf("gpu")],
  ["labour", recordsOf("labour")],
  ["currency", recordsOf("currency")],
  ["rule", rules],
  ["throughput", throughputs],
  ["lifecycle", lifecycles],
];

export const priceEntries = (): readonly Entry[] =>
  listed.flatMap(([kind, records]) =>
    entriesOf(kind, records, (record) => ({
      kept: keptOf(record),
      retiresOn: record.retiresOn,
      dates: record.dates,
      regions: regionsOf(record.id),
    })),
  );

const regionsOf = (id: string): readonly string[] => [
  ...regions.filter(({ models }) => models.includes(id)).map(({ region }) => region),
  ...places.filter(({ id: store, kind }) => kind === "store" && store === id).flatMap(({ within }) => within),
];

export const keptOf = ({ values, low, high, source, asOf, confidence, from, note, reading }: AnyRecord): Kept => ({
  values,
  low,
  high,
  says: [],
  source,
  basedOn: [],
  asOf,
  confidence,
  from,
  note,
  reading,
});
