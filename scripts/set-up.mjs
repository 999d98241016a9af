/** What `npm start`, `npm test` and `npm run bench` need before their own work: packages, a build, programs to run. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const inRoot = (/** @type {string[]} */ ...path) => join(root, ...path);
const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(inRoot(path), "utf8"));

export const next = inRoot("node_modules/next/dist/bin/next");
export const appServer = inRoot("scripts/server/app.mjs");
export const tsc = inRoot("node_modules/typescript/bin/tsc");
export const biome = inRoot("node_modules/@biomejs/biome/bin/biome");
export const vitest = inRoot("node_modules/vitest/vitest.mjs");

export const inCi = Boolean(process.env.CI) && process.env.CI !== "false";

/** The environment of every program we run: no telemetry, no colours in CI, and each program picks its own NODE_ENV. */
export function environment(extra = {}) {
  const { NODE_ENV: _, FORCE_COLOR, ...kept } = process.env;
  const colour = inCi ? { NO_COLOR: "1" } : FORCE_COLOR === undefined ? {} : { FORCE_COLOR };
  return { ...kept, ...colour, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** Ends the process with a sentence when this Node is older than package.json asks for. */
export function refuseOldNode() {
  const wanted = readJson("package.json").engines.node.replace(/[^\d.]/g, "");
  const [major, minor] = wanted.split(".").map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(`Crossover needs Node ${wanted} or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

/** For processes that may take memory to save time: a heap is searched when it has three times what was alive in it. */
export const collectingLate = "--heap-growing-percent=200";

/**
 * Functions are optimised after six times as many runs as usual: most are made for one answer, and gone before it pays. Node 22 and
 * later weigh it otherwise, do not know the name and would not start.
 */
export const optimisingLate = process.versions.node.startsWith("20.") ? ["--interrupt-budget=400000"] : [];

/**
 * Runs a program to its end with its output on ours, and resolves to its exit code. When we are told to stop, it is told
 * too, and we end once it has.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, output?: "inherit" | 2 }} [options] `output` 2 leaves ours to others.
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, shell = false, output = "inherit" } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: environment(env),
    stdio: ["ignore", output, "inherit"],
    shell,
  });
  const release = passSignalsTo(child);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      release();
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => {
      const stopped = release();
      if (stopped) process.exit(exitCode(null, stopped));
      resolve(exitCode(code, signal));
    });
  });
}

/** A Node program of the project. */
export const runNode = (/** @type {string} */ script, /** @type {readonly string[]} */ args, env = {}) =>
  run(process.execPath, [script, ...args], { env });

/** As a shell counts: a program ended by signal n has exit code 128 + n. */
export const exitCode = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) =>
  signal ? 128 + constants.signals[signal] : (code ?? 1);

/**
 * Passes an interrupt or a request to end on to a child. npm keeps such a request from us and leaves us behind without a
 * parent, so that counts as one too. The function it returns stops this, and says what was passed on.
 * `before` is awaited before the first request to end is passed on; a second one is passed on at once.
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => Promise<void>} [before]
 */
export function passSignalsTo(child, before) {
  /** @type {NodeJS.Signals | undefined} */
  let passed;
  const pass = async (/** @type {NodeJS.Signals} */ signal) => {
    const isFirst = passed === undefined;
    passed = signal;
    if (isFirst && signal === "SIGTERM") await before?.();
    child.kill(signal);
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM"]);
  for (const signal of signals) process.on(signal, pass);
  const orphaned = () => process.env.npm_lifecycle_event && process.ppid !== parent && !passed && pass("SIGTERM");
  const watch = setInterval(orphaned, 500);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
    return passed;
  };
}

const parent = process.ppid;

/** Installs the packages of package-lock.json unless they are there. Resolves to whether they are now. */
export async function install() {
  if (isInstalled()) return true;
  console.log("Installing packages (npm ci). This takes about half a minute.");
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) console.error("npm ci failed, so Crossover cannot run. Its own message is above.");
  return code === 0;
}

/** Runs the npm that runs us, or the one on the path, and resolves to its exit code. */
export function npm(/** @type {readonly string[]} */ args) {
  const own = process.env.npm_execpath ?? "";
  return own.endsWith("npm-cli.js")
    ? run(process.execPath, [own, ...args], { output: 2 })
    : run("npm", args, { shell: process.platform === "win32", output: 2 });
}

/** npm writes its own copy of the lock when an install is complete, so an interrupted one is never mistaken for done. */
function isInstalled() {
  if (!existsSync(inRoot("node_modules/.package-lock.json"))) return false;
  const found = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(readJson("package-lock.json").packages).every(
    ([path, wanted]) => path === "" || wanted.optional || found[path]?.version === wanted.version,
  );
}

const stamp = inRoot(".next", "crossover-build");

/**
 * Builds the app unless .next holds the build of exactly these sources. Resolves to whether it does now. The stamp is
 * there only between builds, so what an interrupted build left behind is thrown away; `next dev` keeps its own folder. So
 * is what builds keep for one another when what they are made with has changed: Turbopack does not see that.
 * Who has checked the types of these sources need not have it done again.
 */
export async function build({ typesAreChecked = false } = {}) {
  const [tools, sources] = [hashOf(toolsOfBuild()), hashOf(sourcesOfBuild())];
  const before = existsSync(stamp) ? readFileSync(stamp, "utf8").split("\n") : [];
  if (before[0] === tools && before[1] === sources) return true;
  const old = existsSync(inRoot(".next")) ? readdirSync(inRoot(".next")) : [];
  const untrusted = before[0] === tools ? ["crossover-build"] : old.filter((name) => name !== "dev");
  for (const name of untrusted) rmSync(inRoot(".next", name), { recursive: true, force: true });
  console.log("Building the app (next build).");
  const code = await runNode(next, ["build"], typesAreChecked ? { CROSSOVER_TYPES_CHECKED: "1" } : {});
  const killed = code > 128;
  if (!killed && existsSync(inRoot(".next"))) writeFileSync(stamp, `${tools}\n${code === 0 ? sources : "failed"}`);
  if (code !== 0) console.error("next build failed. Its own message is above.");
  return code === 0;
}

/** What no build reads; of the scripts it reads those in `buildScripts`. */
const notBuilt = new Set(["node_modules", "scripts", "packages", "bench", "coverage", "next-env.d.ts"]);
const buildScripts = "scripts/build";

const toolsOfBuild = () => ["next.config.js", ...sourceFiles(buildScripts)];

/** The paths of all that a build is made of: as long as they stay as they are, it need not be made again. */
export const sourcesOfBuild = () => [...sourceFiles("."), ...sourceFiles(buildScripts)];

function hashOf(/** @type {readonly string[]} */ paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * Every file the build may read. Tests are left out, but not the data beside them.
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(folder) {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isSource(entry.name) ? sourceFiles(path) : [];
    return entry.isFile() && isSource(entry.name) ? [path] : [];
  });
}

const isSource = (/** @type {string} */ name) =>
  name.startsWith(".env") ||
  !(name.startsWith(".") || notBuilt.has(name) || /\.(test\.tsx?|tsbuildinfo|md)$/.test(name));
