import { setTimeout as wait } from "node:timers/promises";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "@/app/workbook/write-workbook";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import { makeWorkbook } from "@/lib/publish/workbook/make-workbook";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";
import { CrossoverError, crossover } from "../../packages/client/index.js";
import { article, articleWith } from "./app";
import { baseUrl as base } from "./base-url";
import { openedInOffice } from "./office";

const get = (path: string, init?: RequestInit) => fetch(`${base}${path}`, init);

type Described = { readonly content?: Readonly<Record<string, { readonly schema?: AnySchemaObject }>> };
type Operation = { readonly responses: Readonly<Record<string, Described & { readonly $ref?: string }>> };
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Described>> };
};

let document: Document;
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });

beforeAll(async () => {
  document = (await (await get("/api/openapi.json")).json()) as Document;
  ajv.addSchema(document, "api");
});

/** What the document says of such an answer; it must say something. */
function describedAs(path: string, method: string, status: number): Described {
  const response = document.paths[path]?.[method]?.responses[status];
  if (!response) throw new Error(`${method} ${path} is not described as answering ${status}`);
  const [, name = ""] = /responses\/(\w+)$/.exec(response.$ref ?? "") ?? [];
  return document.components.responses[name] ?? response;
}

/** Holds an answer of the running server to its description: its status, its type, and its JSON. */
async function holds(path: string, response: Response, method = "get") {
  const type = (response.headers.get("content-type") ?? "").replace(/\s*;.*/, "");
  const { content } = describedAs(path, method, response.status);
  expect(Object.keys(content ?? {}), `${response.status} ${response.url}`).toContain(type);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const schema = content?.[type]?.schema;
  const body = await response.text();
  if (!type.endsWith("json") || !schema?.$ref) return body;
  const check = ajv.compile({ $ref: `api${schema.$ref}` });
  expect(check(JSON.parse(body)) ? "" : ajv.errorsText(check.errors)).toBe("");
  return body;
}

const query = articleWith("queries=20000").slice(1);
const bad = articleWith("queries=lots").slice(1);
const url = encodeURIComponent(`${base}/`);

test.each([
  ["/api/evaluate", `/api/evaluate${query}`, 200],
  ["/api/evaluate", `/api/evaluate?p=support-bot.2026-11&draws=500&v=1`, 200],
  ["/api/evaluate", `/api/evaluate${query}&draws=0`, 200],
  ["/api/evaluate", `/api/evaluate${bad}`, 422],
  ["/api/evaluate", `/api/evaluate${query}&draws=7`, 422],
  ["/api/quantities", "/api/quantities", 200],
  ["/api/catalogue", "/api/catalogue?kind=gpu", 200],
  ["/api/freeze", `/api/freeze${query}`, 200],
  ["/api/freeze", `/api/freeze${bad}`, 422],
  ["/api/oembed", `/api/oembed?url=${url}`, 200],
  ["/api/oembed", `/api/oembed?url=${url}&format=xml`, 200],
  ["/api/oembed", `/api/oembed?url=${url}&maxwidth=x`, 400],
  ["/api/oembed", "/api/oembed?url=https%3A%2F%2Fx.example", 404],
  ["/api/oembed", `/api/oembed?url=${url}&format=yaml`, 501],
  ["/api/oembed", `/api/oembed?${"a".repeat(9_000)}`, 414],
  ...["svg", "png", "csv", "json"].flatMap((format): [string, string, number][] => [
    ["/chart/{name}.{format}", `/chart/volume.${format}${query}`, 200],
    ["/chart/{name}.{format}", `/chart/volume.${format}${bad}`, 422],
    ["/chart/{name}.{format}", `/chart/nope.${format}${query}`, 404],
  ]),
  ["/chart/{name}.{format}", "/chart/volume.gif", 404],
  ["/chart/{name}.{format}", `/chart/volume.svg?${"a".repeat(9_000)}`, 414],
  ["/embed/{name}", `/embed/volume${query}`, 200],
  ["/embed/{name}", "/embed/nope", 404],
  ["/embed/{name}", `/embed/volume${bad}`, 422],
  ["/og.png", `/og.png${query}`, 200],
  ["/og.png", `/og.png?${"a".repeat(9_000)}`, 414],
  ...["xlsx", "csv", "json", "md"].flatMap((format): [string, string, number][] => [
    [`/scenario.${format}`, `/scenario.${format}${query}`, 200],
    [`/scenario.${format}`, `/scenario.${format}${bad}`, 422],
    [`/scenario.${format}`, `/scenario.${format}?${"a".repeat(9_000)}`, 414],
  ]),
  ["/api/openapi.json", "/api/openapi.json", 200],
] as [string, string, number][])("%s answers as described: %.70s, %i", async (path, address, status) => {
  const response = await get(address);
  expect(response.status).toBe(status);
  if (!path.startsWith("/embed")) await holds(path, response);
});

test.each([
  ["a scenario", 200, JSON.stringify({ p: "article-001.2026-11", queries: 20_000, v: 1 }), "application/json"],
  ["bad values", 422, JSON.stringify({ queries: "lots", nonsense: 1, draws: 3 }), "application/json"],
  ["a list", 400, "[]", "application/json"],
  ["text", 415, "{}", "text/plain"],
  ["too much", 413, JSON.stringify({ queries: "1".repeat(70_000) }), "application/json"],
] as const)("POST /api/evaluate answers as described to %s: %i", async (_, status, body, type) => {
  const response = await get("/api/evaluate", { method: "POST", body, headers: { "Content-Type": type } });
  expect(response.status).toBe(status);
  await holds("/api/evaluate", response, "post");
});

test("a body of no stated length is refused before its end", async () => {
  let parts = 0;
  const long = new ReadableStream({
    // A stream that never waits and never ends would keep this process from reading the answer.
    pull: async (controller) => {
      await wait(1);
      if (++parts > 200) controller.close();
      else controller.enqueue(new TextEncoder().encode(`"${"1".repeat(8_000)}"`));
    },
  });
  const headers = { "Content-Type": "application/json" };
  const response = await get("/api/evaluate", { method: "POST", body: long, headers, duplex: "half" } as RequestInit);
  expect(response.status).toBe(413);
  expect(parts).toBeLessThan(200);
});

test("every address names what is wrong first with the same words wherever it is asked", async () => {
  const errors = async (path: string) => ((await (await get(path)).json()) as { errors: unknown }).errors;
  const named = await errors(`/api/evaluate${bad}`);
  expect(named).toMatchObject([{ field: "queries", code: "unreadable", given: "lots" }]);
  for (const path of [
    "/scenario.json",
    "/scenario.xlsx",
    "/scenario.csv",
    "/scenario.md",
    "/chart/volume.json",
    "/api/freeze",
  ])
    expect(await errors(`${path}${bad}`), path).toEqual(named);
});

test("another method is refused with those that there are, on every address", async () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!methods.get?.responses[405]) continue;
    const address = path.replace("{name}", "volume").replace("{format}", "svg");
    const response = await get(address, { method: "DELETE" });
    expect(response.status, path).toBe(405);
    expect(response.headers.get("allow")).toContain("GET");
    await holds(path, response);
  }
});

test("a preflight from anywhere is answered, and never with credentials", async () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!methods.get?.responses[405]) continue;
    const { status, headers } = await get(path.replace("{name}", "volume").replace("{format}", "svg"), {
      method: "OPTIONS",
      headers: { Origin: "https://x.example", "Access-Control-Request-Method": "GET" },
    });
    expect(status, path).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("access-control-allow-methods")).toContain("GET");
  }
});

describe("the description", () => {
  test("is known by its ETag, and found from the page", async () => {
    const { headers } = await get("/api/openapi.json");
    expect(headers.get("cache-control")).toContain("public");
    const again = await get("/api/openapi.json", { headers: { "If-None-Match": headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect(await (await get("/")).text()).toContain('href="/api/openapi.json"');
  });
});

describe("the client", () => {
  const ask = crossover(base);

  test("asks for an answer by a link's fields and by a body, and gets the same figures", async () => {
    const given = { p: "article-001.2026-11", queries: 20_000, v: "1", draws: 0 } as const;
    const [byLink, byBody] = await Promise.all([ask.evaluate(given), ask.evaluateBody(given)]);
    expect(byLink.cheapest?.totalUsd).toBeGreaterThan(0);
    expect(byLink).toEqual(byBody);
    expect(byLink.link).toBe("/?p=article-001.2026-11&queries=20000&v=1");
    // @ts-expect-error There is no such preset.
    await expect(ask.evaluate({ p: "nothing" })).rejects.toMatchObject({ status: 422 });
  });

  test("gets data as data, texts as texts and files as bytes", async () => {
    const link = { p: "article-001.2026-11", v: "1" } as const;
    expect((await ask.listFields()).quantities.length).toBeGreaterThan(100);
    expect(await ask.chart({ name: "volume", format: "json", ...link })).toMatchObject({ title: expect.any(String) });
    expect(await ask.chart({ name: "volume", format: "svg", ...link })).toMatch(/^<svg/);
    expect((await ask.scenarioExcel(link)).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(await ask.scenarioMarkdown(link)).toMatch(/^# /);
    expect(await ask.catalogue({ kind: "gpu" })).toMatchObject({ count: expect.any(Number) });
  });

  test("throws what the server says is wrong, each field by its name", async () => {
    const failed = await ask.freeze({ queries: "lots" }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CrossoverError);
    expect(failed).toMatchObject({ status: 422, problem: { errors: [{ field: "queries", given: "lots" }] } });
    expect((failed as Error).message).toContain("lots");
  });
});

describe("the files of a scenario", () => {
  test.each(["xlsx", "csv", "json", "md"])(
    "are saved under the preset's name, cached, and shown on any site: .%s",
    async (format) => {
      const { headers, status } = await get(`/scenario.${format}${query}`);
      expect(status).toBe(200);
      expect(headers.get("content-disposition")).toBe(`attachment; filename="crossover-article-001.2026-11.${format}"`);
      expect(headers.get("cache-control")).toMatch(/^public, max-age=3600/);
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      const tag = headers.get("etag") ?? "";
      expect((await get(`/scenario.${format}${query}`, { headers: { "If-None-Match": tag } })).status).toBe(304);
    },
  );

  test("are the very same made in a thread of its own: the workbook", async () => {
    const evaluation = evaluateScenario(readScenario(article.slice(1)));
    const { odds = null } = runToEnd(analysePartsInSlices(evaluation, firstDraws, ["odds"]));
    const here = await writeWorkbook(makeWorkbook(evaluation, odds, `${base}${article}`));
    const there = new Uint8Array(await (await get(`/scenario.xlsx${article.slice(1)}`)).arrayBuffer());
    expect(Buffer.compare(there, here)).toBe(0);
  });

  test("open the same scenario by their link", async () => {
    const first = await (await get(`/scenario.json${query}&rag.setup=1k`)).json();
    expect(await (await get(`/scenario.json${first.link.slice(1)}`)).json()).toEqual({ ...first, warnings: [] });
  });
});

test("a spreadsheet finds numbers and no formula in the file of a scenario", async () => {
  const title = encodeURIComponent('=HYPERLINK("http://x.example")');
  const file = await (await get(`/scenario.csv${articleWith(`title=${title}`).slice(1)}`)).arrayBuffer();
  const sheet = await openedInOffice(new Uint8Array(file));
  expect(sheet).toContain('office:value="21600"');
  expect(sheet).not.toContain("table:formula");
});
