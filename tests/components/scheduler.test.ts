// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runSliced } from "@/components/scheduler/run-sliced";
import { schedule } from "@/components/scheduler/scheduler";

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame", "performance"],
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const frame = () => vi.advanceTimersByTime(17);

test("what is quick shares a frame; what is long has the rest of the frame to itself", () => {
  const taken: string[] = [];
  let now = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const costing = (milliseconds: number, name: string) => () => {
    now += milliseconds;
    taken.push(name);
  };
  schedule({}, costing(1, "quick"));
  schedule({}, costing(30, "long"));
  schedule({}, costing(1, "later"));
  expect(taken).toEqual([]);
  frame();
  expect(taken).toEqual(["quick", "long"]);
  frame();
  expect(taken).toEqual(["quick", "long", "later"]);
});

test("who asks again before the turn is given the newest only", () => {
  const taken: string[] = [];
  const who = {};
  schedule(who, () => taken.push("old"));
  schedule(who, () => taken.push("new"));
  frame();
  expect(taken).toEqual(["new"]);
});

test("who withdraws has no turn", () => {
  const taken: string[] = [];
  schedule({}, () => taken.push("withdrawn"))();
  frame();
  expect(taken).toEqual([]);
});

test("what nobody can see waits until the others rest", () => {
  const taken: string[] = [];
  schedule({}, () => taken.push("far"), true);
  vi.advanceTimersByTime(100);
  schedule({}, () => taken.push("near"));
  vi.advanceTimersByTime(100);
  expect(taken).toEqual(["near"]);
  vi.advanceTimersByTime(200);
  expect(taken).toEqual(["near", "far"]);
});

test("work in steps has a turn for each and ends with its result", () => {
  const seen: string[] = [];
  function* steps(): Generator<void, string> {
    seen.push("first");
    yield;
    seen.push("second");
    yield;
    return "done";
  }
  runSliced(steps(), (result) => seen.push(result));
  frame();
  expect(seen).toEqual(["first", "second", "done"]);
});
