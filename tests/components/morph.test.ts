// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { morph } from "@/components/charts/morph";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { comparedIn } from "@/lib/charts/definitions/shared/compared";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { answerTo } from "../golden/scenario-answer";

const pictureAt = (queries: number, horizon: number): string => {
  const input = comparedIn(answerTo(`p=article-001.2026-11&queries=${queries}&horizon=${horizon}&v=1`));
  if (!input) throw new Error("nothing is priced");
  const spec = overTimeSpec(input, { compact: false });
  return chartSvg(spec, { width: 844, height: 240, theme: "page", fluid: true, idPrefix: "t" });
};
const asWritten = (markup: string): string => {
  const holder = document.createElement("div");
  holder.innerHTML = markup;
  return holder.innerHTML;
};

test("one picture becomes another whatever the two have in common, and its lines stay the same elements", () => {
  const holder = document.createElement("div");
  holder.innerHTML = pictureAt(50_000, 12);
  const lines = [...holder.querySelectorAll(".chart-series")];
  expect(lines.length).toBeGreaterThan(1);
  const [queries, months] = [fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 60 })];
  fc.assert(
    fc.property(queries, months, (volume, horizon) => {
      const next = pictureAt(volume, horizon);
      morph(holder, next);
      expect(holder.innerHTML).toBe(asWritten(next));
      expect(holder.querySelectorAll(".chart-series")).toHaveLength(lines.length);
      expect([...holder.querySelectorAll(".chart-series")].every((line, index) => line === lines[index])).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("pictures of two kinds replace each other", () => {
  const holder = document.createElement("div");
  holder.innerHTML = "<svg><title>One</title><path class='a' d='M0,0'></path></svg>";
  morph(holder, "<p>Nothing to draw: <b>0</b> of 3</p>");
  expect(holder.innerHTML).toBe("<p>Nothing to draw: <b>0</b> of 3</p>");
});
