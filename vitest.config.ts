import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const cores = availableParallelism();

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    pool: "threads",
    maxWorkers: cores,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/e2e/**"], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
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
