/** A reporter for Vitest that writes what came of each test file, as JSON, to the file that CROSSOVER_TEST_REPORT names. */
import { writeFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, seconds: number, counts: Counts }} FileResult */

export default class FileReporter {
  onTestRunEnd(/** @type {readonly import("vitest/node").TestModule[]} */ modules) {
    const path = process.env.CROSSOVER_TEST_REPORT;
    if (path) writeFileSync(path, JSON.stringify(modules.map(resultOf)));
  }
}

/** @returns {FileResult} */
function resultOf(/** @type {import("vitest/node").TestModule} */ module) {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (/** @type {string} */ state) => states.filter((each) => each === state).length;
  const [passed, failed] = [count("passed"), count("failed")];
  // A file that failed without a failed test, because it would not load or clean up, counts as one failure.
  const failures = module.ok() ? failed : Math.max(1, failed);
  const counts = { passed, failed: failures, skipped: states.length - passed - failed };
  return { name: module.relativeModuleId, seconds: secondsOf(module.diagnostic()), counts };
}

/** From loading a file to its last hook. */
function secondsOf(/** @type {import("vitest/node").ModuleDiagnostic} */ spent) {
  const ms = spent.environmentSetupDuration + spent.prepareDuration + spent.collectDuration + spent.setupDuration;
  return (ms + spent.duration) / 1_000;
}
