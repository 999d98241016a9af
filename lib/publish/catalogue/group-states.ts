import type { Entry, Kept } from "./entry";
import type { KindId } from "./kinds";

type Named = { readonly id: string; readonly provider: string; readonly name: string };

type Read = {
  readonly kept: Kept;
  readonly retiresOn?: string | undefined;
  readonly dates?: Readonly<Record<string, string>> | undefined;
  readonly regions?: readonly string[];
  readonly about?: readonly string[];
};

/** Records of a kind, the states of one id put together in the order of the file. What ends is said by the last state. */
export function entriesOf<Item extends Named>(
  kind: KindId,
  records: readonly Item[],
  read: (record: Item) => Read,
): readonly Entry[] {
  const byId = new Map<string, Item[]>();
  for (const record of records) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  return [...byId.values()].map((states) => {
    const [first, ...later] = states.map(read) as [Read, ...Read[]];
    const { id, provider, name } = states[0] as Item;
    const last = later.at(-1) ?? first;
    return {
      id,
      kind,
      provider,
      name,
      states: [first.kept, ...later.map(({ kept }) => kept)],
      retiresOn: last.retiresOn,
      dates: last.dates ?? {},
      regions: first.regions ?? [],
      about: first.about ?? [],
    };
  });
}
