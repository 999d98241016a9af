/** `npm test`: checks everything, and says in its last line how many tests passed and failed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missingBrowser, provideChromium } from "./chromium.mjs";
import { clickhousePath } from "./clickhouse.mjs";
import { installFromDebian } from "./debian.mjs";
import { missingOffice, officePath } from "./office.mjs";
import {
  biome,
  build,
  collectingLate,
  inCi,
  install,
  next,
  optimisingLate,
  refuseOldNode,
  root,
  run,
  runNode,
  tsc,
  vitest,
} from "./set-up.mjs";

/** @typedef {import("./file-reporter.mjs").Counts} Counts */
/** @typedef {import("./file-reporter.mjs").FileResult} FileResult */
/** @typedef {{ name: string, counts: Counts, remark: string, files?: readonly FileResult[] }} Result */

/**
 * Garbage is collected late, so that functions are still there when they are needed again, and by each thread for itself: two
 * of them take both cores.
 */
const nodeFlags = [
  "--max-semi-space-size=64",
  "--min-semi-space-size=64",
  collectingLate,
  "--single-threaded-gc",
  ...optimisingLate,
];
const noTests = Object.freeze({ passed: 0, failed: 0, skipped: 0 });
const slowestShown = 10;

refuseOldNode();
const reports = mkdtempSync(join(tmpdir(), "crossover-test-"));
// Fetching takes long and little of the machine, so it goes on beside the packages.
const programs = installFromDebian([...missingBrowser(), ...missingOffice()]);
/** @type {readonly Result[]} */
const results = (await install())
  ? await checkEverything()
  : [{ name: "Packages", counts: oneTest(false), remark: "npm ci failed" }];
rmSync(reports, { recursive: true, force: true });
report(results);

/** Every step runs, whatever happened before it; only browser tests need a build and a browser. */
async function checkEverything() {
  const browser = programs.then(provideChromium);
  // Tests that miss one of them say so.
  const office = programs.then(officePath).catch(() => undefined);
  const clickhouse = clickhousePath().catch(() => undefined);
  const code = await Promise.all([step("Types", typesFit), step("Lint", lint)]);
  const typesAreChecked = code[0].counts.failed === 0;
  const built = await step("Build", async () => ({
    counts: (await build({ typesAreChecked })) ? noTests : oneTest(false),
  }));
  await Promise.all([office, clickhouse]);
  const unit = await step("Unit tests", () => vitestProject("unit*"));
  return [...code, built, unit, await browserTests(built.counts.failed === 0, browser)];
}

async function typesFit() {
  const codes = [await runNode(next, ["typegen"])];
  // That of the tests has all files, that of lib knows less of where they run. The other core is the linter's.
  for (const project of ["lib/tsconfig.json", "tests/tsconfig.json"])
    codes.push(await runNode(tsc, ["--noEmit", "--singleThreaded", "-p", project]));
  return { counts: oneTest(codes.every((code) => code === 0)) };
}

async function lint() {
  const colours = inCi ? ["--colors=off"] : [];
  return { counts: oneTest((await runNode(biome, ["check", "--error-on-warnings", ".", ...colours])) === 0) };
}

/** @returns {Promise<Result>} */
async function browserTests(/** @type {boolean} */ built, /** @type {Promise<string | undefined>} */ browser) {
  const name = "Browser tests";
  if (!built) return { name, counts: noTests, remark: "not run: there is no build" };
  return step(name, async () => {
    const chromium = await browser;
    return chromium ? vitestProject("browser", { CROSSOVER_CHROMIUM: chromium }) : { counts: oneTest(false) };
  });
}

/**
 * @param {string} name
 * @param {() => Promise<Pick<Result, "counts" | "files">>} check
 * @returns {Promise<Result>}
 */
async function step(name, check) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const outcome = await check();
  return { name, ...outcome, remark: inSeconds((performance.now() - started) / 1000) };
}

async function vitestProject(/** @type {string} */ project, env = {}) {
  const file = join(reports, `${project.replace("*", "")}.json`);
  const reporters = ["--reporter=default", `--reporter=${join(root, "scripts/file-reporter.mjs")}`];
  const args = ["run", "--project", project, ...reporters];
  const code = await run(process.execPath, [...nodeFlags, vitest, ...args], {
    env: { ...env, CROSSOVER_TEST_REPORT: file },
  });
  const files = readReport(file);
  const counts = sumOf(files.map((each) => each.counts));
  return { files, counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts };
}

/** @returns {readonly FileResult[]} */
function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The runner crashed before it wrote its report; its exit code says so.
    return [];
  }
}

function report(/** @type {readonly Result[]} */ all) {
  const files = all.flatMap((result) => result.files ?? []).sort((one, other) => other.seconds - one.seconds);
  if (files.length > 0) console.log("\nSlowest test files");
  for (const { name, seconds } of files.slice(0, slowestShown))
    console.log(`${inSeconds(seconds).padStart(8)}  ${name}`);
  console.log("");
  for (const { name, counts, remark } of all)
    console.log([name.padEnd(14), counts === noTests ? "" : `${sayCounts(counts)}, `, remark].join(" "));
  const total = sumOf(all.map(({ counts }) => counts));
  console.log(sayCounts(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function inSeconds(/** @type {number} */ seconds) {
  return `${seconds.toFixed(1)} s`;
}

/** @returns {Counts} */
function sumOf(/** @type {readonly Counts[]} */ all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @returns {Counts} */
function oneTest(/** @type {boolean} */ passed) {
  return { ...noTests, [passed ? "passed" : "failed"]: 1 };
}

function sayCounts(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
