import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonRows } from "@/lib/logs/read/json-rows";
import { RejectedRows } from "@/lib/logs/read/rejected";
import { TableRows } from "@/lib/logs/read/table-rows";
import { Counter } from "@/lib/logs/totals/counter";
import type { Totals } from "@/lib/logs/totals/totals";
import { law } from "../law";
import { fixture, readLog } from "./log";

const text = (name: string): string => new TextDecoder().decode(fixture(name));

/** Takes a log apart into rows and puts them together again, each kind in its own way. */
const logs: readonly { name: string; rows: () => string[]; whole: (rows: readonly string[]) => string }[] = [
  table("azure-conversation.csv", 300),
  table("litellm.csv"),
  table("llmperf.csv", 400),
  lines("langfuse.jsonl"),
  lines("mooncake-conversation.jsonl", 200),
  {
    name: "openai-usage.json",
    rows: () => JSON.parse(text("openai-usage.json")).data.map((each: unknown) => JSON.stringify(each)),
    whole: (rows) => `{"object":"page","data":[${rows.join(",\n")}],"has_more":false}`,
  },
  {
    name: "otlp.json",
    rows: () =>
      JSON.parse(text("otlp.json")).resourceSpans.flatMap((each: { scopeSpans: { spans: unknown[] }[] }) =>
        each.scopeSpans.flatMap(({ spans }) => spans.map((span) => JSON.stringify(span))),
      ),
    whole: (rows) =>
      `{"resourceSpans":[{"resource":{"attributes":[]},"scopeSpans":[{"scope":{"name":"x"},"spans":[${rows.join(", ")}]}]}]}`,
  },
];

function table(name: string, most = Number.POSITIVE_INFINITY) {
  const [header = "", ...rows] = text(name).trim().split("\n");
  return { name, rows: () => rows.slice(0, most), whole: (some: readonly string[]) => [header, ...some].join("\n") };
}

function lines(name: string, most = Number.POSITIVE_INFINITY) {
  return {
    name,
    rows: () => text(name).trim().split("\n").slice(0, most),
    whole: (some: readonly string[]) => some.join("\n"),
  };
}

describe.each(logs)("$name", ({ rows, whole }) => {
  const all = rows();

  test("gives the same figures to the last bit in any order and in pieces of any size", () => {
    const expected = readLog(whole(all)).totals;
    expect(expected.calls).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.integer({ min: 1, max: 9_000 }),
        (shuffled, piece) => {
          expect(readLog(whole(shuffled), piece).totals).toEqual(expected);
        },
      ),
      law(3),
    );
  });

  test("gives the same figures wherever it is cut in two", () => {
    const bytes = new TextEncoder().encode(whole(all.slice(0, 2)));
    const expected = readCut(bytes, bytes.length);
    expect(expected.calls).toBeGreaterThan(0);
    for (let cut = 1; cut < bytes.length; cut++) expect(readCut(bytes, cut)).toEqual(expected);
  });
});

/** Without the first look, which would put the pieces together again. */
function readCut(bytes: Uint8Array, cut: number): Totals {
  const counter = new Counter();
  const Kind = bytes[0] === 123 || bytes[0] === 91 ? JsonRows : TableRows;
  const rows = new Kind(bytes, {}, counter, new RejectedRows());
  rows.push(bytes.subarray(0, cut));
  rows.push(bytes.subarray(cut));
  rows.end();
  return counter.totals();
}
