/**
 * `npm run prices`: reads the prices of `@pydantic/genai-prices` and prints, as a diff, the dated records that could be added to the
 * catalogue. It writes nothing: look at each source, then `npm run --silent prices | git apply`.
 */
import { readFileSync } from "node:fs";
import { calcPrice } from "@pydantic/genai-prices";
import { createTwoFilesPatch } from "diff";
import { bundleFile } from "./bundle.mjs";
import { compareWith, withRecords } from "./price-proposals.mjs";

const file = "lib/catalog/records/models.json";
const version = JSON.parse(
  readFileSync(new URL("../node_modules/@pydantic/genai-prices/package.json", import.meta.url), "utf8"),
).version;

/** The day on which a version came out is in no file of it: `npm view @pydantic/genai-prices time`. */
const releases = new Map([["0.1.8", "2026-09-23"]]);
const released = releases.get(version);
if (released === undefined) {
  console.error(
    `The day on which @pydantic/genai-prices ${version} came out is not known: add it to scripts/prices.mjs.`,
  );
  process.exit(1);
}

const day = new Date().toISOString().slice(0, 10);
const text = readFileSync(file, "utf8");
const { findings, proposed } = compareWith(
  JSON.parse(text),
  {
    title: `genai-prices ${version}`,
    url: "https://github.com/pydantic/genai-prices/tree/main/prices/providers",
    released,
    // The price of a thousand tokens finds the model; which one it found is looked at by its id.
    find: (providerId, name) =>
      calcPrice({ input_tokens: 1000, output_tokens: 1000 }, name, {
        providerId,
        timestamp: new Date(`${day}T00:00:00Z`),
      })?.model ?? null,
  },
  day,
);

for (const standing of new Set(findings.map((finding) => finding.standing))) {
  const here = findings.filter((finding) => finding.standing === standing);
  const told = standing === "same" || standing === "not listed" ? [] : here;
  console.error(`${standing}: ${here.length}`);
  for (const { record, says } of told) console.error(`  ${record.id} (read ${record.asOf}): ${says}`);
}

const { url, remove } = await bundleFile("scripts/presets-on.ts");
process.on("exit", remove);
const worn = (await import(url)).presetsOn(day);
console.error(`presets, on ${day}: ${worn.length === 0 ? "nothing old or gone" : ""}`);
for (const says of worn) console.error(`  ${says}`);

if (proposed.length > 0)
  process.stdout.write(
    createTwoFilesPatch(`a/${file}`, `b/${file}`, text, withRecords(text, proposed), undefined, undefined),
  );
