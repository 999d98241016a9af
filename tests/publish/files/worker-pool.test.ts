import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { fontFiles } from "@/app/chart/font-files.mjs";
import { rasterise } from "@/app/chart/rasterise";
import { workerPool } from "@/app/chart/worker-pool";

const { signal } = new AbortController();

type Options = Partial<Parameters<typeof workerPool<string, string>>[1]>;

function pool(size = 1, maxWaiting = 2, deadlineMs = 5_000, more: Options = {}) {
  const workers: Worker[] = [];
  const run = workerPool<string, string>(
    () => {
      const worker = new Worker(new URL("./echo.worker.mjs", import.meta.url), { stderr: true });
      workers.push(worker);
      return worker;
    },
    { size, maxWaiting, deadlineMs, ...more },
  );
  return { workers, run };
}

test("a worker does one job after another", async () => {
  const { run, workers } = pool();
  for (const word of ["a", "b", "c"]) expect(await run(word, signal)).toBe(word);
  expect(await Promise.all(["d", "e", "f"].map((word) => run(word, signal)))).toEqual(["d", "e", "f"]);
  expect(workers).toHaveLength(1);
});

test("when as many wait as may, the next is turned away at once", async () => {
  const { run } = pool(1, 2);
  const all = ["a", "b", "c", "d", "e"].map((word) => run(word, signal));
  expect(await Promise.race([all[4], all[0]])).toBeNull();
  expect(await Promise.all(all)).toEqual(["a", "b", "c", null, null]);
  expect(await run("f", signal)).toBe("f");
});

test.each(["throw", "exit"])("a worker that dies by %s is replaced, and those who wait are served", async (word) => {
  const { run, workers } = pool();
  expect(await Promise.all(["a", word, "b"].map((each) => run(each, signal)))).toEqual(["a", null, "b"]);
  expect(await run("c", signal)).toBe("c");
  expect(workers).toHaveLength(2);
});

test("a job that never ends is ended at its deadline", async () => {
  const { run } = pool(1, 2, 1_000);
  const [hung, next] = await Promise.all([run("hang", signal), run("a", signal)]);
  expect([hung, next]).toEqual([null, "a"]);
});

test("a job nobody waits for any more is not begun", async () => {
  const { run } = pool();
  const leaving = new AbortController();
  const first = run("a", signal);
  const second = run("hang", leaving.signal);
  leaving.abort();
  expect(await first).toBe("a");
  expect(await second).toBeNull();
  expect(await run("b", signal)).toBe("b");
});

test("who gives up waiting leaves room for another at once", async () => {
  const { run } = pool(1, 2);
  const leaving = new AbortController();
  const first = run("a", signal);
  const left = [run("b", leaving.signal), run("c", leaving.signal)];
  leaving.abort();
  expect(await Promise.all(left)).toEqual([null, null]);
  expect(await Promise.all([first, run("d", signal), run("e", signal)])).toEqual(["a", "d", "e"]);
});

test("a worker is replaced after results of so many bytes", async () => {
  const { run, workers } = pool(1, 100, 5_000, { replaced: { afterBytes: 10, bytesOf: ({ length }) => length } });
  const words = Array.from({ length: 9 }, (_, index) => `word${index}`);
  expect(await Promise.all(words.map((word) => run(word, signal)))).toEqual(words);
  // Two words of five letters each.
  expect(workers).toHaveLength(5);
});

test("a worker is told that nobody waits for its job, and works on at another", async () => {
  const { run, workers } = pool(1, 2, 60_000, { stop: { message: "stop", withinMs: 60_000 } });
  const leaving = new AbortController();
  const left = run("wait", leaving.signal);
  leaving.abort();
  expect(await left).toBeNull();
  expect(await run("a", signal)).toBe("a");
  expect(workers).toHaveLength(1);
});

test("a worker that does not stop when it is told to is ended", async () => {
  const { run, workers } = pool(1, 2, 600_000, { stop: { message: "stop", withinMs: 50 } });
  const leaving = new AbortController();
  const left = run("hang", leaving.signal);
  leaving.abort();
  expect(await left).toBeNull();
  expect(await run("a", signal)).toBe("a");
  expect(workers).toHaveLength(2);
});

test("many workers share the jobs", async () => {
  const { run, workers } = pool(3, 100);
  const words = Array.from({ length: 30 }, (_, index) => String(index));
  expect(await Promise.all(words.map((word) => run(word, signal)))).toEqual(words);
  expect(workers).toHaveLength(3);
});

const square = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" font-family="Inter"><rect width="40" height="30" fill="#FFFFFF"/><text y="20">${text}</text></svg>`;

test("an SVG becomes a PNG of its size, the same every time, with the letters of the bundled font", async () => {
  const png = async (text: string) => Buffer.from((await rasterise(square(text), signal)) ?? []);
  const first = await png("Ag");
  expect(first.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([40, 30]);
  expect(await png("Ag")).toEqual(first);
  expect(await png("")).not.toEqual(first);
  expect(await png("Ab")).not.toEqual(first);
});

test("a picture counts as the bytes of its pixels, however small its file", async () => {
  const worker = new Worker(new URL("../../../app/chart/rasterise.worker.mjs", import.meta.url), {
    workerData: { fonts: fontFiles(process.cwd()) },
  });
  const large = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"/>';
  worker.postMessage(large);
  const [{ png, bytes }] = await once(worker, "message");
  await worker.terminate();
  expect(bytes).toBe(8_000_000);
  expect(png.length).toBeLessThan(100_000);
});

test("what is not an SVG gives no picture, and the next one is made", async () => {
  expect(await rasterise("<svg", signal)).toBeNull();
  expect(await rasterise(square("A"), signal)).not.toBeNull();
});
