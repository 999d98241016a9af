import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Package = {
  readonly license?: string;
  readonly version?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
};

/** Licences under which a package may be used and passed on with ours. */
const accepted = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
];
/** Weaker forms of sharing alike, for what is used as it is and not changed; the reason stands in docs/decisions/0105. */
const asTheyAre = ["LGPL-3.0-or-later"];

/** Said in the LICENSE of the package and not in its package.json. */
const saidElsewhere = new Map([["jstat", "MIT"]]);

type Packages = Readonly<Record<string, Package>>;
const packagesIn = (lock: string): Packages => JSON.parse(readFileSync(lock, "utf8")).packages;
const packages = packagesIn("package-lock.json");
/** Fetched when they are asked for. */
const keptApart = ["bench/peers/package-lock.json", "tests/logs/clickhouse/package-lock.json"].map(packagesIn);

const namedIn = (all: Packages) =>
  Object.entries(all)
    .filter(([path, { link }]) => path.includes("node_modules/") && !link)
    .map(([path, one]) => {
      const name = path.replace(/^.*node_modules\//, "");
      return { ...one, license: one.license ?? saidElsewhere.get(name), name };
    });
const installed = namedIn(packages);

/** Of "MIT OR Apache-2.0" one is enough, of "MIT AND ISC" all are needed. */
const isAccepted = (licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((way) => way.split(" AND ").every((one) => [...accepted, ...asTheyAre].includes(one.trim())));

test("every package says under which licence it is, and each is one that we accept", () => {
  expect(installed.length).toBeGreaterThan(300);
  const refused = [...installed, ...keptApart.flatMap(namedIn)].filter(
    ({ license }) => !license || !isAccepted(license),
  );
  expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test("what a server runs is listed with its licence", async () => {
  const rows = installed
    .filter(({ dev }) => !dev)
    .map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const table = ["| Package | Version | Licence |", "|---|---|---|", ...new Set(rows)].join("\n");
  await expect(`# Licences of what a server runs\n\n${table}\n`).toMatchFileSnapshot("../../docs/licences.md");
});

test("Next is one whose answers to odd methods and bodies are known: 16.4.6 or newer", () => {
  const [major = 0, minor = 0, patch = 0] = (packages["node_modules/next"]?.version ?? "").split(".").map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_004_006);
});
