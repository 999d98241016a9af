import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { mutants } from "../../scripts/mutants.mjs";

/** The lengths of files and functions, and circles between files, are held to by lint. */

const maxFiles = 25;
const packages = ["zod"];
/** Folders of lib/ whose folders are rooms of their own. */
const divided = ["analysis", "charts", "logs", "publish", "scenario"];

const folders = ["lib", ...foldersIn("lib")];
const files = folders.flatMap(filesIn);
const imports = files
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => importsOf(readFileSync(file, "utf8")).map((from) => ({ file, from })));

function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inside.map(({ name }) => join(folder, name)).flatMap((path) => [path, ...foldersIn(path)]);
}

function filesIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return inside.map(({ name }) => join(folder, name));
}

function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /^(?:import|export)\b[^;"'=(]*\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map((found) => found.slice(1).find(Boolean) ?? "");
}

/** "model" for lib/model/techniques/traffic.ts, "scenario/read" for lib/scenario/read/link.ts. */
function roomOf(file: string): string {
  const [, hall = "", room = ""] = file.split("/");
  return divided.includes(hall) && !room.endsWith(".ts") ? `${hall}/${room}` : hall;
}

describe("lib", () => {
  test(`has no folder of more than ${maxFiles} files`, () => {
    const full = folders.filter((folder) => filesIn(folder).length > maxFiles);
    expect(full).toEqual([]);
  });

  test(`imports its own files, by relative paths, and ${packages.join(" and ")}, so neither React, Next nor Node`, () => {
    expect(imports.length).toBeGreaterThan(files.length);
    const isOwn = (file: string, from: string) =>
      from.startsWith(".") && normalize(join(dirname(file), from)).startsWith("lib/");
    expect(imports.filter(({ file, from }) => !isOwn(file, from) && !packages.includes(from))).toEqual([]);
  });

  test("has rooms that do not need one another in a circle", () => {
    const needs = new Map<string, Set<string>>();
    for (const { file, from } of imports.filter((each) => each.from.startsWith("."))) {
      const [room, other] = [file, normalize(join(dirname(file), from))].map(roomOf) as [string, string];
      if (room !== other) needs.set(room, (needs.get(room) ?? new Set()).add(other));
    }
    // A room goes that needs none of those left, or that none of them needs; what stays is in circles or between two.
    const isLoose = (room: string) =>
      ![...(needs.get(room) ?? [])].some((other) => needs.has(other)) ||
      ![...needs.values()].some((others) => others.has(room));
    for (let loose = [...needs.keys()]; loose.length > 0; loose = [...needs.keys()].filter(isLoose))
      for (const room of loose.filter(isLoose)) needs.delete(room);
    expect([...needs.keys()]).toEqual([]);
  });
});

describe("the mutants of npm run mutate", () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))("%s", (_, { file, find, replace, tests }) => {
    expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test("the tests that docs/held.md names are there", () => {
  const rows = readFileSync("docs/held.md", "utf8").matchAll(/^\| .*?\| `(tests\/[^`]+)` \| (.+) \|$/gm);
  const named = [...rows].map(([, file = "", name = ""]) => ({ file, name: name.replaceAll("`", "") }));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ file, name }) => !existsSync(file) || !readFileSync(file, "utf8").includes(name))).toEqual([]);
});
