/** What charts are held against, each as its makers put it on npm, in a folder that git leaves out. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { npm, root } from "./set-up.mjs";

const wanted = join(root, "bench/peers");
const kept = join(root, ".cache/chart-peers");
const files = ["package.json", "package-lock.json"];

/** Loads a module of theirs. Fetches them where they are missing or of another version, and fails with what to do. */
export async function chartPeers() {
  if (!isKept()) await fetchPeers();
  if (isKept()) return createRequire(join(kept, "package.json"));
  throw new Error("npm could not fetch what charts are held against (bench/peers/package.json).");
}

const isKept = () =>
  existsSync(join(kept, "node_modules")) &&
  files.every((file) => readFileSync(join(kept, file), "utf8") === readFileSync(join(wanted, file), "utf8"));

/** Under a name of its own until it is whole. */
async function fetchPeers() {
  console.log("Fetching what charts are held against (npm ci of bench/peers).");
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of files) copyFileSync(join(wanted, file), join(unfinished, file));
  const args = ["ci", "--prefix", unfinished, "--ignore-scripts", "--no-audit", "--no-fund"];
  if ((await npm(args)) === 0) {
    rmSync(kept, { recursive: true, force: true });
    renameSync(unfinished, kept);
  } else rmSync(unfinished, { recursive: true, force: true });
}
