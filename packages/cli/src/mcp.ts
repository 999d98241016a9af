import { readOptions } from "./options";

/** Serves agents over standard input and output, where nothing else may be written, until the input ends. */
export async function mcpCommand(given: readonly string[]): Promise<void> {
  readOptions(given, {}, 0);
  // A file of its own beside this one, so that the other commands do not load it.
  await import(/* @vite-ignore */ new URL("./mcp.mjs", import.meta.url).href);
}
