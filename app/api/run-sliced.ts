import { shared } from "@/lib/shared";

/** Long calculations at once; each holds its draws in memory. */
const maxLong = 2;
/** A place beside these for what is soon done, so that it never waits for what is not. */
const maxQuick = 1;
export const maxRunning = maxLong + maxQuick;
/** Requests that may wait for a place of either kind. */
const maxWaiting = 16;

type Place = { free: number; readonly waiting: Set<(place: Place) => void> };
const placeFor = (free: number): Place => ({ free, waiting: new Set() });
const room = shared("turns", () => ({ long: placeFor(maxLong), quick: placeFor(maxQuick) }));

/** Short steps go together: between turns any number of other requests may be answered. */
const turnMs = 5;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const alone = shared("alone", () => ({ last: Promise.resolve() }));

/** Waits for a turn that nobody else has: between what is done in one go, however many ask for it, others are answered. */
export function ownTurn(): Promise<void> {
  alone.last = alone.last.then(nextTurn);
  return alone.last;
}

/** The same, for one reader of an answer: whether it is still waited for then, and so whether it need be made. */
export async function ownTurnFor(signal: AbortSignal): Promise<boolean> {
  await ownTurn();
  return !signal.aborted;
}

/**
 * Does some work when its turn has come, and tells it whether it has the place of what is soon done. Null when too many are waiting already, when `patience` ends before it has begun, or
 * when nobody waits for the answer any more.
 */
export async function runInTurn<Result>(
  work: (hasQuickPlace: boolean) => Promise<Result | null>,
  signal: AbortSignal,
  { patience = signal, isQuick = false }: Waits = {},
): Promise<Result | null> {
  const place = await placeWithin(patience, isQuick);
  if (!place) return null;
  try {
    return signal.aborted ? null : await work(place === room.quick);
  } finally {
    leave(place);
  }
}

/** `patience` ends the wait for a place; what is soon done is quick. */
export type Waits = { readonly patience?: AbortSignal; readonly isQuick?: boolean };

/** Runs a calculation that stops now and then, letting other requests in between. */
export const runSliced = <Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
  waits?: Waits,
): Promise<Result | null> => runInTurn(() => inTurns(steps, signal), signal, waits);

/** Runs it in the place that it has, letting other requests in between. Null when nobody waits for it any more. */
export async function inTurns<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result | null> {
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
function placeWithin(patience: AbortSignal, isQuick: boolean): Promise<Place | null> | Place | null {
  const { long, quick } = room;
  const free = (isQuick ? [quick, long] : [long]).find((place) => place.free > 0);
  if (free) {
    free.free--;
    return free;
  }
  const { waiting } = isQuick ? quick : long;
  if (patience.aborted || waiting.size >= maxWaiting) return null;
  return new Promise((resolve) => {
    const enter = (place: Place) => {
      patience.removeEventListener("abort", giveUp);
      resolve(place);
    };
    const giveUp = () => {
      waiting.delete(enter);
      resolve(null);
    };
    waiting.add(enter);
    patience.addEventListener("abort", giveUp, { once: true });
  });
}

/** A long one goes first into the place of a long one, so that many quick ones keep none of them waiting for ever. */
function leave(place: Place): void {
  const lines = place === room.long ? [room.long, room.quick] : [room.quick];
  const line = lines.find(({ waiting }) => waiting.size > 0);
  const [next] = line?.waiting ?? [];
  if (!line || !next) {
    place.free++;
    return;
  }
  line.waiting.delete(next);
  next(place);
}
