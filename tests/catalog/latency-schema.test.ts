import { describe, expect, it, test } from "vitest";
import { latencySchemas } from "@/lib/catalog/latency-schema";

describe("the latency schema refuses", () => {
  const sound = {
    id: "guard-example",
    provider: "example",
    name: "Example",
    values: { p50Ms: 50, p95Ms: 90 },
    source: { title: "Example", url: "https://example.com/latency" },
    asOf: "2026-11",
    confidence: "B",
    conditions: "One at a time.",
    assumed: { p95Ms: "guessed" },
  };
  const faultOf = (...records: unknown[]) =>
    latencySchemas.guard.safeParse(records).error?.issues.map(({ message }) => message);

  it("nothing of a sound record and its successor", () => {
    expect(faultOf(sound, { ...sound, from: "2027-01-01" })).toBeUndefined();
  });

  test.each([
    ["a p95 below the p50", { values: { p50Ms: 50, p95Ms: 40 } }],
    ["a misspelt key", { values: { p50Ms: 50, p95Ms: 90, p95ms: 90 } }],
    ["a missing figure", { values: { p50Ms: 50 }, assumed: undefined }],
    ["a negative time", { values: { p50Ms: -1, p95Ms: 90 } }],
    ["second-hand confidence", { confidence: "D" }],
    ["a price's confidence", { confidence: "high" }],
    ["no conditions", { conditions: " " }],
    ["no source", { source: undefined }],
    ["a page without TLS", { source: { title: "Example", url: "http://example.com/latency" } }],
    ["a month that is none", { asOf: "2026-13" }],
    ["a mark on a figure that is not there", { assumed: { p99Ms: "guessed" } }],
    ["an assumption without its reason", { source: "assumption", confidence: "C" }],
    [
      "an assumption that claims to be measured",
      { source: "assumption", assumed: { p50Ms: "guessed", p95Ms: "guessed" } },
    ],
  ])("%s", (_fault, change) => {
    expect(faultOf({ ...sound, ...change })).toHaveLength(1);
  });

  it("a second state that does not say from when it holds", () => {
    expect(faultOf(sound, sound)).toEqual(["guard-example needs a from later than its last one"]);
  });
});
