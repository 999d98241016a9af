import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/chromium.mjs";
import { freePort, serve } from "../../scripts/server.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app answers each worker, the first one first, without a slash at the end. */
    baseUrls: readonly string[];
    /** Where each worker finds its browser. */
    browsers: readonly string[];
  }
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  // Fewer processes take less of a machine of two cores.
  "--in-process-gpu",
  "--process-per-site",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The tests prove that the app needs no other machine: no other name is found.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

async function launch(): Promise<BrowserServer> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no browser: set CHROMIUM_PATH to Chromium or Chrome, or run npm test");
  return chromium.launchServer({ executablePath, args: flags });
}

/**
 * Serves the built app to each worker of the browser tests on a free port of its own, starts a browser for each, and stops
 * both after them.
 */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  const ports = await freePorts(project.config.maxWorkers);
  const servers = await Promise.all(ports.map((port) => serve(port)));
  const browsers = await Promise.all(ports.map(launch));
  project.provide(
    "browsers",
    browsers.map((each) => each.wsEndpoint()),
  );
  project.provide(
    "baseUrls",
    servers.map(({ url }) => url),
  );
  return async () => {
    await Promise.all([...browsers.map((each) => each.close()), ...servers.map(({ stop }) => stop())]);
  };
}

async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = await freePort();
    if (port === undefined) throw new Error("no free port");
    ports.add(port);
  }
  return [...ports];
}
