import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} The smallest app Next can build: what any page pays before its own code. */
export default { turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) } };
