/** A server that is started again when it ends though nobody asked it to. */
import { setTimeout as wait } from "node:timers/promises";

/** Doubled each time it ends soon after its start, so that one that cannot begin does not run the machine hot. */
const leastPauseMs = 250;
const mostPauseMs = 30_000;
const steadyMs = 60_000;

/**
 * Resolves to the exit code once the process is asked to stop. What goes wrong at the first start is thrown.
 * @param {() => Promise<{ ended: Promise<number> }>} start
 * @returns {Promise<number>}
 */
export async function keepServing(start) {
  const asked = new AbortController();
  const stop = () => asked.abort();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  let ended = (await start()).ended;
  for (let pauseMs = leastPauseMs; ; pauseMs = Math.min(mostPauseMs, 2 * pauseMs)) {
    const began = Date.now();
    const code = await ended;
    if (asked.signal.aborted) return code;
    if (Date.now() - began > steadyMs) pauseMs = leastPauseMs;
    console.error(`The server ended with ${code} and is started again in ${pauseMs / 1_000} s.`);
    await wait(pauseMs, undefined, { signal: asked.signal }).catch(() => undefined);
    if (asked.signal.aborted) return code;
    ended = again(start);
  }
}

/** What keeps it from starting counts as an end. @returns {Promise<number>} */
async function again(/** @type {() => Promise<{ ended: Promise<number> }>} */ start) {
  try {
    return await (await start()).ended;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
