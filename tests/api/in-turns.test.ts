import { setMaxListeners } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import { ownTurn, runSliced } from "@/app/api/run-sliced";

function* counting(steps: number, seen: string[], name: string): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    seen.push(name);
    yield;
  }
  return name;
}

/** Every step takes as long as a turn may. */
beforeEach(() => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
  return () => clock.mockRestore();
});

const open = () => new AbortController().signal;

test("two calculations take turns, and each gives its own result", async () => {
  const seen: string[] = [];
  const results = await Promise.all([
    runSliced(counting(3, seen, "a"), open()),
    runSliced(counting(3, seen, "b"), open()),
  ]);
  expect(results).toEqual(["a", "b"]);
  expect(seen.join("")).toBe("ababab");
});

test("a third waits until one has ended", async () => {
  const seen: string[] = [];
  const names = ["a", "b", "c"];
  await Promise.all(names.map((name) => runSliced(counting(2, seen, name), open())));
  expect(seen.join("")).toBe("ababcc");
});

test("what nobody waits for any more stops at once", async () => {
  const seen: string[] = [];
  const asked = new AbortController();
  const steps = counting(1000, seen, "a");
  const result = runSliced(steps, asked.signal);
  asked.abort();
  expect(await result).toBeNull();
  expect(seen.length).toBeLessThan(5);
});

test("beyond two running and sixteen waiting a request is turned away, and later ones are taken again", async () => {
  const all = Array.from({ length: 20 }, () => runSliced(counting(1, [], "x"), open()));
  const results = await Promise.all(all);
  expect(results.filter((result) => result === null)).toHaveLength(2);
  expect(await runSliced(counting(1, [], "again"), open())).toBe("again");
});

test("a calculation that fails leaves its place to the next", async () => {
  function* failing(): Generator<void, string> {
    yield;
    throw new Error("no");
  }
  for (let round = 0; round < 5; round++) await expect(runSliced(failing(), open())).rejects.toThrow("no");
  expect(await runSliced(counting(1, [], "after"), open())).toBe("after");
});

test("what loses its patience leaves the line to others; what has begun is finished", async () => {
  const running = new AbortController();
  const patience = new AbortController();
  function* endless(): Generator<void, string> {
    for (;;) yield;
  }
  const first = runSliced(endless(), running.signal, { patience: patience.signal });
  const second = runSliced(endless(), running.signal, { patience: patience.signal });
  const impatient = runSliced(counting(1, [], "impatient"), open(), { patience: patience.signal });
  const patient = runSliced(counting(1, [], "patient"), open());
  patience.abort();
  expect(await impatient).toBeNull();
  running.abort();
  expect(await Promise.all([first, second, patient])).toEqual([null, null, "patient"]);
  const all = Array.from({ length: 18 }, () => runSliced(counting(1, [], "x"), open()));
  expect(await Promise.all(all)).not.toContain(null);
});

test("what is soon done waits for nothing that is not, and keeps none of that waiting", async () => {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  function* endless(): Generator<void, string> {
    for (;;) yield;
  }
  const long = Array.from({ length: 18 }, () => runSliced(endless(), stop.signal));
  const seen: string[] = [];
  const quick = (name: string) => runSliced(counting(3, seen, name), open(), { isQuick: true });
  expect(await Promise.all([quick("a"), quick("b")])).toEqual(["a", "b"]);
  expect(seen.join("")).toBe("aaabbb");
  expect(await runSliced(counting(1, [], "too many"), open())).toBeNull();
  stop.abort();
  expect(await Promise.all(long)).toEqual(long.map(() => null));
  // Nothing long is there: quick ones take all three places.
  seen.length = 0;
  await Promise.all(["a", "b", "c"].map(quick));
  expect(seen.join("")).toBe("abcabcabc");
});

test("without patience a free place is taken, and none is waited for", async () => {
  const none = AbortSignal.abort();
  expect(await runSliced(counting(2, [], "a"), open(), { patience: none })).toBe("a");
  const two = [runSliced(counting(2, [], "b"), open()), runSliced(counting(2, [], "c"), open())];
  expect(await runSliced(counting(2, [], "d"), open(), { patience: none })).toBeNull();
  expect(await Promise.all(two)).toEqual(["b", "c"]);
});

test("steps that are short go together in one turn", async () => {
  vi.spyOn(performance, "now").mockReturnValue(0);
  const seen: string[] = [];
  const results = [runSliced(counting(3, seen, "a"), open()), runSliced(counting(3, seen, "b"), open())];
  expect(await Promise.all(results)).toEqual(["a", "b"]);
  expect(seen.join("")).toBe("aaabbb");
});

test("between what is done in one go others are answered, however many ask for it", async () => {
  const seen: string[] = [];
  const all = Array.from({ length: 3 }, () => ownTurn().then(() => seen.push("own")));
  const others = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push("other");
    }
  };
  await Promise.all([...all, others()]);
  expect(seen.join(" ")).not.toContain("own own");
});
