/** ClickHouse for the test of its query: the engine itself, as its makers put it on npm, in a folder that git leaves out. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./set-up.mjs";

const wanted = join(root, "tests/logs/clickhouse");
const kept = join(root, ".cache/clickhouse");
const files = ["package.json", "package-lock.json"];

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
  if (!isKept()) await fetchClickhouse();
  if (isKept()) return join(kept, "node_modules/chdb/index.js");
  throw new Error(
    "No ClickHouse, so its query cannot be run: npm could not fetch chdb, which it has for Linux and macOS.",
  );
}

const isKept = () =>
  existsSync(join(kept, "node_modules/chdb/index.js")) &&
  files.every((file) => readFileSync(join(kept, file), "utf8") === readFileSync(join(wanted, file), "utf8"));

/** Under a name of its own until it is whole. */
async function fetchClickhouse() {
  console.log("Fetching ClickHouse for the test of its query (npm install of tests/logs/clickhouse, 184 MB).");
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of files) copyFileSync(join(wanted, file), join(unfinished, file));
  // Not `npm ci`: the lock has the engine of the system that wrote it alone, and npm takes that of another for a fault.
  const args = ["install", "--prefix", unfinished, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  if ((await npm(args)) === 0) {
    rmSync(kept, { recursive: true, force: true });
    renameSync(unfinished, kept);
  } else rmSync(unfinished, { recursive: true, force: true });
}
