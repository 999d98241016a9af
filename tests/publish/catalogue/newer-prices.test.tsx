import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NewerPricesNotice } from "@/components/catalogue/newer-prices-notice";
import type { CatalogRecord } from "@/lib/catalog";
import { presets } from "@/lib/presets";
import { writeLink } from "@/lib/scenario/read/link";
import { bundleFile } from "../../../scripts/bundle.mjs";
import { root } from "../../../scripts/set-up.mjs";
import * as present from "./newer";

const link = "?p=support-bot.2026-11&v=1";
const file = "lib/catalog/records/models.json";
const entry = "tests/publish/catalogue/newer.ts";
const model = "llm-together-llama-3.3-70b-turbo";

const copy = mkdtempSync(join(tmpdir(), "crossover-newer-"));
let later: typeof present;

/** A copy of the project in which a price was read ten weeks after the presets. */
beforeAll(async () => {
  for (const part of ["lib", "tsconfig.json", "package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, "tests/publish/catalogue"), { recursive: true });
  cpSync(join(root, entry), join(copy, entry));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  const records = JSON.parse(readFileSync(join(copy, file), "utf8")) as CatalogRecord[];
  const add = (added: string, prices: object, asOf: string, from: string) => {
    const at = records.findIndex(({ id }) => id === added);
    const record = records[at] as CatalogRecord;
    records.splice(at + 1, 0, { ...record, values: { ...record.values, ...prices }, asOf, from });
  };
  add(model, { inputUsdPerMTok: 0.52, outputUsdPerMTok: 0.52 }, "2027-02-01", "2027-02-10");
  // The model that takes over from one that stops on 2027-01-14.
  add("llm-openai-gpt-6-luna", { inputUsdPerMTok: 9, outputUsdPerMTok: 9 }, "2026-12-15", "2026-12-20");
  writeFileSync(join(copy, file), JSON.stringify(records));
  const { url, remove } = await bundleFile(entry, copy);
  later = (await import(url)) as typeof present;
  remove();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a price that was read after the day of a link", () => {
  test("moves no figure of the link", () => {
    for (const { id } of presets)
      expect(later.totalsOf(writeLink(id, []))).toEqual(present.totalsOf(writeLink(id, [])));
  });

  test("is offered with what it does to the answer, and taken by beginning on the day it was read", () => {
    const newer = later.newerOf(link);
    expect(newer).toMatchObject({
      day: "2027-02-01",
      changes: [{ id: model, says: "Prompt $1.04 to $0.52 and answer $1.04 to $0.52 from 2027-02-10" }],
      link: "/?p=support-bot.2026-11&starts=2027-02-01&v=1",
    });
    expect(newer?.after).not.toBe(newer?.before);
    const taken = new Map(later.totalsOf(newer?.link.slice(1) ?? ""));
    for (const [id, usd] of later.totalsOf(link).filter(([approach]) => approach === "rag" || approach === "prompting"))
      expect(taken.get(id)).toBeLessThan(usd);
    expect(later.newerOf(newer?.link.slice(1) ?? "")).toBeNull();
  });

  test("is not offered where it is not chosen, nor where the first day is later", () => {
    expect(later.newerOf(writeLink("regulated-answers.2026-11", []))).toBeNull();
    expect(later.newerOf(link.replace("&v=1", "&starts=2027-02-01&v=1"))).toBeNull();
  });

  test("is said with its record, both answers and the link", () => {
    const newer = later.newerOf(link);
    if (!newer) throw new Error("nothing newer");
    const html = renderToStaticMarkup(<NewerPricesNotice newer={newer} />);
    expect(html).toContain(`href="/catalogue/${model}"`);
    expect(html).toContain(`href="${newer.link.replaceAll("&", "&amp;")}"`);
    for (const sentence of [newer.before, newer.after]) expect(html).toContain(`<dd>${sentence}</dd>`);
  });
});

test("today nothing newer is known than the presets keep", () => {
  for (const { id } of presets) expect(present.newerOf(writeLink(id, [])), id).toBeNull();
});

test("no state of a record holds from before the day on which it was read, so that no older link moves", () => {
  const files = ["models", "tuning", "hosting", "embeddings", "vector-stores", "gpus", "labour"];
  const states = files.flatMap(
    (name) => JSON.parse(readFileSync(`lib/catalog/records/${name}.json`, "utf8")) as CatalogRecord[],
  );
  expect(states.filter(({ from, asOf }) => from !== undefined && from < asOf).map(({ id }) => id)).toEqual([]);
});
