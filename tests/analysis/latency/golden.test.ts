import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { latencyOf } from "@/lib/analysis/latency/latency";
import type { ApproachLatency, Latency, TimeMeasure } from "@/lib/analysis/latency/types";
import { answerTo } from "../../golden/scenario-answer";

type Figures = Readonly<Record<string, number | boolean | null>>;
type Golden = {
  readonly name: string;
  readonly given: string;
  readonly byHand: readonly string[];
  /** Figures of an approach: "rag.firstToken.p95" in ms, "fineTuning.serving.utilisation.atPeak". */
  readonly times: Figures;
  /** What adding the stages' percentiles would give, in ms, to the last digits. */
  readonly added?: Figures;
  /** How much one approach differs from another at p50, "firstToken.fineTuning.rag", within a point. */
  readonly points?: Readonly<Record<string, number>>;
  /** How far a figure of `times` may be off, as a share of it. */
  readonly tolerance: number;
};

const folder = new URL("../../golden/", import.meta.url);
const files = readdirSync(folder).filter((name) => /^latency-.*\.json$/.test(name));
const goldensOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden[];

function approachOf(latency: Latency, id: string | undefined): ApproachLatency {
  const found = latency.approaches.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not timed`);
  return found;
}

function read(latency: Latency, path: string, kind: "ms" | "addedMs" = "ms"): unknown {
  const [id, ...rest] = path.split(".");
  const approach = approachOf(latency, id);
  if (rest[0] === "firstToken" || rest[0] === "fullAnswer")
    return approach.times?.[rest[0]][rest[1] as "p50" | "p95"][kind];
  return rest.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], approach);
}

const isNear = (found: unknown, expected: unknown, tolerance: number): boolean =>
  typeof found === "number" && typeof expected === "number"
    ? Math.abs(found - expected) <= tolerance * Math.abs(expected)
    : found === expected;

const wrongIn = (figures: Figures = {}, of: (path: string) => unknown, tolerance: number) =>
  Object.entries(figures).flatMap(([path, expected]) => {
    const found = of(path);
    return isNear(found, expected, tolerance) ? [] : [{ path, expected, found }];
  });

for (const file of files)
  describe(file, () => {
    for (const golden of goldensOf(file))
      test(golden.name, () => {
        const evaluation = answerTo(golden.given);
        expect(golden.byHand.join("")).not.toBe("");
        expect(evaluation.scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
        const latency = latencyOf(evaluation);
        expect(wrongIn(golden.times, (path) => read(latency, path), golden.tolerance)).toEqual([]);
        expect(wrongIn(golden.added, (path) => read(latency, path, "addedMs"), 1e-9)).toEqual([]);
        for (const [path, expected] of Object.entries(golden.points ?? {})) {
          const [measure, one, other] = path.split(".") as [TimeMeasure, string, string];
          const p50 = (id: string) => approachOf(latency, id).times?.[measure].p50.ms ?? Number.NaN;
          expect(Math.abs(p50(one) / p50(other) - 1 - expected), path).toBeLessThan(0.01);
        }
      });
  });

test("the golden files hold the cases that were promised", () => {
  expect(files).toEqual([
    "latency-agents.json",
    "latency-composition.json",
    "latency-presets.json",
    "latency-serving.json",
    "latency-worked.json",
  ]);
  expect(files.flatMap(goldensOf).length).toBeGreaterThanOrEqual(35);
});
