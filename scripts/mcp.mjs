/** `npm run mcp`: the tools for agents over standard input and output, where nothing else may be written. */
import { install, refuseOldNode } from "./set-up.mjs";

console.log = console.error;
refuseOldNode();
if (!(await install())) process.exit(1);
const { buildIfOlder } = await import("../packages/cli/build.mjs");
await import(await buildIfOlder("mcp"));
