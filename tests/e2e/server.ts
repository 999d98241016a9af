import type { TestProject } from "vitest/node";
import { freePort, serve } from "../../scripts/server.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app answers, without a slash at the end. */
    baseUrl: string;
  }
}

/** Serves the built app to the browser tests on a free port, and stops it after them. */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  if (port === undefined) throw new Error("no free port");
  const server = await serve(port);
  project.provide("baseUrl", server.url);
  return server.stop;
}
