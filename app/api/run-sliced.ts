import { shared } from "@/lib/shared";

/** Long calculations at once; each holds its draws in memory. */
export const maxRunning = 2;
/** Requests that may wait for one of them. */
const maxWaiting = 16;

const line = shared("turns", () => ({ running: 0, waiting: new Set<() => void>() }));

/** Short steps go together: between turns any number of other requests may be answered. */
const turnMs = 5;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const alone = shared("alone", () => ({ last: Promise.resolve() }));

/** Waits for a turn that nobody else has: between what is done in one go, however many ask for it, others are answered. */
export function ownTurn(): Promise<void> {
  alone.last = alone.last.then(nextTurn);
  return alone.last;
}

/**
 * Does some work when its turn has come. Null when too many are waiting already, when `patience` ends before it has begun, or
 * when nobody waits for the answer any more.
 */
export async function runInTurn<Result>(
  work: () => Promise<Result | null>,
  signal: AbortSignal,
  patience: AbortSignal = signal,
): Promise<Result | null> {
  if (!(await placeWithin(patience))) return null;
  try {
    return signal.aborted ? null : await work();
  } finally {
    leavePlace();
  }
}

/** Runs a calculation that stops now and then, letting other requests in between. */
export const runSliced = <Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
  patience: AbortSignal = signal,
): Promise<Result | null> => runInTurn(() => inTurns(steps, signal), signal, patience);

async function inTurns<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result | null> {
  while (!signal.aborted) {
    const end = performance.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return null;
}

/** Takes a place, or one in the line for it; what loses its patience leaves the line to others. */
function placeWithin(patience: AbortSignal): Promise<boolean> | boolean {
  if (line.running < maxRunning) {
    line.running++;
    return true;
  }
  if (patience.aborted || line.waiting.size >= maxWaiting) return false;
  return new Promise((resolve) => {
    const enter = () => {
      patience.removeEventListener("abort", giveUp);
      resolve(true);
    };
    const giveUp = () => {
      line.waiting.delete(enter);
      resolve(false);
    };
    line.waiting.add(enter);
    patience.addEventListener("abort", giveUp, { once: true });
  });
}

function leavePlace(): void {
  const [next] = line.waiting;
  if (!next) {
    line.running--;
    return;
  }
  line.waiting.delete(next);
  next();
}
