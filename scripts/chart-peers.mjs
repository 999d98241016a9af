/** What charts are held against. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { keptPackages } from "./kept-packages.mjs";

const pinnedIn = "bench/peers";

/** Loads a module of theirs. Fetches them where they are missing or of another version, and fails with what to do. */
export async function chartPeers() {
  const kept = await keptPackages({
    pinnedIn,
    name: "chart-peers",
    needed: "node_modules",
    command: ["ci"],
    says: `Fetching what charts are held against (npm ci of ${pinnedIn}).`,
  });
  if (kept) return createRequire(join(kept, "package.json"));
  throw new Error(`npm could not fetch what charts are held against (${pinnedIn}/package.json).`);
}
