import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogKinds, recordsOf } from "@/lib/catalog";
import { allLeftOut } from "@/lib/catalog/all-left-out";
import { lifecycles, rules, throughputs } from "@/lib/catalog/reference";
import { choices } from "@/lib/model/choices";
import type { FilledBy } from "@/lib/model/filled-by";
import { fields } from "@/lib/model/registry";

const root = new URL("../../", import.meta.url);
const here = (path: string): string[] => readdirSync(new URL(path, root), { recursive: true, encoding: "utf8" });

/** Words of the code that reads records by their keys: conversions, obstacles, remarks and the answer. */
const readers = ["lib/catalog", "lib/scenario", "lib/analysis"].flatMap((folder) =>
  here(folder)
    .filter((file) => file.endsWith(".ts") && !/left-out|schema|price-kind\.ts|^kinds\/(?!store)/.test(file))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), "utf8")),
);
const words = new Set(readers.flatMap((source) => source.match(/\w+/g) ?? []));

const fillers: readonly FilledBy[] = [...fields.values()].flatMap((field) =>
  field.type === "quantity" && field.quantity.filledBy ? [field.quantity.filledBy] : [],
);

/** The keys with which records of a kind fill quantities. */
function filling(kind: string): ReadonlySet<string> {
  const choosing = new Set(choices.filter(({ kinds }) => kinds?.includes(kind)).map(({ id }) => id));
  const keysOf = ({ choice, keys, when, dividedBy, timing }: FilledBy) => [
    ...(choosing.has(choice) && !timing ? [...keys, ...(when ?? []).flatMap((each) => each.keys)] : []),
    ...(dividedBy && choosing.has(dividedBy.choice) ? dividedBy.keys : []),
  ];
  return new Set(fillers.flatMap(keysOf));
}

type AnyRecord = { readonly values: object; readonly low?: object; readonly high?: object; readonly dates?: object };
const keysIn = (records: readonly AnyRecord[]): readonly string[] => [
  ...new Set(records.flatMap(({ values, low, high, dates }) => Object.keys({ ...values, ...low, ...high, ...dates }))),
];

const tables = new Map<string, readonly AnyRecord[]>([
  ...catalogKinds.map((kind) => [kind, recordsOf(kind)] as const),
  ["rule", rules],
  ["lifecycle", lifecycles],
  ["throughput", throughputs],
]);
const listed = (kind: string) => allLeftOut.filter((each) => each.kind === kind).flatMap(({ keys }) => keys);

describe("every key of a record", () => {
  test.each([...tables.keys()])(
    "of kind %s is read by a formula or an obstacle, or stands among what is left out",
    (kind) => {
      const known = new Set([...filling(kind), ...listed(kind)]);
      const lost = keysIn(tables.get(kind) ?? []).filter((key) => !known.has(key) && !words.has(key));
      expect(lost).toEqual([]);
    },
  );

  test.each([...tables.keys()])("of kind %s that is left out stands in a record and fills no quantity", (kind) => {
    const keys = keysIn(tables.get(kind) ?? []);
    expect(listed(kind).filter((key) => !keys.includes(key) || filling(kind).has(key))).toEqual([]);
    expect(new Set(listed(kind)).size).toBe(listed(kind).length);
  });

  test("of a latency fills a quantity or is read", () => {
    const folder = "lib/catalog/records/latency";
    const timed = new Set(
      fillers.flatMap(({ timing, keys, when }) =>
        timing ? [...keys, ...(when ?? []).flatMap((each) => each.keys)] : [],
      ),
    );
    for (const file of here(folder)) {
      const records = JSON.parse(readFileSync(new URL(`${folder}/${file}`, root), "utf8")) as AnyRecord[];
      expect(
        keysIn(records).filter((key) => !timed.has(key) && !words.has(key)),
        file,
      ).toEqual([]);
    }
  });
});

test("every key of a fact fills a quantity or is read", () => {
  const filled = new Set(fillers.flatMap(({ keys, when }) => [...keys, ...(when ?? []).flatMap((each) => each.keys)]));
  for (const file of here("lib/catalog/facts")) {
    const facts = JSON.parse(readFileSync(new URL(`lib/catalog/facts/${file}`, root), "utf8")) as object[];
    const keys = new Set(facts.flatMap((fact) => Object.keys({ ...fact, ...(fact as { values?: object }).values })));
    expect(
      [...keys].filter((key) => !words.has(key) && !filled.has(key)),
      file,
    ).toEqual([]);
  }
});

test("a kind of record that is left out is a kind of the catalogue, in sentences", () => {
  for (const { kind, what, matters } of allLeftOut) {
    expect([...tables.keys()]).toContain(kind);
    for (const sentence of [what, matters]) expect(sentence).toMatch(/^[A-Z].{8,}\.$/);
  }
});
