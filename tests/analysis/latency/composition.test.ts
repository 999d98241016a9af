import { describe, expect, test } from "vitest";
import { compose, p99MsOf } from "@/lib/analysis/latency/compose";
import { type Correlation, drawsOf } from "@/lib/analysis/latency/draws";
import type { InSeries, Pipeline, TimedStep } from "@/lib/analysis/latency/pipeline";
import { fentonWilkinson } from "./fenton-wilkinson";
import { goldensIn, offBy } from "./golden-file";

type Golden = {
  readonly name: string;
  readonly given: Pipeline;
  readonly correlation: Correlation;
  readonly byHand: readonly string[];
  readonly expect: Readonly<Record<string, number>>;
  /** Free of the noise in the expected figures, themselves simulated. */
  readonly exact: Readonly<Record<string, number>>;
  readonly tolerance: number;
};

const goldens = goldensIn<Golden>("composition.json");
const draws = { 0: drawsOf(0), 0.3: drawsOf(0.3), 1: drawsOf(1) };

function figuresOf({ given, correlation }: Golden): Readonly<Record<string, number>> {
  const composed = compose(given, draws[correlation]);
  const { p50, p95 } = composed;
  const added = { addedP50Ms: p50.addedMs, addedP95Ms: p95.addedMs };
  return { p50Ms: p50.ms, p95Ms: p95.ms, p99Ms: p99MsOf(composed), ...added };
}

describe("composed percentiles", () => {
  test.each(goldens)("$name", (golden) => {
    const found = figuresOf(golden);
    expect(golden.byHand.join("")).not.toBe("");
    for (const [name, figure] of Object.entries(golden.expect)) {
      const tolerance = name === "p99Ms" ? 0.02 : name.startsWith("added") ? 1e-12 : golden.tolerance;
      expect(offBy(found[name] as number, figure), `${name}: ${found[name]} for ${figure}`).toBeLessThan(tolerance);
    }
  });

  test.each(goldens)("$name: within half a percent of the exact figures", (golden) => {
    const found = figuresOf(golden);
    for (const [name, figure] of Object.entries(golden.exact))
      expect(offBy(found[name] as number, figure), `${name}: ${found[name]} for ${figure}`).toBeLessThan(0.005);
  });

  test.each(goldens.slice(0, 5))(
    "$name: Fenton and Wilkinson's closed form agrees within 1 % at p95, 1.5 % at p50",
    (golden) => {
      const found = figuresOf(golden);
      const closed = fentonWilkinson((golden.given as InSeries).parts as TimedStep[]);
      expect(offBy(found.p50Ms as number, closed.p50Ms)).toBeLessThan(0.015);
      expect(offBy(found.p95Ms as number, closed.p95Ms)).toBeLessThan(0.01);
    },
  );

  test("adding p95s overstates by the shares of LATENCY.md 2.2, and understates parts side by side", () => {
    const overstated = goldens.slice(0, 6).map(({ given }) => compose(given, draws[0]).p95.overstatedShare);
    const printed = [0.01, 0.061, 0.112, 0.221, 0.233, -0.003];
    overstated.forEach((share, row) => {
      expect(Math.abs(share - (printed[row] as number))).toBeLessThan(0.01);
    });
  });
});
