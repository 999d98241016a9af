import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, recordsUnder } from "@/lib/publish/catalogue/catalogue";
import { catalogueJson } from "@/lib/publish/catalogue/catalogue-json";
import { allChanges, changesAround } from "@/lib/publish/catalogue/changes";
import { type Entry, isOldOn, standingOn, stateOn } from "@/lib/publish/catalogue/entry";
import { figuresOf } from "@/lib/publish/catalogue/figures";
import { historyChart } from "@/lib/publish/catalogue/history-chart";
import { readSelection, select, writeSelection } from "@/lib/publish/catalogue/select";

const day = "2026-11-29";
const entryOf = (kind: string, id: string): Entry => {
  const found = catalogue().find((entry) => entry.kind === kind && entry.id === id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
};
const flash = entryOf("model", "llm-google-gemini-3.8-flash");
const found = (query: string) => select(catalogue(), readSelection(query, catalogue()).selection, day);

type Fact = { readonly models?: readonly string[]; readonly id?: string };
const recordsIn = (folder: string): readonly (readonly Fact[])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));

test("every record of every file is there, with all its states", () => {
  const priced = [...recordsIn("lib/catalog/records"), ...recordsIn("lib/catalog/records/latency")].flat();
  // A fact about several models is a record of each.
  const facts = recordsIn("lib/catalog/facts").flatMap((file) =>
    file.flatMap(({ id, models = [] }) => (id === undefined ? models : [id])),
  );
  const states = catalogue().reduce((sum, entry) => sum + entry.states.length, 0);
  expect(states).toBe(priced.length + facts.length);
  expect(new Set(catalogue().map(({ id }) => id))).toEqual(new Set([...priced.map(({ id }) => id), ...facts]));
});

test("every state has a source, an assumption or records it follows from", () => {
  const without = catalogue().filter(({ states }) =>
    states.some(({ source, basedOn }) => source === undefined && basedOn.length === 0),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  const ids = new Set(catalogue().map(({ id }) => id));
  const basis = catalogue().flatMap(({ states, about }) => [...about, ...states.flatMap(({ basedOn }) => basedOn)]);
  expect(basis.filter((id) => !ids.has(id))).toEqual([]);
});

test("no two records of a kind share their name within an id, which is how the page tells them apart", () => {
  const keys = catalogue().map(({ kind, id, regions }) => `${kind} ${id} ${regions}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("the figures of a record say what they are, in which unit and in what range", () => {
  const shown = (kind: string, id: string, key: string) => {
    const figure = figuresOf(stateOn(entryOf(kind, id), day)).find((each) => each.key === key);
    return figure && [figure.label, figure.text, figure.unit, figure.range].filter(Boolean).join(" | ");
  };
  expect(shown("model", "llm-openai-gpt-4o-mini", "outputUsdPerMTok")).toBe("Answer | $0.60 | per million tokens");
  expect(shown("model", "llm-openai-gpt-6.1-terra", "cachedInputUsdPerMTok")).toBe(
    "Prompt from the cache | $0.05 | per million tokens",
  );
  expect(shown("store", "vectordb-pinecone-standard", "readUsdPerMReadUnits")).toBe(
    "Reads | $16 | per million read units | also $18",
  );
  expect(shown("labour", "labour-ml-engineer", "usdPerYear")).toBe("Wage | per year | $103,050 to $211,450");
});

describe("on a day", () => {
  test("the state in force is the one that began last", () => {
    expect(stateOn(flash, "2026-12-31").values.inputUsdPerMTok).toBe(0.75);
    expect(stateOn(flash, "2027-01-01").values.inputUsdPerMTok).toBe(1.5);
  });

  test("a record has ended from the day it retires on", () => {
    const groq = entryOf("model", "llm-groq-llama-3.1-8b-instant");
    expect(standingOn(groq, "2026-08-15")).toBe("ending");
    expect(standingOn(groq, "2026-08-16")).toBe("ended");
    expect(standingOn(entryOf("model", "llm-openai-gpt-6.1-terra"), day)).toBe("current");
  });

  test("a price is old from the 121st day on, a measured time never", () => {
    expect([isOldOn(flash, "2027-02-04"), isOldOn(flash, "2027-02-05")]).toEqual([false, true]);
    expect(isOldOn(entryOf("first-token", "first-token-gemini-2.5-flash-lite"), "2030-01-01")).toBe(false);
  });
});

describe("a selection", () => {
  test("is read from what it is written as", () => {
    const query = "?q=gpt%20mini&kind=model&provider=openai&region=eu&show=ending&sort=price&page=2";
    expect(writeSelection(readSelection(query.slice(1), catalogue()).selection)).toBe(query);
    expect(writeSelection(readSelection("q=&kind=&show=all&page=1", catalogue()).selection)).toBe("");
  });

  test("names what nobody knows, and leaves it out", () => {
    const { selection, problems } = readSelection("kind=cars&show=__proto__&page=-3", catalogue());
    expect(selection).toMatchObject({ kind: "", show: "all", page: 1 });
    expect(problems).toEqual([
      "The kind “cars” is not known, so it is left out.",
      "The standing “__proto__” is not known, so it is left out.",
    ]);
  });

  test("finds every word, wherever it stands in a record", () => {
    const names = found("q=h100+nebius&kind=gpu").map(({ name, provider }) => `${provider} ${name}`);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => /nebius/i.test(name) && /h100/i.test(name))).toBe(true);
    expect(found("q=xyzzy")).toEqual([]);
  });

  test("filters by kind, provider, region and standing", () => {
    expect(found("kind=gpu").every(({ kind }) => kind === "gpu")).toBe(true);
    expect(found("provider=groq").every(({ provider }) => provider === "groq")).toBe(true);
    expect(found("region=eu&kind=model").map(({ id }) => id)).toContain("llm-openai-gpt-6-luna");
    expect(found("region=eu&kind=model").map(({ id }) => id)).not.toContain("llm-openai-gpt-4o-mini");
    expect(found("show=ended&kind=model").map(({ id }) => id)).toEqual([
      "llm-openai-gpt-4.1-nano",
      "llm-groq-llama-3.1-8b-instant",
      "llm-groq-llama-3.3-70b-versatile",
    ]);
    expect(found("show=changing").map(({ id }) => id)).toEqual([
      flash.id,
      "llm-google-gemini-3.6-flash",
      "llm-google-gemini-3.7-flash",
    ]);
  });

  test("is in the order asked for", () => {
    const prices = found("kind=gpu&sort=price").map((entry) => stateOn(entry, day).values.usdPerGpuHour as number);
    expect(prices).toEqual([...prices].sort((one, other) => one - other));
    const read = found("sort=newest").map((entry) => stateOn(entry, day).asOf);
    expect(read).toEqual([...read].sort().reverse());
    expect(found("")).toEqual(catalogue());
  });
});

describe("what changes", () => {
  test("is told with what it was and will be", () => {
    const change = allChanges().find(({ address }) => address === `/catalogue/${flash.id}#model`);
    expect(change?.day).toBe("2027-01-01");
    expect(change?.says).toContain("Prompt $0.75 to $1.50");
    expect(change?.says).toContain("answer $3.75 to $7.50");
  });

  test("names the successor of a model that ends", () => {
    const ends = allChanges().filter(({ address }) => address === "/catalogue/llm-openai-gpt-5-mini#model");
    expect(ends).toEqual([
      expect.objectContaining({ day: "2026-12-11", says: expect.stringContaining("gpt-6.1-terra") }),
    ]);
  });

  test("around a day stands in the order of the days", () => {
    const days = changesAround(day, 4, 6).map((change) => change.day);
    expect(days[0]).toBe("2026-08-16");
    expect(days).toEqual([...days].sort());
  });
});

describe("the chart of a price", () => {
  test("is a stair with a step on the day of the change", () => {
    const chart = historyChart(flash, day, false);
    expect(chart?.title).toBe("gemini-3.8-flash has another price from 2027-01-01");
    const [prompt] = chart?.series ?? [];
    expect(prompt?.points.map(({ y }) => y)).toEqual([0.75, 0.75, 1.5, 1.5]);
    expect(prompt?.points[1]?.x).toBe(prompt?.points[2]?.x);
    expect(chart?.table.rows.map(({ cells }) => cells)).toEqual([
      ["read 2026-10-07", "$0.75", "$3.75"],
      ["2027-01-01", "$1.50", "$7.50"],
    ]);
  });

  test("is not drawn where nothing moves", () => {
    expect(historyChart(entryOf("model", "llm-openai-gpt-6.1-terra"), day, false)).toBeNull();
  });

  test("can be drawn for every record on any of its days", () => {
    for (const entry of catalogue())
      for (const on of ["2024-01-01", day, "2028-02-29"])
        for (const isCompact of [true, false]) {
          const chart = historyChart(entry, on, isCompact);
          if (!chart) continue;
          const [low, high] = chart.x.domain;
          expect(low).toBeLessThan(high);
          for (const { points } of chart.series)
            for (const { x, y } of points) expect(x >= low && x <= high && y >= 0, entry.id).toBe(true);
        }
  });
});

test("the page of a model has its price, its times and what is known of it", () => {
  const { own, related } = recordsUnder("llm-openai-gpt-5-mini");
  expect(own.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["model", "successor", "thinking"]));
  expect(related.map(({ kind, name }) => `${kind} ${name}`)).toContain("model gpt-6.1-terra");
  expect(recordsUnder("constructor").own).toEqual([]);
});

test("as JSON a record has all its states and how it stands", () => {
  const json = JSON.parse(JSON.stringify(catalogueJson([flash], "2027-01-01", [])));
  expect(json).toMatchObject({
    day: "2027-01-01",
    count: 1,
    records: [{ id: flash.id, standing: "current", inForce: 1 }],
  });
  expect(
    json.records[0].states.map(({ values }: { values: Record<string, number> }) => values.outputUsdPerMTok),
  ).toEqual([3.75, 7.5]);
});
