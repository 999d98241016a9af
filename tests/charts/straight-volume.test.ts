import { describe, expect, test } from "vitest";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { answerTo } from "../golden/scenario-answer";

const specOf = (given: string) => {
  const input = comparedIn(answerTo(`p=article-001.2026-11&${given}&v=1`));
  if (!input) throw new Error("nothing is priced");
  return volumeSpec(input, { compact: false });
};

describe("the chart by volume on straight axes", () => {
  const [straight, logarithmic] = [specOf("axes=linear"), specOf("horizon=12")];

  test("begins at none and reaches twice the present volume", () => {
    expect([straight.x.scale, straight.y.scale]).toEqual(["linear", "linear"]);
    expect(straight.x.domain[0]).toBe(0);
    expect(straight.y.domain[0]).toBe(0);
    const you = straight.cursor.start;
    expect(straight.x.domain[1]).toBeGreaterThanOrEqual(2 * you);
    expect(straight.subtitle).not.toContain("logarithmic");
  });

  test("has the totals of the logarithmic one at the same volumes", () => {
    for (const [index, series] of straight.series.entries())
      for (const [place, x] of straight.cursor.positions.entries()) {
        const same = logarithmic.cursor.positions.indexOf(x);
        if (same >= 0) expect(series.at[place]).toBe(logarithmic.series[index]?.at[same]);
      }
  });

  test("articles' flat prices are straight lines: what it costs at none, and so much a query", () => {
    // Article 001: prompting has no set-up; twice the volume is twice the bill.
    const prompting = straight.series[0];
    const at = (x: number) => prompting?.at[straight.cursor.positions.indexOf(x)] ?? Number.NaN;
    const [none, half, full] = [0, straight.cursor.start / 2, straight.cursor.start];
    expect(straight.cursor.positions).toContain(half);
    expect(at(full) - at(none)).toBeCloseTo(2 * (at(half) - at(none)), 6);
    for (const { points } of straight.series) expect(points.every(({ y }) => Number.isFinite(y))).toBe(true);
  });

  test("none, very few and very many queries have a place", () => {
    for (const queries of ["0", "1", "3", "1000000000"]) {
      const { x, y, marks } = specOf(`axes=linear&queries=${queries}`);
      expect(x.domain[1]).toBeGreaterThan(Number(queries));
      expect(y.domain[1]).toBeGreaterThan(0);
      expect(marks.some((mark) => mark.kind === "rule" && mark.role === "you")).toBe(true);
    }
  });

  test("is chosen by the link, which says nothing of logarithmic ones", () => {
    expect(specOf("axes=log").x).toEqual(logarithmic.x);
  });
});
