import { expect, test, vi } from "vitest";
import { finishInTurns } from "@/app/api/in-turns";
import { answeredSource, sourceOf, sourceOrFailure } from "@/app/scenario-source";
import { answer } from "@/lib/decide/answer";
import { firstDraws, outlookOf } from "@/lib/decide/outlook";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

vi.mock("@/lib/decide/answer", { spy: true });

const open = () => new AbortController().signal;
const scenarioOf = (query: string) => interpret(readLink(`?p=article-001.2026-11&${query}&v=1`));

test("what a page needs is the whole outlook, the same as made at once", async () => {
  const scenario = scenarioOf("queries=21001");
  const source = await sourceOf(scenario, ["odds", "sensitivity", "flipPoints", "map"], { signal: open() });
  expect(source).toMatchObject(outlookOf(answer(scenario), firstDraws));
});

test("of simultaneous requests for one scenario one makes the outlook, and all show the same", async () => {
  const scenario = scenarioOf("queries=21002");
  vi.mocked(answer).mockClear();
  const ask = () => sourceOf(scenario, ["odds"], { signal: open() });
  const [first, ...others] = await Promise.all(Array.from({ length: 30 }, ask));
  expect(first?.odds?.draws).toBe(firstDraws);
  for (const other of others) expect(other?.odds).toBe(first?.odds);
  expect(answer).toHaveBeenCalledTimes(1);
});

test("what is missing for another chart is added, and what was there stays", async () => {
  const scenario = scenarioOf("queries=21003");
  const first = await sourceOf(scenario, ["odds"], { signal: open() });
  const second = await sourceOf(scenario, ["monthlyOdds", "sensitivity"], { signal: open() });
  expect(second?.odds).toBe(first?.odds);
  expect(second?.monthlyOdds).toBe(first?.odds);
  expect(second?.sensitivity?.swings.length).toBeGreaterThan(0);
});

test("when too much is asked for at once, there is no outlook but still an answer", async () => {
  const stop = new AbortController();
  function* endless(): Generator<void, null> {
    for (;;) yield;
  }
  const busy = Array.from({ length: 18 }, () => finishInTurns(endless(), stop.signal));
  const scenario = scenarioOf("queries=21004");
  expect(await sourceOf(scenario, ["odds"], { signal: open() })).toBeNull();
  expect(await sourceOrFailure(scenario, ["odds"], { signal: open() })).toMatchObject({ status: 503 });
  expect(await sourceOrFailure(scenario, [], { signal: open() })).toHaveProperty("answer");
  expect(answeredSource(scenario).answer.cheapest).toBe("fineTuning");
  stop.abort();
  await Promise.all(busy);
  expect(await sourceOf(scenario, ["odds"], { signal: open() })).toHaveProperty("odds");
});

test("a value that cannot be read is refused before anything is worked out", async () => {
  vi.mocked(answer).mockClear();
  const refused = await sourceOrFailure(scenarioOf("queries=lots"), ["odds"], { signal: open() });
  expect(refused).toMatchObject({ status: 422, issues: [{ field: "queries" }] });
  expect(answer).not.toHaveBeenCalled();
});

test("a reader who has gone stops the work, and who comes next makes it anew", async () => {
  const scenario = scenarioOf("queries=21005");
  const gone = new AbortController();
  const first = sourceOf(scenario, ["odds"], { signal: gone.signal });
  const second = sourceOf(scenario, ["odds"], { signal: open() });
  gone.abort();
  expect(await first).toBeNull();
  expect((await second)?.odds?.draws).toBe(firstDraws);
});
