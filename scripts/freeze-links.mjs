/**
 * `node scripts/freeze-links.mjs < links.txt`: adds links, one a line, to tests/links/ with what they say today. What is frozen
 * already is never written again; a link without odds or latencies gets them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFile } from "./bundle.mjs";
import { biome, root, runNode } from "./set-up.mjs";

const bundle = await bundleFile("tests/links/frozen-link.ts");
/** @type {typeof import("../tests/links/frozen-link")} */
const { figuresOfLink, linkVersion } = await import(bundle.url);
bundle.remove();

const file = join(root, `tests/links/v${linkVersion}.json`);
/** @type {{ link: string }[]} */
const frozen = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
const known = new Set(frozen.map(({ link }) => link));
const asked = readFileSync(0, "utf8").split("\n").filter(Boolean);
const added = [...new Set(asked)].filter((link) => !known.has(link)).map((link) => ({ link }));
const all = [...frozen, ...added].map((each) => ({ ...rounded(figuresOfLink(each.link)), ...each }));
const inOrder = all.map(({ link, ...figures }) => ({ link, ...figures }));
writeFileSync(file, JSON.stringify(inOrder, null, 2));
console.log(`${added.length} links added, ${frozen.length} kept.`);
process.exitCode = await runNode(biome, ["format", "--write", file]);

/** Twelve digits: what is beyond depends on the order of additions. */
function rounded(/** @type {unknown} */ figures) {
  const twelve = (/** @type {unknown} */ value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
  return JSON.parse(JSON.stringify(figures), (_, value) => twelve(value));
}
