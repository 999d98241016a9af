/**
 * Redrawing the whole page after a change is too much for one task on a slow machine. So every part asks for a turn, and
 * in a frame only as many get theirs as begin within a few milliseconds; the browser paints and takes input in between.
 */
type Scheduled = { readonly take: () => void; readonly isFar: boolean };

/** A turn that has begun is always finished, so a long one has its frame to itself. */
const budgetMs = 5;

/** Parts that cannot be seen wait until no other has asked for this long. */
const quietMs = 160;
const farGapMs = 24;

/** In the order of asking, each with the newest it asked for. */
const waiting = new Map<object, Scheduled>();
let isGoing = false;
let farTimer: ReturnType<typeof setTimeout> | null = null;

/** Asks for a turn and returns how to withdraw. */
export function schedule(who: object, take: () => void, isFar = false): () => void {
  const turn = { take, isFar };
  waiting.set(who, turn);
  if (!isFar) start();
  else if (!isGoing && farTimer === null) waitForQuiet(quietMs);
  return () => {
    if (waiting.get(who) === turn) waiting.delete(who);
  };
}

function start() {
  if (farTimer !== null) clearTimeout(farTimer);
  farTimer = null;
  if (isGoing) return;
  isGoing = true;
  nextFrame(runScheduled);
}

function runScheduled() {
  const began = performance.now();
  for (const [who, { take, isFar }] of waiting) {
    if (isFar) continue;
    if (performance.now() - began >= budgetMs) return nextFrame(runScheduled);
    waiting.delete(who);
    take();
  }
  isGoing = false;
  if (waiting.size > 0) waitForQuiet(quietMs);
}

function waitForQuiet(ms: number) {
  farTimer = setTimeout(runFarOne, ms);
}

/** One at a time, so that a change that comes now need not wait for all of them. */
function runFarOne() {
  farTimer = null;
  const [first] = waiting;
  if (!first || isGoing) return;
  const [who, { take }] = first;
  waiting.delete(who);
  // What asks meanwhile belongs to the same quiet.
  farTimer = setTimeout(runFarOne, farGapMs);
  take();
}

/** In a task after the next frame. A hidden page has no frames. */
function nextFrame(then: () => void) {
  if (document.hidden) setTimeout(then, 16);
  else requestAnimationFrame(() => setTimeout(then, 0));
}
