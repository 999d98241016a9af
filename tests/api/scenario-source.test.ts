import { setMaxListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { runSliced } from "@/app/api/run-sliced";
import { answeredSource, sourceOf, sourceOrFailure } from "@/app/scenario-source";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

vi.mock("@/lib/analysis/evaluation/evaluate-scenario", { spy: true });

const open = () => new AbortController().signal;
const scenarioOf = (query: string) => readScenario(`?p=article-001.2026-11&${query}&v=1`);

/** So many calculations without an end: three run, the others wait. */
function heldLine(signal: AbortSignal, length = 3): Promise<null>[] {
  function* endless(): Generator<void, null> {
    for (;;) yield;
  }
  setMaxListeners(0, signal);
  return Array.from({ length }, () => runSliced(endless(), signal, { isQuick: true }));
}

test("what a page needs is the whole uncertainty, the same as made at once", async () => {
  const scenario = scenarioOf("queries=21001");
  const source = await sourceOf(scenario, ["odds", "sensitivity", "switchingValues", "map"], { signal: open() });
  expect(source).toMatchObject(analyseUncertainty(evaluateScenario(scenario), firstDraws));
});

test("of simultaneous requests for one scenario one makes the uncertainty, and all show the same", async () => {
  const scenario = scenarioOf("queries=21002");
  vi.mocked(evaluateScenario).mockClear();
  const ask = () => sourceOf(scenario, ["odds"], { signal: open() });
  const [first, ...others] = await Promise.all(Array.from({ length: 30 }, ask));
  expect(first?.odds?.draws).toBe(firstDraws);
  for (const other of others) expect(other?.odds).toBe(first?.odds);
  expect(evaluateScenario).toHaveBeenCalledTimes(1);
});

test("what is missing for another chart is added, and what was there stays", async () => {
  const scenario = scenarioOf("queries=21003");
  const first = await sourceOf(scenario, ["odds"], { signal: open() });
  const second = await sourceOf(scenario, ["monthlyOdds", "sensitivity"], { signal: open() });
  expect(second?.odds).toBe(first?.odds);
  expect(second?.monthlyOdds).toBe(first?.odds);
  expect(second?.sensitivity?.swings.length).toBeGreaterThan(0);
});

test("when too much is asked for at once, there is no uncertainty but still an answer", async () => {
  const stop = new AbortController();
  const busy = heldLine(stop.signal, 19);
  const scenario = scenarioOf("queries=21004");
  expect(await sourceOf(scenario, ["odds"], { signal: open() })).toBeNull();
  expect(await sourceOrFailure(scenario, ["odds"], { signal: open() })).toMatchObject({ status: 503 });
  expect(await sourceOrFailure(scenario, [], { signal: open() })).toHaveProperty("evaluation");
  expect(answeredSource(scenario).evaluation.cheapest).toBe("fineTuning");
  stop.abort();
  await Promise.all(busy);
  expect(await sourceOf(scenario, ["odds"], { signal: open() })).toHaveProperty("odds");
});

test("a value that cannot be read is refused before anything is worked out", async () => {
  vi.mocked(evaluateScenario).mockClear();
  const refused = await sourceOrFailure(scenarioOf("queries=lots"), ["odds"], { signal: open() });
  expect(refused).toMatchObject({ status: 422, issues: [{ field: "queries" }] });
  expect(evaluateScenario).not.toHaveBeenCalled();
});

test("a request that needs nothing more waits for nobody", async () => {
  const stop = new AbortController();
  const busy = heldLine(stop.signal);
  const scenario = scenarioOf("queries=21006");
  const chart = sourceOf(scenario, ["odds"], { signal: stop.signal });
  expect(await sourceOf(scenario, [], { signal: open() })).toHaveProperty("evaluation");
  stop.abort();
  await Promise.all([...busy, chart]);
});

test("patience ends beside somebody else's work that has not begun, too", async () => {
  const stop = new AbortController();
  const busy = heldLine(stop.signal);
  const scenario = scenarioOf("queries=21007");
  const chart = sourceOf(scenario, ["odds"], { signal: stop.signal });
  const patience = new AbortController();
  const page = sourceOf(scenario, ["odds"], { signal: open(), patience: patience.signal });
  patience.abort();
  expect(await page).toBeNull();
  stop.abort();
  await Promise.all([...busy, chart]);
});

test("work goes on when the one who began it goes away and others wait for it", async () => {
  const scenario = scenarioOf("queries=21008");
  const gone = new AbortController();
  const first = sourceOf(scenario, ["odds"], { signal: gone.signal });
  const second = sourceOf(scenario, ["odds"], { signal: open() });
  gone.abort();
  expect(await first).toBeNull();
  expect((await second)?.odds?.draws).toBe(firstDraws);
});
