import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const cores = availableParallelism();

const inBrowser = ["tests/e2e/**/*.test.ts"];
const documentMark = "// @vitest-environment jsdom";
/** They put spies in the place of modules, or build a sheet of their own. */
const withOwnModules = [
  "tests/api/scenario-source.test.ts",
  "tests/components/one-answer.test.tsx",
  "tests/model/one-file.test.ts",
  "tests/scenario/validate/validate-scenario.test.ts",
];

/** Those that say in their first line that they need a document. */
const withDocument = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => !withOwnModules.includes(file) && readFileSync(join(root, file), "utf8").startsWith(documentMark));

// Files of one worker share its modules: loading the sheet for each would take a third of the time. A worker is given up for
// the next file that needs another kind, so the kinds run one after the other.
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    pool: "threads",
    maxWorkers: cores,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...inBrowser, ...withOwnModules, ...withDocument],
          isolate: false,
          setupFiles: ["tests/seed.ts"],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "unit-document",
          include: withDocument,
          environment: "jsdom",
          isolate: false,
          setupFiles: ["tests/seed.ts"],
          testTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "unit-alone",
          include: withOwnModules,
          setupFiles: ["tests/seed.ts"],
          testTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: inBrowser,
          isolate: false,
          globalSetup: "tests/e2e/server.ts",
          setupFiles: ["tests/e2e/each-file.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each has a server and a browser of its own.
          maxWorkers: Math.min(4, cores),
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
