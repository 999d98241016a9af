/** What the bench holds our work against. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { keptPackages } from "./kept-packages.mjs";

const pinnedIn = "bench/peers";

/** Loads a module of theirs. Fetches them where they are missing or of another version, and fails with what to do. */
export async function benchPeers() {
  return createRequire(join(await folder(), "package.json"));
}

/** @returns {Promise<import("../bench/draws-squiggle").Squiggle>} */
export async function squiggle() {
  return import(pathToFileURL(join(await folder(), "node_modules/@quri/squiggle-lang/dist/index.js")).href);
}

async function folder() {
  const kept = await keptPackages({
    pinnedIn,
    name: "bench-peers",
    needed: "node_modules",
    command: ["ci"],
    says: `Fetching what the bench holds our work against (npm ci of ${pinnedIn}).`,
  });
  if (kept) return kept;
  throw new Error(`npm could not fetch what the bench holds our work against (${pinnedIn}/package.json).`);
}
