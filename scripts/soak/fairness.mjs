/** Sixteen who ask for the dearest links keep neither health nor a light page waiting. */
import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { ask, during, quantile } from "./measures.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

/** Of a page beside them, over what it takes alone. */
const mostTimes = 2;

/** The dearest that may be asked for, each another link. */
export const heavy = (/** @type {number} */ index) => {
  const own = `queries=${50_000 + index}&v=1`;
  const all = [
    `/api/evaluate?p=support-bot.2026-11&horizon=120&growth=0..0.1&${own}`,
    `/api/evaluate?p=support-bot.2026-11&modelCalls=100&${own}`,
    `/chart/volume.svg?p=support-bot.2026-11&horizon=120&growth=0..0.1&${own}`,
    `/chart/over-time.png?w=2000&h=2000&p=article-001.2026-11&${own}`,
    `/?p=support-bot.2026-11&horizon=120&growth=0.05&prompting.serving=dedicated&${own}`,
    `/?p=support-bot.2026-11&view=all&horizon=120&growth=0..0.1&modelCalls=4&${own}`,
    `/api/evaluate?p=support-bot.2026-11&draws=100000&rag.passages=3..8&teamRate=50..90&outputTokens=200..400&rag.buildHours=60..120&${own}`,
    `/scenario.xlsx?p=support-bot.2026-11&${own}`,
    `/compare?${[0, 1, 2, 3].map((each) => `s=${encodeURIComponent(`p=support-bot.2026-11&modelCalls=4&queries=${50_000 + 4 * index + each}&v=1`)}`).join("&")}`,
  ];
  return all[index % heavyKinds] ?? "/";
};
export const heavyKinds = 9;

/** Pages that nobody has asked for before; alone they take 0.2 and 0.4 s. */
const pages = ["article-001.2026-11", "support-bot.2026-11"];
const settling = 8;
const alone = 24;

/** @returns {Promise<Line[]>} */
export async function fairness(/** @type {{ url: string }} */ { url }, /** @type {number} */ seconds) {
  let number = 300_000;
  const page = async (/** @type {number} */ which) =>
    (await ask(`${url}/?p=${pages[which % pages.length]}&queries=${number++}&v=1`)).ms;
  // Before its code is warm a page takes three times as long, and the thread for what is dear must have begun.
  await ask(`${url}/compare`);
  for (let index = 0; index < settling; index++) await page(index);
  const before = [];
  for (let index = 0; index < alone; index++) before.push(await page(index));
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  /** @type {number[]} */
  const [health, beside, statuses] = [[], [], []];
  const heavies = during(seconds, 16, async (index) => {
    const { status } = await ask(url + heavy(index), { signal: stop.signal });
    if (status !== 0) statuses.push(status);
    if (status === 503) await wait(500);
  });
  await during(seconds, 1, async (index) => {
    health.push((await ask(`${url}/healthz`)).ms);
    beside.push(await page(index));
    await wait(50);
  });
  stop.abort();
  await heavies;
  const busy = statuses.filter((status) => status === 503).length;
  const failed = statuses.filter((status) => status >= 500 && status !== 503).length;
  const told = (/** @type {number[]} */ times) =>
    `p50 ${quantile(times, 0.5).toFixed(0)}, p99 ${quantile(times, 0.99).toFixed(0)}`;
  const isFair = [0.5, 0.99].every((share) => quantile(beside, share) <= mostTimes * quantile(before, share));
  return [
    {
      what: "dearest links asked by 16",
      found: `${statuses.length} answered, ${busy} told to come back, ${failed} failed`,
      ok: failed === 0,
    },
    {
      what: "/healthz beside them, ms",
      found: `${told(health)}, most ${Math.max(...health).toFixed(0)}`,
      ok: quantile(health, 0.99) < 50,
    },
    {
      what: "a new light page, ms",
      found: `alone ${told(before)}; beside them ${told(beside)} of ${beside.length}`,
      ok: isFair,
    },
  ];
}
