/** Programs that tests need, from Debian's own packages: root gets those that are missing. */
import { existsSync, readFileSync } from "node:fs";
import { run } from "./set-up.mjs";

const env = Object.freeze({ DEBIAN_FRONTEND: "noninteractive" });

/** apt-get runs once at a time. @type {Promise<unknown>} */
let last = Promise.resolve();

/** Resolves once they are there, or cannot be had; whoever needs one says so. What they only recommend is left out. */
export function installFromDebian(/** @type {readonly string[]} */ packages) {
  last = last.then(() => (packages.length > 0 ? fetchAll(packages) : undefined));
  return last;
}

async function fetchAll(/** @type {readonly string[]} */ packages) {
  console.log(`Installing what is missing for the tests (apt-get install ${packages.join(" ")}).`);
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
}

export const isRootWithApt = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Not one of those that are made of it. */
export function isDebian() {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID="?debian"?$/m.test(release);
}
