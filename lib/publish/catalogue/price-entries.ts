import { recordsOf } from "../../catalog";
import regions from "../../catalog/facts/regions.json";
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
      regions: regions.filter(({ models }) => models.includes(record.id)).map(({ region }) => region),
    })),
  );

export const keptOf = ({ values, low, high, source, asOf, confidence, from, note }: AnyRecord): Kept => ({
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
});
