import { afterEach, expect, test, vi } from "vitest";
import { openedReading } from "@/components/calculator/opened-reading";
import { runInTurns } from "@/components/scheduler/run-in-turns";
import { readAhead } from "@/components/start/read-ahead";

afterEach(() => void vi.restoreAllMocks());

test("a long calculation takes as many tasks as it has turns of a few milliseconds, and gives its result", async () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const tasks = vi.spyOn(globalThis, "MessageChannel");
  const found: string[] = [];
  function* steps() {
    for (const [step, ms] of [
      ["short", 1],
      ["short", 2],
      ["long", 30],
      ["short", 1],
      ["long", 30],
    ] as const) {
      found.push(`${step} in task ${tasks.mock.calls.length}`);
      now += ms;
      yield;
    }
    return "done";
  }
  expect(await runInTurns(steps())).toBe("done");
  expect(found).toEqual(["short in task 1", "short in task 1", "long in task 1", "short in task 2", "long in task 2"]);
});

test("a link is read before the page comes alive, as it would be at once", async () => {
  const query = "?p=article-001.2026-11&queries=31000&v=1";
  await readAhead({ query, view: "answer", opened: null, files: { ofCharts: [], ofScenario: [] } });
  const kept = (globalThis as { [key: symbol]: Map<string, unknown> })[Symbol.for("crossover.openedReadings")];
  const ahead = kept?.get(query);
  expect(ahead).toBeDefined();
  expect(openedReading(query)).toBe(ahead);
});
