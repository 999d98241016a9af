import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { evaluated } from "@/components/start/code-in-pieces";
import { pageCode } from "@/components/start/page-code";
import { readingCode } from "@/components/start/reading-code";
import manifest from "../../package.json";

afterEach(() => void vi.restoreAllMocks());

test("each piece is evaluated in a task of its own, in order, and the last one gives the code", async () => {
  const tasks = vi.spyOn(globalThis, "MessageChannel");
  const found: string[] = [];
  const piece = (name: string) => () => {
    found.push(`${name} in task ${tasks.mock.calls.length}`);
    return name;
  };
  expect(await evaluated([piece("sheet"), piece("model"), piece("page")])).toBe("page");
  expect(found).toEqual(["sheet in task 1", "model in task 2", "page in task 3"]);
});

/** What a browser evaluates with a file: what it imports, and what those import, but for types and for what comes later. */
function evaluatedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?! type\b)[^;"'=(]*\bfrom "([^"]+)"/gm);
  for (const [, from = ""] of imports) evaluatedWith(fileOf(from, file), seen);
  return seen;
}

function fileOf(from: string, file: string): string {
  const own = (manifest.imports as Record<string, { browser: string }>)[from]?.browser;
  const path = normalize(own ?? (from.startsWith("@/") ? from.slice(2) : join(dirname(file), from)));
  return (
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => /\.\w+$/.test(each) && existsSync(each)) ??
    path
  );
}

test("when the code that reads a link and makes a page alive has come, nothing of the model and of the page is evaluated yet", () => {
  const entries = ["components/start/read-ahead.ts", manifest.imports["#page-code"].browser];
  const files = entries.flatMap((entry) => [...evaluatedWith(normalize(entry))]);
  expect(files).toContain("components/start/reading-code.cjs");
  expect(files.filter((file) => !/^components\/(?:start|scheduler|views\/late-view-parts)/.test(file))).toEqual([]);
});

test.each([
  ["reading-code", readingCode],
  ["page-code", pageCode],
] as const)("a browser finds all of %s in the last of its pieces", async (name, code) => {
  const pieces = readFileSync(`components/start/${name}.cjs`, "utf8").split("() => ").slice(1);
  const required = pieces.map((piece) => [...piece.matchAll(/require\("([^"]+)"\)/g)].map(([, path = ""]) => path));
  const files = required.map((paths) => paths.map((path) => fileOf(path, `components/start/${name}.cjs`)));
  expect(files.flat().filter((file) => !existsSync(file))).toEqual([]);
  const last = files.at(-1) ?? [];
  for (const wanted of Object.keys(await evaluated(code as readonly [() => object])))
    expect(
      last.some((file) =>
        new RegExp(`export (?:const|(?:async )?function) ${wanted}\\b`).test(readFileSync(file, "utf8")),
      ),
      wanted,
    ).toBe(true);
});
