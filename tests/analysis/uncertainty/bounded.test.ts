import { expect, test } from "vitest";
import { analysePartsInSlices, type UncertaintyPart } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyDraws } from "@/lib/analysis/latency/draws";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import { mostDraws } from "@/lib/analysis/uncertainty/most-draws";
import { readScenario, refusalsIn } from "@/lib/scenario/validate/validate-scenario";
import { positionsIn } from "@/lib/sheet/work";
import { runToEnd } from "@/lib/sliced";
import { heavyLink } from "../../fuzz/heavy";
import { randomOf } from "../../fuzz/random";

const evaluationOf = (query: string) => evaluateScenario(readScenario(`?p=support-bot.2026-11&${query}&v=1`));

/** Every draw has its own value in every month: nothing can be kept apart. */
const dearest = evaluationOf("horizon=120&growth=0..0.1");

/** What it takes in all, the most between two looks up, and what it gives. */
function workOf(part: UncertaintyPart, draws: number, evaluation = dearest) {
  const steps = analysePartsInSlices(evaluation, draws, [part]);
  let [all, most] = [0, 0];
  const next = () => {
    const found = { step: undefined as ReturnType<typeof steps.next> | undefined };
    const positions = positionsIn(() => {
      found.step = steps.next();
    });
    all += positions;
    most = Math.max(most, positions);
    return found.step;
  };
  for (;;) {
    const step = next();
    if (step?.done) return { all, most, parts: step.value };
  }
}

const allParts = ["odds", "sensitivity", "switchingValues", "map"] as const;

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

/** Thousands of machines that step in every month of ten years, at another place in every draw. */
const machines =
  "?p=ticket-triage.2026-11&queries=2e8..3e8&horizon=120&growth=0.05&teamRate=50..90&prompting.serving=dedicated&longContext.serving=dedicated&longContext.basis=built&rag.serving=dedicated&rag.basis=built&fineTuning.basis=built&secondProvider=on&underLoad=shared&ownership=bought&v=1";

/** Legal links as dear as they are found: pairs, triples and more of extreme values. */
function dearLinks(count: number): readonly string[] {
  const random = randomOf(20_261);
  const found: string[] = [];
  while (found.length < count) {
    const link = heavyLink(random);
    if (refusalsIn(readScenario(link)).length === 0) found.push(link);
  }
  return found;
}

test("all parts together take a bounded amount of work, whatever is asked, and say of how many draws they are", () => {
  for (const link of [machines, ...dearLinks(1)]) {
    const evaluation = evaluateScenario(readScenario(link));
    const works = allParts.map((part) => workOf(part, 2_000, evaluation));
    expect(
      works.reduce((sum, { all }) => sum + all, 0),
      link,
    ).toBeLessThan(200_000_000);
    expect(Math.max(...works.map(({ most }) => most)), link).toBeLessThan(8_000_000);
    const [{ parts }] = works as [(typeof works)[0]];
    if (link !== machines) continue;
    expect(parts.odds?.draws).toBeGreaterThanOrEqual(500);
    expect(parts.odds?.draws).toBeLessThan(2_000);
  }
});

const fiveRanges = "queries=2e4..8e4&rag.passages=3..8&teamRate=50..90&outputTokens=200..400";

test("of five ranges a hundred thousand draws are made, of which as many are swept as can be paid for", () => {
  const evaluation = evaluationOf(`${fiveRanges}&rag.buildHours=60..120`);
  expect(mostDraws(evaluation)).toBeGreaterThan(100_000);
  expect(workOf("odds", 20_000, evaluation).parts.odds?.sweptDraws).toBe(20_000);
  const { all, parts } = workOf("odds", 100_000, evaluation);
  expect(all).toBeLessThan(60_000_000);
  expect(parts.odds?.draws).toBe(100_000);
  expect(parts.odds?.sweptDraws).toBeGreaterThan(10_000);
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
  const drawsOf = (query: string) => runToEnd(latencyInSlices(evaluationOf(query), undefined, "short")).draws;
  expect(drawsOf("modelCalls=4")).toBe(latencyDraws);
  expect(drawsOf("modelCalls=6")).toBe(4_000);
  expect(drawsOf("modelCalls=100")).toBe(500);
});

test("the times of an agent over its limits, with what would keep them, take a bounded amount of work however many calls", () => {
  const served = "prompting.serving=dedicated&rag.serving=dedicated&fineTuning.basis=built&hybrid.basis=built";
  for (const agent of ["modelCalls=4", `modelCalls=100&${served}&firstTokenBudget=100`]) {
    const { all, parts } = workOf("times", 2_000, evaluationOf(agent));
    expect(parts.times?.approaches.some(({ over }) => over.length > 0)).toBe(true);
    // A comparison holds four of them.
    expect(all, agent).toBeLessThan(12_000_000);
  }
});
