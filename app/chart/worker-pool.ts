import type { Worker } from "node:worker_threads";

type PoolOptions<Result> = {
  /** Workers at once; each is started when it is first needed. */
  readonly size: number;
  /** Jobs that may wait for one of them. */
  readonly maxWaiting: number;
  /** A job that takes longer ends with its worker. */
  readonly deadlineMs: number;
  /** A worker is replaced after results that took so many bytes, where they are given back only when it ends. */
  readonly replaced?: { readonly afterBytes: number; readonly bytesOf: (result: Result) => number };
  /** What tells a worker that nobody waits for its job any more; it then answers soon, or ends. */
  readonly stop?: { readonly message: unknown; readonly withinMs: number };
};

type Task<Job, Result> = {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly settle: (result: Result | null) => void;
};

/** A worker, and the bytes that its results have taken. */
type Started = { readonly worker: Worker; bytes: number };

/**
 * Gives jobs to worker threads that answer each message with one. The answer is null when too many wait already, when
 * nobody waits any more, or when the worker died of the job; it is replaced at the next one.
 */
export function workerPool<Job, Result>(
  start: () => Worker,
  { size, maxWaiting, deadlineMs, replaced, stop }: PoolOptions<Result>,
) {
  const idle: Started[] = [];
  const waiting = new Set<Task<Job, Result>>();
  let alive = 0;

  function started(): Started {
    const worker = start();
    const made = { worker, bytes: 0 };
    alive++;
    worker.once("exit", () => {
      alive--;
      if (idle.includes(made)) idle.splice(idle.indexOf(made), 1);
      takeNext();
    });
    return made;
  }

  function takeNext() {
    for (const task of waiting) {
      if (idle.length === 0 && alive >= size) return;
      waiting.delete(task);
      work(idle.pop() ?? started(), task);
    }
  }

  function work(on: Started, task: Task<Job, Result>) {
    const { worker } = on;
    const free = (result: Result) => {
      on.bytes += replaced?.bytesOf(result) ?? 0;
      if (on.bytes >= (replaced?.afterBytes ?? Number.POSITIVE_INFINITY)) return void worker.terminate();
      idle.push(on);
      worker.unref();
      takeNext();
    };
    attend(worker, task, { deadlineMs, stop }, free);
  }

  return (job: Job, signal: AbortSignal): Promise<Result | null> =>
    new Promise((resolve) => {
      const isFull = idle.length === 0 && alive >= size && waiting.size >= maxWaiting;
      if (isFull || signal.aborted) return resolve(null);
      const giveUp = () => waiting.delete(task) && resolve(null);
      const settle = (result: Result | null) => {
        signal.removeEventListener("abort", giveUp);
        resolve(result);
      };
      const task = { job, signal, settle };
      signal.addEventListener("abort", giveUp, { once: true });
      waiting.add(task);
      takeNext();
    });
}

/** Gives a worker its job, and ends a worker that fails or does not answer in time. `free` has what it answered. */
function attend<Job, Result>(
  worker: Worker,
  { job, signal, settle }: Task<Job, Result>,
  { deadlineMs, stop }: Pick<PoolOptions<Result>, "deadlineMs" | "stop">,
  free: (result: Result) => void,
) {
  const end = (result: Result | null) => {
    clearTimeout(deadline);
    signal.removeEventListener("abort", leave);
    worker.off("message", finish);
    worker.off("error", fail);
    worker.off("exit", fail);
    settle(result);
  };
  const finish = (result: Result) => {
    end(signal.aborted ? null : result);
    free(result);
  };
  const fail = () => {
    end(null);
    // What follows an error is no news.
    worker.on("error", () => {});
    void worker.terminate();
  };
  let deadline = setTimeout(fail, deadlineMs);
  const leave = () => {
    settle(null);
    if (!stop) return;
    worker.postMessage(stop.message);
    clearTimeout(deadline);
    deadline = setTimeout(fail, stop.withinMs);
  };
  signal.addEventListener("abort", leave, { once: true });
  worker.on("message", finish);
  worker.on("error", fail);
  worker.on("exit", fail);
  worker.ref();
  worker.postMessage(job);
}
