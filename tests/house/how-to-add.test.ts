import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleFile } from "../../scripts/bundle.mjs";
import { root } from "../../scripts/set-up.mjs";
import type { whatWasAdded } from "./added";

const page = readFileSync(join(root, "docs/how-to-add.md"), "utf8");
const changes = [...page.matchAll(/^## (.+)$[\s\S]*?^```diff\n([\s\S]*?)^```$/gm)].map(([, title = "", diff = ""]) => ({
  title,
  patches: parsePatch(diff),
}));

const copy = mkdtempSync(join(tmpdir(), "crossover-copy-"));
beforeAll(() => {
  for (const part of ["lib", "tsconfig.json", "package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, "tests/house"), { recursive: true });
  cpSync(join(root, "tests/house/added.ts"), join(copy, "tests/house/added.ts"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  for (const { patches } of changes) for (const patch of patches) apply(patch);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function apply(patch: (typeof changes)[number]["patches"][number]): void {
  const file = join(copy, pathOf(patch.newFileName));
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = applyPatch(before, patch);
  if (after === false) throw new Error(`docs/how-to-add.md does not fit ${patch.newFileName}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}

const pathOf = (name = ""): string => name.replace(/^[ab]\//, "");

test("each of them is new files of its own and a line in one list", () => {
  expect(changes.map(({ title }) => title)).toEqual([
    "A technique",
    "A kind of price",
    "A chart of a kind that is there",
    "A form of files",
  ]);
  for (const { title, patches } of changes) {
    const [lists, own] = [true, false].map((isOld) =>
      patches.filter((patch) => (patch.oldFileName !== "/dev/null") === isOld),
    );
    expect(lists, title).toHaveLength(1);
    expect(
      own?.filter(({ newFileName = "" }) => newFileName.endsWith(".ts")),
      title,
    ).toHaveLength(1);
  }
});

test("with all of them, the types of the copy fit, and everything that was added is there", async () => {
  execFileSync(process.execPath, [
    join(root, "node_modules/typescript/bin/tsc"),
    "--noEmit",
    "-p",
    join(copy, "lib/tsconfig.json"),
  ]);

  const bundle = await bundleFile("tests/house/added.ts", copy);
  const added: { whatWasAdded: typeof whatWasAdded } = await import(/* @vite-ignore */ bundle.url);
  const found = added.whatWasAdded();
  bundle.remove();
  // 1,000 queries x half of them x 6 minutes x 40 USD an hour.
  expect(found.lines.length).toBeGreaterThan(2);
  for (const usd of found.lines) expect(usd).toBeCloseTo(1000 * 0.5 * 0.1 * 40, 6);
  expect(found.fields).toEqual(expect.arrayContaining(["humanReview", "reviewedShare", "reviewTime"]));
  expect(found.prices).toEqual([{ usdPerMCharacters: 20 }]);
  expect([found.arePricesShaped, found.isMisspelt]).toEqual([true, false]);
  expect(found.svg).toContain("for a thousand queries");
  expect(found.txt).toMatch(/for a thousand queries\n.*\n\nApproach\tUS\$\nPrompting\t\$/);
  for (const name of ["per-thousand", "txt", "reviewedShare"]) expect(found.description).toContain(name);
});
