/** TypeScript of this project as one module, as the server would get it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./set-up.mjs";

/**
 * Bundles a file into a folder of its own, which `remove` deletes.
 * @param {string} entry
 * @param {string} from the root of the project, or of a copy of it
 */
export async function bundleFile(entry, from = root) {
  const { build } = await import("vite");
  const folder = mkdtempSync(join(tmpdir(), "crossover-bundle-"));
  await build({
    root: from,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "@": from.replace(/\/$/, "") } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "bundle.mjs" } },
    },
  });
  const file = join(folder, "bundle.mjs");
  return { file, url: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
