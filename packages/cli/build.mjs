/** Makes the one file that `bin.mjs` runs, from the source of the calculator. */
import { readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const made = join(here, "dist/crossover.mjs");

/** Builds unless what was built is newer than all it is made of. */
export async function buildIfOlder() {
  const built = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(newest(join(root, "lib")), newest(join(here, "src"))) >= built) await build();
}

function newest(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

async function build() {
  const { build } = await import("vite");
  // Under a name of its own until it is whole: two that start at once do not read half a file.
  const unfinished = `crossover.${process.pid}.mjs`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(here, "src/main.ts"),
      outDir: join(here, "dist"),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: unfinished } },
    },
  });
  renameSync(join(here, "dist", unfinished), made);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
