import type { TestProject } from "vitest/node";
import { freePort, serve } from "../../scripts/server.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app answers each worker, the first one first, without a slash at the end. */
    baseUrls: readonly string[];
  }
}

/** Serves the built app to each worker of the browser tests on a free port of its own, and stops it after them. */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  const ports = await freePorts(project.config.maxWorkers);
  const servers = await Promise.all(ports.map((port) => serve(port, { collectsLate: true })));
  project.provide(
    "baseUrls",
    servers.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
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
