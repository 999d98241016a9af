/** What the dearest answers take of a processor, asked one after another, and what the first of a server that has just started takes. */
import { setTimeout as wait } from "node:timers/promises";
import { processorMs } from "../processor.mjs";
import { freePort, serve } from "../server.mjs";
import { heavy, heavyKinds } from "./fairness.mjs";
import { ask } from "./measures.mjs";

/** @typedef {import("./phases.mjs").Line} Line */

const mostMs = 2_000;
/** The first of a kind is made before its code is warm. */
const rounds = 3;

/** @returns {Promise<Line[]>} */
export async function costs(/** @type {{ url: string, pid: number }} */ { url, pid }) {
  if (processorMs(pid) === null) return [{ what: "the processor", found: "not told by this system", ok: null }];
  /** @type {Map<number, number>} */
  const least = new Map();
  for (let index = 0; index < rounds * heavyKinds; index++) {
    const ms = await costOf({ url, pid }, index);
    const kind = index % heavyKinds;
    least.set(kind, Math.min(ms, least.get(kind) ?? ms));
  }
  const above = [...least.values()].filter((ms) => ms > mostMs).length;
  return [
    ...[...least].map(([kind, ms]) => ({ what: nameOf(kind), found: `${ms} ms of a processor`, ok: null })),
    { what: "answers above 2 s of a processor", found: String(above), ok: above === 0 },
    await firstOf(dearestOf(least)),
  ];
}

/** What an answer takes of the processor. */
async function costOf(/** @type {{ url: string, pid: number }} */ { url, pid }, /** @type {number} */ index) {
  const before = processorMs(pid) ?? 0;
  await ask(url + heavy(firstIndex + index));
  return (processorMs(pid) ?? 0) - before;
}
/** Of the first kind, and asked by nobody else. */
const firstIndex = 2_000_007;

const nameOf = (/** @type {number} */ kind) =>
  heavy(kind)
    .replace(/&queries=.*$/, "")
    .slice(0, 90)
    .replaceAll("|", "");

const dearestOf = (/** @type {Map<number, number>} */ found) =>
  [...found].reduce((dearest, each) => (each[1] > dearest[1] ? each : dearest), [0, 0])[0];

/** So long nothing is done by a server that waits to be asked, whatever it does before anybody asks. */
const restMs = 4_000;
const mostAtRestMs = 100;
const mostRests = 15;

/** The first of what is dear that a server is asked for, once it has nothing to do. @returns {Promise<Line>} */
async function firstOf(/** @type {number} */ kind) {
  const { url, pid, stop } = await serve(/** @type {number} */ (await freePort()), { warm: true });
  try {
    for (let rest = 0; rest < mostRests; rest++) {
      const before = processorMs(pid) ?? 0;
      await wait(restMs);
      if ((processorMs(pid) ?? 0) - before < mostAtRestMs) break;
    }
    const ms = await costOf({ url: url.replace("localhost", "127.0.0.1"), pid }, kind);
    const what = `first of a server: ${nameOf(kind)}`;
    return { what, found: `${ms} ms of a processor`, ok: ms <= mostMs };
  } finally {
    await stop();
  }
}
