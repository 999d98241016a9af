/** `npm test`: checks everything, and says in its last line how many tests passed and failed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "./chromium.mjs";
import { biome, build, inCi, install, next, refuseOldNode, runNode, tsc, vitest } from "./set-up.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, counts: Counts, remark: string }} Result */

const noTests = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

refuseOldNode();
const reports = mkdtempSync(join(tmpdir(), "crossover-test-"));
/** @type {Result[]} */
const results = (await install())
  ? await checkEverything()
  : [{ name: "Packages", counts: oneTest(false), remark: "npm ci failed" }];
rmSync(reports, { recursive: true, force: true });
report(results);

/** Every step runs, whatever happened before it; only browser tests need a build and a browser. */
async function checkEverything() {
  const types = await step("Types", async () => oneTest(await typesFit()));
  const lint = await step("Lint", async () =>
    oneTest((await runNode(biome, ["check", "--error-on-warnings", ".", ...(inCi ? ["--colors=off"] : [])])) === 0),
  );
  const unit = await step("Unit tests", () => vitestProject("unit"));
  const built = await step("Build", async () => ((await build()) ? noTests : oneTest(false)));
  return [types, lint, unit, built, await browserTests(built.counts.failed === 0)];
}

async function typesFit() {
  const codes = [
    await runNode(next, ["typegen"]),
    await runNode(tsc, ["--noEmit"]),
    await runNode(tsc, ["--noEmit", "-p", "lib/tsconfig.json"]),
    await runNode(tsc, ["--noEmit", "-p", "tests/tsconfig.json"]),
  ];
  return codes.every((code) => code === 0);
}

/** @returns {Promise<Result>} */
async function browserTests(/** @type {boolean} */ built) {
  const name = "Browser tests";
  if (!built) return { name, counts: noTests, remark: "not run: there is no build" };
  return step(name, async () => {
    const chromium = await provideChromium();
    return chromium ? vitestProject("browser", { CROSSOVER_CHROMIUM: chromium }) : oneTest(false);
  });
}

/** @returns {Promise<Result>} */
async function step(/** @type {string} */ name, /** @type {() => Promise<Counts>} */ check) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const counts = await check();
  return { name, counts, remark: `${((performance.now() - started) / 1000).toFixed(1)} s` };
}

/** @returns {Promise<Counts>} */
async function vitestProject(/** @type {string} */ project, env = {}) {
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runNode(vitest, ["run", "--project", project, ...reporters], env);
  const counts = countTests(file);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A file that failed without a failed test, because it would not load or clean up, counts as one failure. */
function countTests(/** @type {string} */ file) {
  const counts = { ...noTests };
  for (const { status, assertionResults } of readReport(file)) {
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    const passed = assertionResults.filter((test) => test.status === "passed").length;
    counts.passed += passed;
    counts.failed += status === "failed" ? Math.max(1, failed) : failed;
    counts.skipped += assertionResults.length - passed - failed;
  }
  return counts;
}

/** @returns {{ status: string, assertionResults: { status: string }[] }[]} */
function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).testResults;
  } catch {
    // The runner crashed before it wrote its report; its exit code says so.
    return [];
  }
}

function report(/** @type {Result[]} */ all) {
  console.log("");
  for (const { name, counts, remark } of all)
    console.log([name.padEnd(14), counts === noTests ? "" : `${sayCounts(counts)}, `, remark].join(""));
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, { counts }) => total + counts[key], 0);
  const total = { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  console.log(sayCounts(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @returns {Counts} */
function oneTest(/** @type {boolean} */ passed) {
  return { ...noTests, [passed ? "passed" : "failed"]: 1 };
}

function sayCounts(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
