/**
 * What each thread of the server keeps of the app’s own scripts: V8 keeps the text of a script for good, in two bytes for every
 * character as soon as one of them is beyond Latin, and the build writes the same script up to nine times, for each set of pages
 * that asks for it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A list of modules; other scripts do something when they are read. */
const isList = /^module\.exports = \[/;
const sourceMap = /\n\/\/# sourceMappingURL=.*\s*$/;

/**
 * Makes scripts that are the same one, and spells out each character that would double the size of all others.
 * @param {string} folder where the build is, such as `.next`
 */
export function shareChunks(folder) {
  /** Which file has a list of modules first. @type {Map<string, string>} */
  const known = new Map();
  const chunks = join(folder, "server/chunks");
  const files = readdirSync(chunks, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  for (const file of files.sort().map((name) => join(chunks, name))) {
    const text = readFileSync(file, "utf8");
    // Pages and routes have a folder each, and modules of their own.
    const key = `${dirname(file)}\n${text.replace(sourceMap, "")}`;
    const first = known.get(key);
    if (isList.test(text) && !first) known.set(key, basename(file));
    const written = first ? `module.exports = require(${JSON.stringify(`./${first}`)});\n` : inLatin(text);
    if (written !== text) writeFileSync(file, written);
  }
}

const beyondLatin = /[\u0100-\uffff]/g;
/** A text that is taken as it stands, and into which nothing is put. */
const takenAsItStands = /String\.raw`((?:[^`$]|\$(?!\{))*)`/g;
/** Spelt out, it would be another character, or six. */
const notSpelt = /\\[\u0100-\uffff]|String\.raw`[^`]*[\u0100-\uffff]/;

/** The same script without a character beyond Latin; a script in which one cannot be spelt out stays as it is. */
export function inLatin(/** @type {string} */ script) {
  const quoted = script.replaceAll(takenAsItStands, (all, text) =>
    text.search(beyondLatin) < 0 ? all : JSON.stringify(text),
  );
  if (notSpelt.test(quoted)) return script;
  return quoted.replaceAll(beyondLatin, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
