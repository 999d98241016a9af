/**
 * Makes some of what is dear while nobody asks for anything. Else the first who asks has a thread started for it, and code run that
 * never ran before: 2 to 4 s of a processor, where the same takes 1 to 2 later.
 */
import { get } from "node:http";
import { innerHeader } from "./pages.mjs";

/** @typedef {import("./pages.mjs").Pages} Pages */

/** So long nobody must have asked for anything. */
const usualIdleMs = 2_000;
/** In that time it is looked so often. */
const looks = 8;

/** One after another: a page of all that is shown, with each kind of what is dear, which starts the threads; then a comparison. */
export const warmLinks = Object.freeze([
  "/?p=support-bot.2026-11&view=all&horizon=120&growth=0..0.1&modelCalls=4&v=1",
  `/compare?s=${encodeURIComponent("p=support-bot.2026-11&modelCalls=4&v=1")}&s=${encodeURIComponent("p=article-001.2026-11&v=1")}`,
]);

/**
 * Begins with the next link only when nobody has asked for anything for a while.
 * @param {{ idleSince: () => number, start: () => Promise<Pages | undefined>, isStopping: () => boolean }} server `idleSince` is a
 * time as of `Date.now()`, or infinity while somebody waits; `start` resolves to where what is dear is made, if it is
 */
export async function warmWhenIdle({ idleSince, start, isStopping }, links = warmLinks, idleMs = usualIdleMs) {
  for (const link of links) {
    while (Date.now() - idleSince() < idleMs) await pause(idleMs / looks);
    if (isStopping()) return;
    const pages = await start();
    if (!pages) return;
    await made(pages, link);
  }
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Resolves when it is made, however it went: who asks for it later is told. */
const made = (/** @type {Pages} */ { port, key }, /** @type {string} */ path) =>
  new Promise((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path, agent: false, headers: { [innerHeader]: key } }, (answer) =>
      answer.on("close", resolve).resume(),
    );
    asked.on("error", resolve);
  });
