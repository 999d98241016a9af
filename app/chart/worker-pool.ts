import type { Worker } from "node:worker_threads";

type PoolOptions = {
  /** Workers at once; each is started when it is first needed. */
  readonly size: number;
  /** Jobs that may wait for one of them. */
  readonly maxWaiting: number;
  /** A job that takes longer ends with its worker. */
  readonly deadlineMs: number;
};

type Task<Job, Result> = {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly settle: (result: Result | null) => void;
};

/**
 * Gives jobs to worker threads that answer each message with one. The answer is null when too many wait already, when
 * nobody waits any more, or when the worker died of the job; it is replaced at the next one.
 */
export function workerPool<Job, Result>(start: () => Worker, { size, maxWaiting, deadlineMs }: PoolOptions) {
  const idle: Worker[] = [];
  const waiting: Task<Job, Result>[] = [];
  let alive = 0;

  function started(): Worker {
    const worker = start();
    alive++;
    worker.once("exit", () => {
      alive--;
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      takeNext();
    });
    return worker;
  }

  function takeNext() {
    while (waiting.length > 0 && (idle.length > 0 || alive < size)) {
      const task = waiting.shift();
      if (task?.signal.aborted) task.settle(null);
      else if (task) work(idle.pop() ?? started(), task);
    }
  }

  function work(worker: Worker, { job, settle }: Task<Job, Result>) {
    const end = (result: Result | null) => {
      clearTimeout(deadline);
      worker.off("message", finish);
      worker.off("error", fail);
      worker.off("exit", fail);
      settle(result);
    };
    const finish = (result: Result) => {
      end(result);
      idle.push(worker);
      worker.unref();
      takeNext();
    };
    const fail = () => {
      end(null);
      // What follows an error is no news.
      worker.on("error", () => {});
      void worker.terminate();
    };
    const deadline = setTimeout(fail, deadlineMs);
    worker.on("message", finish);
    worker.on("error", fail);
    worker.on("exit", fail);
    worker.ref();
    worker.postMessage(job);
  }

  return (job: Job, signal: AbortSignal): Promise<Result | null> =>
    new Promise((settle) => {
      const isFull = idle.length === 0 && alive >= size && waiting.length >= maxWaiting;
      if (isFull || signal.aborted) return settle(null);
      waiting.push({ job, signal, settle });
      takeNext();
    });
}
