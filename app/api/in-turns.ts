/** Long calculations at once; each holds its draws in memory. */
const mostRunning = 2;
/** Requests that may wait for one of them. */
const mostWaiting = 16;

let running = 0;
const waiting: (() => void)[] = [];

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs a calculation that stops now and then, letting other requests in between. Null when too many are waiting already, or
 * when nobody waits for the answer any more.
 */
export async function finishInTurns<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  if (running >= mostRunning) {
    if (waiting.length >= mostWaiting) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    for (;;) {
      if (signal.aborted) return null;
      const { done, value } = steps.next();
      if (done) return value;
      await nextTurn();
    }
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
