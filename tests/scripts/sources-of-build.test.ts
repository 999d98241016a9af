import { expect, test } from "vitest";
import { sourcesOfBuild } from "../../scripts/set-up.mjs";

test("a build is made again when what it reads changes, and not when tests, packages or programs are run", () => {
  const sources = sourcesOfBuild();
  for (const read of [
    "app/page.tsx",
    "lib/sheet/parse.ts",
    "next.config.js",
    "package-lock.json",
    "scripts/build/for-browsers.cjs",
    "scripts/build/share-chunks.mjs",
  ])
    expect(sources).toContain(read);
  const others = sources.filter((path) =>
    /^(?:packages|bench|node_modules|\.next)\/|\.test\.tsx?$|^scripts\/(?!build\/)/.test(path),
  );
  expect(others).toEqual([]);
});
