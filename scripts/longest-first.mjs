/** The order in which Vitest starts test files: those that take longest first, so that its workers end at the same time. */
import { BaseSequencer } from "vitest/node";

/** From about ten seconds on, of two cores, as `npm test` prints them; all others follow, the largest first. */
const longest = [
  "tests/publish/workbook/computed.test.ts",
  "tests/publish/workbook/file.test.ts",
  "tests/publish/report/report.test.ts",
  "tests/analysis/hostile-numbers.test.ts",
  "tests/links/links.test.ts",
  "tests/publish/files/recompute.test.ts",
  "tests/analysis/uncertainty/odds-hostile.test.ts",
  "tests/narrative/explain-answer.test.ts",
  "tests/analysis/latency/remedies.test.ts",
  "tests/cli/cli.test.ts",
  "tests/e2e/views.test.ts",
  "tests/e2e/embed.test.ts",
  "tests/e2e/address.test.ts",
  "tests/e2e/compare.test.ts",
  "tests/e2e/access.test.ts",
  "tests/e2e/saved.test.ts",
  "tests/e2e/share.test.ts",
  "tests/e2e/catalogue.test.ts",
  "tests/e2e/report.test.ts",
  "tests/e2e/links.test.ts",
  "tests/e2e/chart-text.test.ts",
  "tests/e2e/screen.test.ts",
  "tests/e2e/outlook.test.ts",
  "tests/e2e/calibrate.test.ts",
  "tests/e2e/busy.test.ts",
  "tests/e2e/articles.test.ts",
  "tests/e2e/stop.test.ts",
  "tests/e2e/presets.test.ts",
];

export class LongestFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const placeOf = (/** @type {import("vitest/node").TestSpecification} */ { moduleId }) => {
      const place = longest.findIndex((name) => moduleId.replaceAll("\\", "/").endsWith(name));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
