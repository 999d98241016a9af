/**
 * `npm run fuzz`: spoils saved links in a million ways and looks whether each is a scenario or named errors, sends 100,000 to
 * the built server, and holds fifty times as many scenarios to every law as `npm test` does. Says what was really run:
 * `--links`, `--requests` and `--depth` ask for fewer, `--minutes` ends the links and the requests after so long each, and
 * with `--every 10` a tenth of the different scenarios is answered. With `--seed 2` they are other ones, of the laws too.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { bundleFile } from "./bundle.mjs";
import { processorMs } from "./processor.mjs";
import { freePort, serve } from "./server.mjs";
import { build, install, refuseOldNode, runNode, vitest } from "./set-up.mjs";
import { residentMb } from "./soak/measures.mjs";

/** @typedef {import("../tests/fuzz/in-process").Found} Found */

const longestLawMs = 6 * 3_600_000;

if (isMainThread) await main();
else {
  const { fuzz } = await import(workerData.url);
  parentPort?.postMessage(fuzz(workerData.task));
}

async function main() {
  refuseOldNode();
  const { values } = parseArgs({
    options: {
      links: { type: "string", default: "1000000" },
      requests: { type: "string", default: "100000" },
      depth: { type: "string", default: "50" },
      minutes: { type: "string", default: "120" },
      every: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
    },
  });
  if (!(await install())) process.exit(1);
  const asked = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
  const bundle = await bundleFile("tests/fuzz/all.ts");
  try {
    const ok = [
      asked.links === 0 || (await inProcess(bundle.url, asked)),
      asked.requests === 0 || (await overHttp(bundle.url, asked)),
      asked.depth === 0 || (await laws(asked)),
    ];
    process.exitCode = ok.every(Boolean) ? 0 : 1;
  } finally {
    bundle.remove();
  }
}

async function inProcess(
  /** @type {string} */ url,
  /** @type {Record<string, number>} */ { links, minutes, every, seed },
) {
  const workers = availableParallelism();
  const withinMs = minutes * 60_000;
  const found = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const share = Math.floor((links * (index + 1)) / workers) - Math.floor((links * index) / workers);
      return inWorker(url, { seed: seed + index, links: share, withinMs, answerEvery: every });
    }),
  );
  const sum = (/** @type {"links" | "whole" | "answers" | "uncertainties"} */ key) =>
    found.reduce((total, each) => total + each[key], 0);
  const seconds = Math.max(...found.map(({ ms }) => ms)) / 1000;
  const slowest = found.map((each) => each.slowest).reduce((most, one) => (one.ms > most.ms ? one : most));
  const faults = found.flatMap((each) => each.faults);
  console.log(
    `In process: ${count(sum("links"))} of ${count(links)} mutated links, ${count(sum("whole"))} of them without a word, ` +
      `${count(sum("answers"))} different scenarios answered, ${count(sum("uncertainties"))} with odds and latencies, ` +
      `by ${workers} threads in ${seconds.toFixed(0)} s (${count(sum("links") / seconds)} links a second): ${count(faults.length)} faults.`,
  );
  console.log(`Slowest: ${slowest.ms.toFixed(0)} ms, ${JSON.stringify(slowest.link)}`);
  return said(faults);
}

/** @returns {Promise<Found>} */
function inWorker(/** @type {string} */ url, /** @type {import("../tests/fuzz/in-process").Task} */ task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { url, task } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

async function overHttp(/** @type {string} */ url, /** @type {Record<string, number>} */ { requests, minutes, seed }) {
  if (!(await build())) return false;
  /** @type {typeof import("../tests/fuzz/all")} */
  const { fuzzOverHttp } = await import(url);
  const server = await serve(/** @type {number} */ (await freePort(4_700, 100)));
  try {
    // One after another, so that what the server takes of a processor is that of one answer.
    const found = await fuzzOverHttp({
      baseUrl: server.url,
      seed,
      requests,
      withinMs: minutes * 60_000,
      together: 1,
      processorMs: () => processorMs(server.pid),
      residentMb: () => residentMb(server.pid),
      onProgress: (so) => {
        console.log(`  ${count(so.requests)} requests, ${so.faults.length} faults, ${so.dear.length} dear`);
        if (so.faults.length > 0) console.log(`  ${so.faults.at(-1)}`);
      },
    });
    sayOfRequests(found, requests);
    return said([...found.faults, ...found.dear.map(({ ms, target }) => `${ms} ms of a processor: ${target}`)]);
  } finally {
    await server.stop();
  }
}

/** @param {import("../tests/fuzz/tally").HttpFound} found */
function sayOfRequests(found, /** @type {number} */ wanted) {
  const seconds = found.ms / 1000;
  for (const [name, statuses] of Object.entries(found.statuses).sort())
    console.log(
      `  ${name}: ${Object.entries(statuses)
        .map(([status, times]) => `${status} ${count(times)}`)
        .join(", ")}`,
    );
  const busy = Object.values(found.statuses).reduce((total, statuses) => total + (statuses[503] ?? 0), 0);
  console.log(
    `Over HTTP: ${count(found.requests)} of ${count(wanted)} requests in ${seconds.toFixed(0)} s (${count(found.requests / seconds)} a second), ` +
      `${count(found.links)} links and ${count(found.pictures)} pictures that differ: ${count(busy)} answers of 503, ${count(found.faults.length)} faults.`,
  );
  console.log(`Slowest: ${found.slowest.ms.toFixed(0)} ms, ${JSON.stringify(found.slowest.target)}`);
  console.log(
    `${count(found.dear.length)} answers above 2 s of a processor; the dearest took ${found.dearest.ms} ms, ${JSON.stringify(found.dearest.target)}. ` +
      `Page, API, files, pictures and comparison of ${count(found.alike)} links have the same ${count(found.figures)} figures.`,
  );
  const { first, last } = found.memory;
  console.log(`Memory: ${first ?? "?"} MB after the first 1,000 links, ${last ?? "?"} MB in the end.`);
}

/** The unit tests, their laws over so many times as many scenarios and their grids whole. */
async function laws(/** @type {Record<string, number>} */ { depth, seed }) {
  const started = performance.now();
  const code = await runNode(vitest, ["run", "--project", "unit*", "--testTimeout", String(longestLawMs)], {
    CROSSOVER_DEPTH: String(depth),
    CROSSOVER_SEED: String(seed),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `Laws: ${count(depth)} times as deep as the tests in ${seconds} s: ${code === 0 ? "they hold" : "broken"}.`,
  );
  return code === 0;
}

function said(/** @type {readonly string[]} */ faults) {
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length === 0;
}

function count(/** @type {number} */ value) {
  return Math.round(value).toLocaleString("en-US");
}
