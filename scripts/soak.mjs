/**
 * `npm run soak`: leans on the built server for 30 minutes, or with `--short` for 3, and prints what was found: two boxes, what the
 * dearest answers take, memory over links that differ, pictures, sixteen heavy clients, rude clients, nginx with a cache in front,
 * a network that leads nowhere, Firefox. `--only "Cache in front"` asks for one of them. What is not installed is said and left out.
 * Of `--links 50000` that differ and `--pictures 20000` as many are asked for as the time allows, and the table says how many.
 */
import { parseArgs } from "node:util";
import { freePort, serve } from "./server.mjs";
import { build, install, refuseOldNode } from "./set-up.mjs";
import { withoutNetwork } from "./soak/apart.mjs";
import { behindCache } from "./soak/cache.mjs";
import { costs } from "./soak/costs.mjs";
import { fairness } from "./soak/fairness.mjs";
import { inFirefox } from "./soak/firefox.mjs";
import { memory, pictures } from "./soak/memory.mjs";
import { rudeClients, twoBoxes } from "./soak/phases.mjs";

refuseOldNode();
const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    only: { type: "string" },
    minutes: { type: "string" },
    links: { type: "string", default: "50000" },
    pictures: { type: "string", default: "20000" },
  },
});
if (!(await install()) || !(await build())) process.exit(1);
const minutes = Number(values.minutes ?? (values.short ? 3 : 30));
/** Those who are slow, and what is asked once, take as long whatever is asked. */
const seconds = Math.max(minutes * 60 - 300, minutes * 45);
/** Of fewer new pages beside the dearest links the slowest in a hundred says nothing. */
const fairSeconds = Math.max(45, seconds * 0.15);
const leaned = (/** @type {number} */ share) => Math.max(1, seconds - fairSeconds) * share;

/** As `npm start` starts it. */
const start = async () => serve(/** @type {number} */ (await freePort()), { warm: true });
const box = await start();
const other = await start();
const served = {
  url: box.url.replace("localhost", "127.0.0.1"),
  pid: box.pid,
  second: other.url.replace("localhost", "127.0.0.1"),
};
/** @type {[string, () => Promise<import("./soak/phases.mjs").Line[]>][]} */
const phases = [
  ["Two boxes", () => twoBoxes(served)],
  ["Processor", () => costs(served)],
  ["Memory", () => memory({ ...served, count: Number(values.links), seconds: leaned(0.64) })],
  ["Pictures", () => pictures({ ...served, count: Number(values.pictures), seconds: leaned(0.36) })],
  ["Fairness", () => fairness(served, fairSeconds)],
  ["Rude clients", () => rudeClients(served)],
  ["Cache in front", () => behindCache(served)],
  ["No network", withoutNetwork],
  ["Firefox", () => inFirefox(served)],
];
let red = 0;
console.log("| | What | Found | |\n|---|---|---|---|");
try {
  for (const [title, phase] of phases.filter(([each]) => !values.only || each === values.only))
    for (const { what, found, ok } of await phase()) {
      if (ok === false) red++;
      console.log(`| ${title} | ${what} | ${found} | ${ok === null ? "" : ok ? "ok" : "RED"} |`);
    }
} finally {
  await Promise.all([box.stop(), other.stop()]);
}
process.exitCode = red === 0 ? 0 : 1;
