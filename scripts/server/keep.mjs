/** A server that is started again when it ends though nobody asked it to. */
import { setTimeout as wait } from "node:timers/promises";

/** Doubled each time it ends soon after its start, so that one that cannot begin does not run the machine hot. */
const leastPauseMs = 250;
const mostPauseMs = 30_000;
const steadyMs = 60_000;

/** @typedef {{ ended: Promise<number>, wasAsked: () => boolean }} Started a server, and whether it was told to end */

/**
 * Resolves to the exit code once the process is asked to stop, or has passed such a request on. What goes wrong at the first
 * start is thrown.
 * @param {() => Promise<Started>} start
 * @returns {Promise<number>}
 */
export async function keepServing(start) {
  const asked = new AbortController();
  const stop = () => asked.abort();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  let server = await start();
  for (let pauseMs = leastPauseMs; ; pauseMs = Math.min(mostPauseMs, 2 * pauseMs)) {
    const began = Date.now();
    const code = await server.ended;
    if (asked.signal.aborted || server.wasAsked()) return code;
    if (Date.now() - began > steadyMs) pauseMs = leastPauseMs;
    console.error(`The server ended with ${code} and is started again in ${pauseMs / 1_000} s.`);
    await wait(pauseMs, undefined, { signal: asked.signal }).catch(() => undefined);
    if (asked.signal.aborted) return code;
    server = await again(start);
  }
}

/** What keeps it from starting counts as an end. @returns {Promise<Started>} */
async function again(/** @type {() => Promise<Started>} */ start) {
  try {
    return await start();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ended: Promise.resolve(1), wasAsked: () => false };
  }
}
