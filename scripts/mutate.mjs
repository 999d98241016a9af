/**
 * `npm run mutate`: makes each of the small faults of mutants.mjs, one by one, and looks whether a test goes red. It works in a
 * copy of the project, so nothing here is touched. A mutant whose types clash or whose files do not load tells nothing of the
 * tests and counts as alive. `npm run mutate -- latency` takes only those whose name or file has that text.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { mutants } from "./mutants.mjs";
import { environment, exitCode, install, passSignalsTo, refuseOldNode, root, tsc, vitest } from "./set-up.mjs";

/** @typedef {import("./mutants.mjs").Mutant} Mutant */
/** @typedef {{ mutant: Mutant, isKilled: boolean, fate: string, seconds: number }} Outcome */

const wantedShare = 0.95;
/** A mutant may run in circles; on a busy machine tests that do not may take long, too. */
const longestMs = 3_600_000;
const notCopied = new Set(["node_modules", ".next", ".git", ".cache", "coverage"]);

let isRunning = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => isRunning || process.exit(128 + constants.signals[signal]));

refuseOldNode();
if (!(await install())) process.exit(1);
const chosen = mutants.filter(({ name, file }) =>
  process.argv.slice(2).every((text) => `${file} ${name}`.includes(text)),
);
if (chosen.length === 0) stop("There is no such mutant.");
refuseStale();
const copy = copyProject();
await refuseRed();
/** @type {Outcome[]} */
const outcomes = [];
for (const mutant of chosen) {
  const outcome = await tryMutant(mutant);
  outcomes.push(outcome);
  say(outcome);
}
report();

/** A fault that is not made kills nothing and proves nothing. */
function refuseStale() {
  const stale = mutants.filter(({ file, find }) => readFileSync(join(root, file), "utf8").split(find).length !== 2);
  if (stale.length === 0) return;
  for (const { file, find } of stale) console.error(`${file} does not have this exactly once: ${find}`);
  stop("These mutants no longer fit the code: mend scripts/mutants.mjs.");
}

/** The project in a folder of its own, which goes with this process. */
function copyProject() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "crossover-mutate-")));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  cpSync(root, folder, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Without a mutant everything must be green, or red would say nothing. */
async function refuseRed() {
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  console.log(`${chosen.length} mutants. First their tests without any, ${tests.length} files.`);
  if (!(await typesFit())) stop("The types clash before anything is changed.");
  const { code, red } = await runTests(["run", ...tests]);
  if (code !== 0)
    stop(`Before anything is changed, ${red ? `this is red: ${red}` : "tests do not load or do not end"}.`);
}

/** @returns {Promise<Outcome>} */
async function tryMutant(/** @type {Mutant} */ mutant) {
  const started = performance.now();
  const path = join(copy, mutant.file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(
    path,
    whole.replace(mutant.find, () => mutant.replace),
  );
  const { isKilled, fate } = await fateOf(mutant);
  writeFileSync(path, whole);
  return { mutant, isKilled, fate, seconds: (performance.now() - started) / 1000 };
}

/** @returns {Promise<Pick<Outcome, "isKilled" | "fate">>} */
async function fateOf(/** @type {Mutant} */ { file, tests }) {
  if (!(await typesFit())) return { isKilled: false, fate: "its types clash" };
  for (const args of [
    ["run", ...tests],
    ["related", "--run", file],
  ]) {
    const { code, red } = await runTests(args);
    if (red) return { isKilled: true, fate: red };
    if (code !== 0) return { isKilled: false, fate: "it does not load, or never ends" };
  }
  return { isKilled: false, fate: "all tests that import it stay green" };
}

async function typesFit() {
  return (await run([tsc, "--noEmit", "-p", "lib/tsconfig.json"])) === 0;
}

/** Runs unit tests up to the first red one, and says which that was. */
async function runTests(/** @type {readonly string[]} */ args) {
  const file = join(copy, "report.json");
  rmSync(file, { force: true });
  // A test that is only slow is not red.
  const timeout = ["--testTimeout", String(longestMs), "--hookTimeout", String(longestMs)];
  const how = ["--project", "unit*", "--bail", "1", ...timeout, "--reporter=json", `--outputFile.json=${file}`];
  const code = await run([vitest, ...args, ...how]);
  return { code, red: code === 0 ? undefined : redTest(file) };
}

/** @returns {string | undefined} */
function redTest(/** @type {string} */ file) {
  try {
    /** @type {{ name: string, assertionResults: { status: string, fullName: string }[] }[]} */
    const results = JSON.parse(readFileSync(file, "utf8")).testResults;
    for (const { name, assertionResults } of results)
      for (const { status, fullName } of assertionResults)
        if (status === "failed") return `${basename(name)}: ${fullName}`;
  } catch {
    // Without a report no test was red: the runner did not come to its end.
  }
}

/** A Node program in the copy, without its words. @returns {Promise<number>} */
function run(/** @type {readonly string[]} */ args) {
  const child = spawn(process.execPath, args, { cwd: copy, env: environment(), stdio: "ignore", timeout: longestMs });
  isRunning = true;
  const release = passSignalsTo(child);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      isRunning = false;
      const stopped = release();
      if (stopped) process.exit(exitCode(null, stopped));
      resolve(exitCode(code, signal));
    });
  });
}

function say(/** @type {Outcome} */ { mutant, isKilled, fate, seconds }) {
  console.log(`${isKilled ? "killed" : "ALIVE "} ${seconds.toFixed(0).padStart(4)} s  ${mutant.file}: ${mutant.name}`);
  console.log(`               ${fate}`);
}

function report() {
  const alive = outcomes.filter(({ isKilled }) => !isKilled);
  const share = 1 - alive.length / outcomes.length;
  for (const { mutant, fate } of alive) console.log(`Alive: ${mutant.file}: ${mutant.name} (${fate})`);
  console.log(
    `\n${outcomes.length - alive.length} of ${outcomes.length} mutants killed, ${Math.floor(share * 100)} %.`,
  );
  process.exitCode = share >= wantedShare ? 0 : 1;
}

/** @returns {never} */
function stop(/** @type {string} */ why) {
  console.error(why);
  process.exit(1);
}
