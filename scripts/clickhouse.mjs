/** ClickHouse for the test of its query: the engine itself, as its makers put it on npm, in a folder that git leaves out. */
import { join } from "node:path";
import { keptPackages } from "./kept-packages.mjs";

/** @type {Promise<string> | undefined} */
let known;

/**
 * The path of the module, fetched where it is missing or of another version: 184 MB, 546 MB on the disk. Fails with what to do.
 * @returns {Promise<string>}
 */
export function clickhousePath() {
  known ??= provideClickhouse();
  return known;
}

async function provideClickhouse() {
  const path = "node_modules/chdb/index.js";
  const kept = await keptPackages({
    pinnedIn: "tests/logs/clickhouse",
    name: "clickhouse",
    needed: path,
    // Not `npm ci`: the lock has the engine of the system that wrote it alone, and npm takes that of another for a fault.
    command: ["install", "--no-save"],
    says: "Fetching ClickHouse for the test of its query (npm install of tests/logs/clickhouse, 184 MB).",
  });
  if (kept) return join(kept, path);
  throw new Error(
    "No ClickHouse, so its query cannot be run: npm could not fetch chdb, which it has for Linux and macOS.",
  );
}
