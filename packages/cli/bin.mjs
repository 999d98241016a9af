#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const given = process.argv.slice(2);

/** In the repository what is run is made from the source whenever that is newer; a published package brings it along. */
if (existsSync(fileURLToPath(new URL("build.mjs", import.meta.url)))) {
  const { buildIfOlder } = await import("./build.mjs");
  await buildIfOlder("crossover");
  if (given[0] === "mcp") await buildIfOlder("mcp");
}
const { main } = await import(new URL("dist/crossover.mjs", import.meta.url).href);
process.exitCode = await main(given);
