/** What backs a figure: see README.md in this folder. */
type Confidence = "high" | "medium" | "low";

/**
 * One dated price, measurement or rule. The key of a value carries its unit (`inputUsdPerMTok`); money is USD.
 * `low` and `high` are other readings or ends of a range under the same key, or the only figures where no central one is published.
 */
export type CatalogRecord<Value = number> = {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly low?: Readonly<Record<string, number>>;
  readonly high?: Readonly<Record<string, number>>;
  readonly source: { readonly title: string; readonly url: string };
  /** When the source said so: YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source allows. */
  readonly asOf: string;
  readonly confidence: Confidence;
  /** First day on which this figure replaces the earlier record of the same id; absent on the first record. */
  readonly from?: string;
  /** First day on which it can no longer be bought or called. */
  readonly retiresOn?: string;
  /** Named days of a wind-down. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly note?: string;
  /** How it was read, for who keeps the catalogue; shown on its pages alone. */
  readonly reading?: string;
};

/** Throughput depends on the load, so a value may be a table: "1000/1000" is tokens in / tokens out, "25" is concurrent users. */
export type ThroughputRecord = CatalogRecord<number | Readonly<Record<string, number>>>;

type Dated = { readonly id: string; readonly from?: string | undefined };

export type Lookup<Item extends Dated> = {
  readonly records: readonly Item[];
  /** The first record of this id, which later appends never change. */
  find(id: string): Item | undefined;
  /** The record of this id in force at a day (YYYY-MM-DD). */
  at(id: string, date: string): Item | undefined;
  /** The records of this id that come into force after a day, in order. */
  after(id: string, date: string): readonly Item[];
};

/** Looks records up by id. Ids come from links, so they index a Map and never an object. */
export function lookup<Item extends Dated>(records: readonly Item[]): Lookup<Item> {
  const histories = new Map<string, Item[]>();
  for (const record of records) {
    const history = histories.get(record.id);
    if (history) history.push(record);
    else histories.set(record.id, [record]);
  }

  return {
    records,
    find: (id) => histories.get(id)?.[0],
    at: (id, date) => inForceAt(histories.get(id) ?? [], date),
    after: (id, date) => (histories.get(id) ?? []).filter((record) => start(record) > date),
  };
}

/** ISO days sort as text; a record without `from` has been in force since before any day. */
function inForceAt<Item extends Dated>(history: readonly Item[], date: string): Item | undefined {
  return history
    .filter((record) => start(record) <= date)
    .reduce<Item | undefined>(
      (latest, record) => (latest && start(latest) > start(record) ? latest : record),
      undefined,
    );
}

function start(record: Dated): string {
  return record.from ?? "";
}

/** Whether it can no longer be used on a day (YYYY-MM-DD). The day of retirement itself counts as retired. */
export function isRetired(record: { readonly retiresOn?: string | undefined }, date: string): boolean {
  return record.retiresOn !== undefined && record.retiresOn <= date;
}
