import { expect, test } from "vitest";
import { analysePartsInSlices, type UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import { mostDraws } from "@/lib/analysis/uncertainty/most-draws";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { positionsIn } from "@/lib/sheet/work";
import { runToEnd } from "@/lib/sliced";

const evaluationOf = (query: string) => evaluateScenario(readScenario(`?p=support-bot.2026-11&${query}&v=1`));

/** Every draw has its own value in every month: nothing can be kept apart. */
const dearest = evaluationOf("horizon=120&growth=0..0.1");

/** What it takes in all, and the most between two looks up. */
function workOf(part: UncertaintyPart, draws: number, evaluation = dearest) {
  const steps = analysePartsInSlices(evaluation, draws, [part]);
  let [all, most] = [0, 0];
  for (let isDone = false; !isDone; ) {
    const positions = positionsIn(() => {
      isDone = steps.next().done ?? false;
    });
    all += positions;
    most = Math.max(most, positions);
  }
  return { all, most };
}

test.each(["odds", "map"] as const)(
  "the %s of the dearest link take a bounded amount of work, in short steps",
  (part) => {
    const { all, most } = workOf(part, 2_000);
    expect(all).toBeLessThan(80_000_000);
    expect(most).toBeLessThan(4_000_000);
  },
);

test("as many draws may be asked for as can be paid for", () => {
  expect(mostDraws(dearest)).toBeGreaterThan(2_000);
  expect(mostDraws(dearest)).toBeLessThan(10_000);
  expect(mostDraws(evaluationOf("horizon=36&queries=1e4..1e6&rag.passages=3..8"))).toBeGreaterThan(100_000);
});

const fiveRanges = "queries=2e4..8e4&rag.passages=3..8&teamRate=50..90&outputTokens=200..400";

test("a hundred thousand draws of five ranges are all swept over the volumes, or refused with the number", () => {
  const evaluation = evaluationOf(`${fiveRanges}&rag.buildHours=60..120`);
  expect(mostDraws(evaluation)).toBeGreaterThan(100_000);
  const { all } = workOf("odds", 20_000, evaluation);
  expect(5 * all).toBeLessThan(400_000_000);
  const withGrowth = evaluationOf(`${fiveRanges}&growth=0..0.05`);
  const most = mostDraws(withGrowth);
  expect(most).toBeLessThan(100_000);
  expect(workOf("odds", 2_000, withGrowth).all).toBeLessThan(80_000_000);
});

test("the break-even volumes say how many draws they are of", () => {
  const { odds } = runToEnd(analysePartsInSlices(dearest, 2_000, ["odds"]));
  expect(odds?.sweptDraws).toBeGreaterThanOrEqual(64);
  expect(odds?.sweptDraws).toBeLessThan(2_000);
  expect(runToEnd(analysePartsInSlices(evaluationOf("queries=1e4..1e6"), 5_000, ["odds"])).odds?.sweptDraws).toBe(
    5_000,
  );
});

test("an agent of many calls is drawn less often, which its answer says", () => {
  const drawsOf = (query: string) => runToEnd(latencyInSlices(evaluationOf(query), undefined, false)).draws;
  expect(drawsOf("modelCalls=4")).toBe(20_000);
  expect(drawsOf("modelCalls=6")).toBe(4_000);
  expect(drawsOf("modelCalls=100")).toBe(500);
});
