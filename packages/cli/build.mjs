/** Makes the files that `bin.mjs` runs, from the source of the calculator. */
import { readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/** What is made, and from where: the command, and the server for agents that it starts. */
const entries = { crossover: "packages/cli/src/main.ts", mcp: "app/mcp/stdio.ts" };

/** @typedef {keyof typeof entries} Made */

const madeOf = (/** @type {Made} */ name) => join(here, `dist/${name}.mjs`);

/**
 * Builds unless what was built is newer than all it is made of.
 * @param {Made} name
 * @returns {Promise<string>} the address of what was built
 */
export async function buildIfOlder(name) {
  const built = statSync(madeOf(name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [join(root, "lib"), join(root, "app/mcp"), join(root, "components/calibrate"), join(here, "src")];
  if (Math.max(...sources.map(newest)) >= built) await build(name);
  return pathToFileURL(madeOf(name)).href;
}

function newest(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

async function build(/** @type {Made} */ name) {
  const { build } = await import("vite");
  // Under a name of its own until it is whole: two that start at once do not read half a file.
  const unfinished = `${name}.${process.pid}.mjs`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    resolve: { alias: { "@": root.replace(/\/$/, "") } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entries[name]),
      outDir: join(here, "dist"),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: unfinished } },
    },
  });
  renameSync(join(here, "dist", unfinished), madeOf(name));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build("crossover");
  await build("mcp");
}
