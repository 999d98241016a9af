import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const cores = availableParallelism();

const inBrowser = ["tests/e2e/**/*.test.ts"];
/** They put spies in the place of modules, or build a sheet of their own. */
const withOwnModules = [
  "tests/api/scenario-source.test.ts",
  "tests/components/one-answer.test.tsx",
  "tests/model/one-file.test.ts",
  "tests/scenario/validate/validate-scenario.test.ts",
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    pool: "threads",
    maxWorkers: cores,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...inBrowser, ...withOwnModules],
          // Files of one worker share its modules: loading the sheet for each would take a third of the time.
          isolate: false,
          setupFiles: ["tests/seed.ts"],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: "unit-alone", include: withOwnModules, setupFiles: ["tests/seed.ts"], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: inBrowser,
          globalSetup: "tests/e2e/server.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each has a server and a browser of its own.
          maxWorkers: Math.min(4, cores),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
