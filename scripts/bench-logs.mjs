/** `npm run bench -- logs`: the reader of logs beside one thread of DuckDB on the same file, in time of the processor. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { bundleFile } from "./bundle.mjs";

const runs = 10;

/** Milliseconds of the processor that a piece of work takes at best: what else runs on the machine does not count. */
async function leastCpuMs(/** @type {() => unknown} */ work) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}

/** @returns {Promise<string[]>} */
export async function benchLogs() {
  const bundle = await bundleFile("bench/logs.ts");
  const folder = mkdtempSync(join(tmpdir(), "crossover-bench-"));
  try {
    const { makeLog, readOnce, peerQuery } = await import(bundle.url);
    const log = makeLog();
    const file = join(folder, "log.csv");
    writeFileSync(file, log);
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    const ask = async () => (await connection.runAndReadAll(peerQuery(file))).getRowsJson()[0].slice(0, 4).map(Number);
    const [ours, theirs] = [readOnce(log), await ask()];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`the figures differ: ${ours} and ${theirs}`);
    const [oursMs, theirsMs] = [await leastCpuMs(() => readOnce(log)), await leastCpuMs(ask)];
    connection.closeSync();
    const rate = (/** @type {number} */ ms) => `${(log.length / 1e3 / ms).toFixed(0)} MB/s`.padStart(10);
    return [
      `A log as CSV, ${(log.length / 1e6).toFixed(0)} MB, equal figures, time of the processor`,
      `  the reader of logs     ${rate(oursMs)}`,
      `  DuckDB, one thread     ${rate(theirsMs)}`,
      `  reader over DuckDB     ${(theirsMs / oursMs).toFixed(2)}x`,
    ];
  } finally {
    bundle.remove();
    rmSync(folder, { recursive: true });
  }
}
