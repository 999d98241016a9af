import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { inLatin, shareChunks } from "../../scripts/build/share-chunks.mjs";
import { law } from "../law";

const require = createRequire(import.meta.url);

function buildOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "crossover-chunks-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "server/chunks/ssr"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "server/chunks", name), text);
  return folder;
}

test("a list of modules that was written twice for pages, or for routes, is read once", () => {
  const list = (map: string) => `module.exports = [\n7, () => "1–2",\n];\n\n//# sourceMappingURL=${map}.js.map`;
  const folder = buildOf({
    "ssr/a.js": list("a"),
    "ssr/b.js": list("b"),
    "ssr/c.js": list("c").replace("7", "8"),
    "d.js": list("d"),
    "run.js": "var first = 1;\n",
    "run-2.js": "var first = 1;\n",
  });
  const chunk = (name: string) => join(folder, "server/chunks", name);
  shareChunks(folder);
  expect(require(chunk("ssr/b.js"))).toBe(require(chunk("ssr/a.js")));
  expect(require(chunk("ssr/a.js"))[1]()).toBe("1–2");
  expect(require(chunk("ssr/c.js"))[0]).toBe(8);
  expect(require(chunk("d.js"))).not.toBe(require(chunk("ssr/a.js")));
  // What is done when a script is read is done as often as before.
  expect(readFileSync(chunk("run-2.js"), "utf8")).toBe("var first = 1;\n");
});

/** A character of any kind that a text may have between quotes. */
const character = fc.oneof(
  fc.constantFrom("–", "€", "∞", "😀", "é", "a", "u0041", " "),
  fc.string({ unit: "grapheme", maxLength: 1 }),
);
const text = fc.array(character, { maxLength: 30, size: "max" }).map((all) => all.join(""));

test("a script says the same without a character beyond Latin", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const plain = one.replaceAll(/[`$\\]/g, "");
      const inClass = other.replaceAll(/[^–€∞é a😀]/gu, "");
      const script = `[${JSON.stringify(one)}, \`${plain}\${1}\`, String.raw\`\\d${plain}\`, [..."a–€∞😀é".matchAll(/[x${inClass}]/gu)].length, { "${inClass}": 1 } /* ${inClass} */]`;
      const spelt = inLatin(script);
      expect(spelt).not.toMatch(/[\u0100-\uffff]/);
      expect(runInThisContext(spelt)).toEqual(runInThisContext(script));
    }),
    law(200),
  );
});

test.each(["'\\–'", "String.raw`$\u007b1}–`"])("what cannot be spelt out stays as it is: %s", (script) => {
  expect(inLatin(script)).toBe(script);
});
