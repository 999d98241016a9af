import { describe, expect, test } from "vitest";
import { article, articleWith, evaluated } from "./app";
import { baseUrl } from "./base-url";

const call = (path: string, init?: RequestInit) => fetch(`${baseUrl}${path}`, init);
const post = (body: string, type = "application/json") =>
  call("/api/evaluate", { method: "POST", body, headers: { "Content-Type": type } });
const send = (scenario: unknown) => post(JSON.stringify(scenario));

type Problem = { title: string; status: number; errors: { field: string; message: string }[] };
const problemOf = async (response: Response) => (await response.json()) as Problem;

describe("GET /api/evaluate", () => {
  test("answers with the promised names and the figures worked by hand", async () => {
    const response = await call(`/api/evaluate${article.slice(1)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const answer = await response.json();
    expect(answer).toMatchObject({
      link: "/?p=article-001.2026-11&v=1",
      warnings: [],
      cheapest: { id: "fineTuning", totalUsd: 13_100 },
    });
    const rag = answer.approaches.find(({ id }: { id: string }) => id === "rag");
    expect(rag).toMatchObject({ setupUsd: 300, totalUsd: 21_600, perThousandQueriesUsd: 36 });
    expect(rag.cumulativeUsd).toHaveLength(13);
    expect(rag.cumulativeUsd.slice(0, 2)).toEqual([300, 2_075]);
    expect(rag.lines).toContainEqual(
      expect.objectContaining({ label: expect.any(String), kind: "perQuery", totalUsd: 18_000 }),
    );
    const pair = answer.breakEven.find(
      (each: { challenger: string; incumbent: string }) => each.challenger === "fineTuning" && each.incumbent === "rag",
    );
    expect(pair).toMatchObject({
      crossings: [{ queriesPerMonth: expect.closeTo(12_719.298, 3), cheaperAbove: "fineTuning" }],
      payback: { firstAheadMonth: 2, aheadForGoodMonth: 2, queriesServed: 100_000 },
      always: null,
      reason: null,
    });
  });

  test("gives the bill of every approach as lines that add up", async () => {
    const answer = await (await call("/api/evaluate")).json();
    for (const { totalUsd, lines, cumulativeUsd } of answer.approaches) {
      const sum = lines.reduce((total: number, line: { totalUsd: number }) => total + line.totalUsd, 0);
      expect(sum).toBeCloseTo(totalUsd, 6);
      expect(cumulativeUsd.at(-1)).toBeCloseTo(totalUsd, 6);
    }
  });

  test("links to a scenario with the same figures", async () => {
    for (const link of [articleWith("queries=20k", "rag.setup=[1, 2]"), "/?store=vectordb-pinecone-standard&v=1"]) {
      const first = await evaluated(link);
      expect(await evaluated(first.link)).toEqual({ ...first, warnings: [] });
    }
  });
});

describe("draws", () => {
  const asked = (query: string) => call(`/api/evaluate?p=article-001.2026-11&${query}&v=1`);

  test("are 2,000 unless asked otherwise, and say what their seed is", async () => {
    const { odds, bands, doubt, sensitivity, flipPoints } = await evaluated(article);
    expect(odds).toMatchObject({ draws: 2_000, seed: expect.stringMatching(/name/) });
    expect(odds?.approaches.reduce((sum, { cheapestShare }) => sum + cheapestShare, 0)).toBeCloseTo(1, 9);
    expect(bands?.approaches.map(({ id }) => id)).toEqual(["prompting", "rag", "fineTuning", "hybrid"]);
    expect(doubt).toContain("of 100 cases");
    expect(sensitivity?.swings.length).toBeGreaterThan(5);
    expect(flipPoints.length).toBeGreaterThan(5);
  });

  test("of the same request are the same to the byte, and of another order of its values too", async () => {
    const text = async (query: string) => (await asked(query)).text();
    const first = await text("draws=3000&rag.setup=100..400&queries=20k");
    expect(await text("draws=3000&rag.setup=100..400&queries=20k")).toBe(first);
    expect(await text("queries=20k&rag.setup=100..400&draws=3000")).toBe(first);
  });

  test("of none leave the odds and the latencies out, and what stays is the same", async () => {
    const { doubt, odds, bands, sensitivity, flipPoints, latency, ...rest } = await evaluated(article);
    const without = await (await asked("draws=0")).json();
    expect(Object.keys(without)).toEqual(Object.keys(rest));
    expect({ ...without, headline: rest.headline }).toEqual(rest);
  });

  test.each([
    ["draws=5", "100 to 100,000"],
    ["draws=99", "100 to 100,000"],
    ["draws=100001", "100 to 100,000"],
    ["draws=1e4", "100 to 100,000"],
    ["draws=-100", "100 to 100,000"],
    ["draws=", "100 to 100,000"],
    ["draws=100000&horizon=120", "100 to 33,057, the most for 120 months"],
    ["draws=33058&horizon=120", "100 to 33,057, the most for 120 months"],
  ])("are refused by name with the bound they keep to: %s", async (query, bound) => {
    const response = await asked(query);
    expect(response.status).toBe(422);
    const { errors } = await problemOf(response);
    expect(errors).toEqual([expect.objectContaining({ field: "draws", message: expect.stringContaining(bound) })]);
  });

  test("are named together with the other bad fields, and once given twice are not guessed", async () => {
    const { errors } = await problemOf(await asked("draws=5&queries=abc"));
    expect(errors.map(({ field }) => field).sort()).toEqual(["draws", "queries"]);
    expect((await asked("draws=100&draws=200")).status).toBe(422);
  });

  test("at the bound are answered", async () => {
    const answer = await (await asked("draws=33057&horizon=120")).json();
    expect(answer.odds.draws).toBe(33_057);
  });

  test("are taken from a body as a number or a text, and are no part of its link", async () => {
    for (const draws of [500, "500"]) {
      const response = await send({ p: "article-001.2026-11", draws });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(await evaluated(`${article}&draws=500`));
    }
    expect((await problemOf(await send({ draws: 500.5 }))).errors.map(({ field }) => field)).toEqual(["draws"]);
    expect((await problemOf(await send({ draws: null }))).errors.map(({ field }) => field)).toEqual(["draws"]);
  });
});

describe("POST /api/evaluate", () => {
  test("takes numbers, texts and ranges under the names of the link", async () => {
    const answer = await (
      await send({
        p: "article-001.2026-11",
        queries: 20_000,
        horizon: "24",
        "rag.perQuery": { low: 0.01, high: 0.05 },
        "fineTuning.setup": { low: 500, likely: 1_000, high: 3_000 },
        v: 1,
      })
    ).json();
    expect(answer.link).toBe("/?p=article-001.2026-11&queries=20000&horizon=24&fineTuning.setup=500..1000..3000&v=1");
    expect(await evaluated(answer.link)).toEqual(answer);
  });

  test("needs no version", async () => {
    const response = await send({ p: "article-001.2026-11" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ warnings: [], cheapest: { id: "fineTuning" } });
  });

  test("names every bad field", async () => {
    const response = await send({
      queries: "abc",
      horizon: null,
      "rag.setup": [1],
      constructor: 1,
      growth: { low: 1 },
    });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const { errors } = await problemOf(response);
    expect(errors.map(({ field }) => field).sort()).toEqual([
      "constructor",
      "growth",
      "horizon",
      "queries",
      "rag.setup",
    ]);
    expect(errors.every(({ message }) => message.length > 10)).toBe(true);
  });

  test("takes a member named __proto__ for what it is: no field", async () => {
    const response = await post('{"__proto__": {"queries": 1}, "toString": 1}');
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors.map(({ field }) => field).sort()).toEqual(["__proto__", "toString"]);
  });

  test.each([
    ["another content type", 415, "queries=1", "application/x-www-form-urlencoded"],
    ["plain text", 415, "{}", "text/plain"],
    ["broken JSON", 400, '{"queries": 1', "application/json"],
    ["nothing", 400, "", "application/json"],
    ["a list", 400, "[1, 2]", "application/json"],
    ["a number", 400, "12", "application/json"],
    ["null", 400, "null", "application/json"],
    ["JSON nested a thousand deep", 422, `{"queries": ${"[".repeat(1_000)}${"]".repeat(1_000)}}`, "application/json"],
    ["more than 64 KiB", 413, JSON.stringify({ queries: "1".repeat(65_536) }), "application/json"],
    ["a value of 60 kB", 422, JSON.stringify({ queries: "1".repeat(60_000) }), "application/json"],
  ] as const)("refuses %s with %i", async (_, status, body, type) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect((await problemOf(response)).status).toBe(status);
  });

  test("accepts a content type with a character set", async () => {
    expect((await post("{}", "application/json; charset=utf-8")).status).toBe(200);
  });
});

test.each(["/api/evaluate", "/api/quantities"])("%s answers a preflight from any origin", async (path) => {
  const response = await call(path, { method: "OPTIONS" });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toContain("GET");
});

test("/api/quantities lists every quantity with id, title, unit, bounds, help and who uses it", async () => {
  const { quantities } = (await (await call("/api/quantities")).json()) as { quantities: Record<string, unknown>[] };
  expect(quantities.length).toBeGreaterThan(50);
  for (const quantity of quantities) {
    expect(quantity).toMatchObject({
      id: expect.stringMatching(/^[\w.]+$/),
      title: expect.stringMatching(/./),
      unit: expect.stringMatching(/./),
      bounds: { min: expect.any(Number), max: expect.any(Number) },
      help: expect.stringMatching(/./),
    });
    expect(quantity.usedBy, String(quantity.id)).not.toEqual([]);
  }
  const ids = quantities.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const quoted = ["setup", "perQuery", "hosting"];
  const tuned = [...quoted, "retraining", "retrainEvery"];
  expect(ids).toEqual(
    expect.arrayContaining([
      ...["queries", "growth", "horizon", "priceDecline"],
      ...["prompting", "longContext", "rag"].flatMap((id) => quoted.map((name) => `${id}.${name}`)),
      ...["fineTuning", "hybrid"].flatMap((id) => tuned.map((name) => `${id}.${name}`)),
    ]),
  );
});
