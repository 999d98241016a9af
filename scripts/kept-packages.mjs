/** Packages that few need, each as its makers put it on npm, in a folder that git leaves out: fetched when they are asked for. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./set-up.mjs";

const files = ["package.json", "package-lock.json"];

/**
 * The folder with the packages that another one pins; undefined where npm could not fetch them. Those that are missing, or of
 * another version, are fetched.
 * @param {{ pinnedIn: string, name: string, needed: string, command: readonly string[], says: string }} wanted
 * `needed` is a path that is there once they are
 * @returns {Promise<string | undefined>}
 */
export async function keptPackages({ pinnedIn, name, needed, command, says }) {
  const [wanted, kept] = [join(root, pinnedIn), join(root, ".cache", name)];
  const isKept = () =>
    existsSync(join(kept, needed)) &&
    files.every((file) => readFileSync(join(kept, file), "utf8") === readFileSync(join(wanted, file), "utf8"));
  if (!isKept()) {
    console.log(says);
    await fetchInto(kept, wanted, command);
  }
  return isKept() ? kept : undefined;
}

/** Under a name of its own until it is whole. */
async function fetchInto(
  /** @type {string} */ kept,
  /** @type {string} */ wanted,
  /** @type {readonly string[]} */ command,
) {
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of files) copyFileSync(join(wanted, file), join(unfinished, file));
  if ((await npm([...command, "--prefix", unfinished, "--ignore-scripts", "--no-audit", "--no-fund"])) === 0) {
    rmSync(kept, { recursive: true, force: true });
    renameSync(unfinished, kept);
  } else rmSync(unfinished, { recursive: true, force: true });
}
