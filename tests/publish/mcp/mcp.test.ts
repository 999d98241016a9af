import type { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as llms } from "@/app/llms.txt/route";
import { OPTIONS, POST } from "@/app/mcp/route";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { logReport } from "@/lib/logs/apply/log-report";
import { LogReader } from "@/lib/logs/read/log-reader";
import { offeredPresets } from "@/lib/presets";
import { tools } from "@/lib/publish/mcp/tools";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { fixture } from "../../logs/log";
import { ask, connected, overHttp } from "./clients";

const site = "https://crossover.example";

/** As the server hands requests to the route. */
const asked = (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const headers = new Headers(init?.headers);
  headers.set("host", "crossover.example");
  headers.set("x-forwarded-proto", "https");
  return POST(new Request(address, { ...init, headers }));
};

/** The first hundred calls of a log. */
const log = new TextDecoder().decode(fixture("litellm.csv")).split("\n").slice(0, 101).join("\n");
const usage = "time,prompt_tokens,completion_tokens\n2026-10-01,1,2\n";

const names = tools.map(({ name }) => name);

/** As behind a proxy that writes the headers anew. */
beforeAll(() => void vi.stubEnv("CROSSOVER_TRUST_PROXY", "1"));
afterAll(() => void vi.unstubAllEnvs());

let http: Client;
let stdio: Client;

beforeAll(async () => {
  http = await overHttp(`${site}/mcp`, asked as typeof fetch);
  stdio = await connected(
    new StdioClientTransport({
      command: process.execPath,
      args: ["packages/cli/bin.mjs", "mcp"],
      env: { ...(process.env as Record<string, string>), CROSSOVER_ORIGIN: site },
      stderr: "ignore",
    }),
  );
}, 120_000);

afterAll(async () => {
  await Promise.all([http.close(), stdio.close()]);
});

const clients = [
  ["HTTP", () => http],
  ["standard input and output", () => stdio],
] as const;

describe.each(clients)("over %s", (_, client) => {
  test("all tools are listed, each with a description and a schema of what it takes", async () => {
    const listed = (await client().listTools()).tools;
    expect(listed.map(({ name }) => name)).toEqual(names);
    for (const { description, inputSchema } of listed) {
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.type).toBe("object");
    }
  });

  test("evaluate gives the engine's totals, with the link that opens them and the sources", async () => {
    const values = { p: "support-bot.2026-11", queries: 400_000, "rag.passages": { low: 3, high: 8 } };
    const { body, isError } = await ask(client(), "evaluate", { values });
    expect(isError).toBe(false);
    const link = String(body.link);
    expect(link.startsWith(`${site}/?p=support-bot.2026-11&`)).toBe(true);
    const { approaches, cheapest } = evaluateScenario(readScenario(new URL(link).search));
    expect(body.cheapest).toBe(cheapest);
    expect(body.approaches).toMatchObject(
      approaches.map(({ id, totalUsd }) => ({ id, totalUsd: expect.closeTo(totalUsd, 4) })),
    );
    expect(body).toMatchObject({ queriesPerMonth: 400_000, sources: { given: 2 } });
    expect((body.sources as { figures: object[] }).figures.length).toBeGreaterThan(3);
  });

  test("a link with other values is the link with those values", async () => {
    const link = `${site}/?p=article-001.2026-11&queries=5000&v=1`;
    const { body } = await ask(client(), "evaluate", { link, values: { queries: "20k" } });
    expect(body.link).toBe(`${site}/?p=article-001.2026-11&queries=20000&v=1`);
  });

  test("odds come when they are asked for", async () => {
    const { body } = await ask(client(), "evaluate", { values: { p: "article-001.2026-11" }, odds: true });
    expect(body.odds).toMatchObject({ draws: 2_000 });
    expect((await ask(client(), "evaluate", { values: { p: "article-001.2026-11" } })).body).not.toHaveProperty("odds");
  });

  test("explain gives the formula in words, filled in, and down to the sources", async () => {
    const { body, text } = await ask(client(), "explain", {
      values: { p: "support-bot.2026-11" },
      figure: "rag.total",
      depth: 6,
    });
    expect(body).toMatchObject({ label: expect.stringContaining("RAG"), result: expect.stringMatching(/^\$/) });
    expect(text).toContain('"url":"https://');
  });

  test("find_break_even has the crossing worked by hand", async () => {
    const { body } = await ask(client(), "find_break_even", {
      values: { p: "article-001.2026-11" },
      one: "rag",
      other: "fineTuning",
    });
    expect(body.crossings).toMatchObject([
      { queriesPerMonth: expect.closeTo(12_719.298, 3), cheaperAbove: "fineTuning" },
    ]);
  });

  test("no tool names as the answer who misses the latency limit", async () => {
    const values = { p: "support-bot.2026-11", firstTokenBudget: 200 };
    const { body } = await ask(client(), "compare", { scenarios: [{ values }, { values }] });
    const [one] = body.scenarios as { headline: string; approaches: { id: string; standing: string }[] }[];
    expect(one?.headline).toContain("the cheapest that meets your latency limit is fine-tuning");
    expect(one?.approaches.map(({ id, standing }) => [id, standing])).toEqual([
      ["prompting", ""],
      ["rag", "cheaper, misses the latency limit"],
      ["fineTuning", "cheapest in time"],
      ["hybrid", ""],
    ]);
  });

  test("compare gives each scenario and only what differs", async () => {
    const scenarios = [
      { values: { p: "support-bot.2026-11" } },
      { values: { p: "support-bot.2026-11", queries: 400_000 } },
    ];
    const { body } = await ask(client(), "compare", { scenarios });
    expect(body.scenarios).toHaveLength(2);
    expect(body.differences).toEqual([
      { field: "queries", title: "Queries per month", values: ["150,000", "400,000"] },
    ]);
    expect(String(body.link)).toContain(`${site}/compare?s=`);
  });

  test("calibrate gives what the command gives of the same log, with the link that opens it", async () => {
    const values = { p: "support-bot.2026-11" };
    const reader = new LogReader();
    reader.push(new TextEncoder().encode(log));
    const options = { per: "session", running: "rag" } as const;
    const expected = logReport("/?p=support-bot.2026-11&v=1", reader.end(), options);
    const { body, isError } = await ask(client(), "calibrate", { values, ...options, log });
    expect(isError).toBe(false);
    expect(body).toMatchObject({
      link: `${site}${expected.after.link}`,
      rows: 100,
      proposals: expected.proposals.map(({ field, text, old }) => ({ field, text, old })),
      remarks: expected.remarks,
      before: { cheapest: "rag" },
    });
    expect(expected.proposals.length).toBeGreaterThan(4);
  });

  test("calibrate takes over only the fields it is told to, from columns it is told of", async () => {
    const { body } = await ask(client(), "calibrate", {
      link: "/?p=support-bot.2026-11&v=1",
      log: "at;Wörter ein;out\n2026-10-01;100;10\n2026-10-02;300;30\n",
      map: { time: "at", prompt: "Wörter ein", answer: "out" },
      take: ["outputTokens"],
    });
    expect(body).toMatchObject({ rows: 2, used: { prompt: "Wörter ein" } });
    expect(String(body.link)).toMatch(/\?p=support-bot\.2026-11&outputTokens=[^&]*&v=1$/);
  });

  test("presets and fields are listed, the fields by a word and a part at a time", async () => {
    const listed = (await ask(client(), "list_presets")).body.presets as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(offeredPresets.map(({ id }) => id));
    const { body } = await ask(client(), "list_fields", { search: "passages" });
    expect((body.fields as { id: string }[]).map(({ id }) => id)).toContain("rag.passages");
    const all = (await ask(client(), "list_fields")).body;
    expect(all.fields).toHaveLength(50);
    expect(all.found).toBeGreaterThan(100);
  });

  test.each([
    ["evaluate", { values: { queries: "lots", nonsense: 1 } }, '"field":"queries","code":"unreadable"'],
    ["evaluate", { values: { p: "nothing" } }, '"code":"unknown_preset"'],
    ["evaluate", { values: { queries: [1] } }, "queries"],
    ["evaluate", { link: 5 }, "link"],
    ["evaluate", { nonsense: 1 }, "nonsense"],
    ["evaluate", { link: "x".repeat(9_000) }, "8000"],
    ["evaluate", { values: { __proto__x: "1", constructor: "1" } }, '"code":"unknown_field"'],
    ["explain", { figure: "rag.nothing" }, "There is no figure named rag.nothing"],
    ["explain", { figure: "constructor" }, "There is no figure named constructor"],
    ["explain", { figure: "rag.total", depth: 99 }, "depth"],
    ["find_break_even", { one: "rag", other: "rag" }, "Give two approaches"],
    ["find_break_even", { one: "rag", other: "magic" }, "other"],
    ["compare", { scenarios: [{}] }, "scenarios"],
    ["list_fields", { from: -1 }, "from"],
    ["calibrate", {}, "log"],
    ["calibrate", { log: "x".repeat(50_001) }, "50000"],
    ["calibrate", { log: "name,colour\nrose,red\n" }, "No column says tokens, cost or times"],
    ["calibrate", { log: "" }, "log"],
    ["calibrate", { log: "{" }, "No rows were found"],
    ["calibrate", { log: usage, map: { nonsense: "x" } }, "nonsense"],
    ["calibrate", { log: usage, map: { prompt: "nowhere" } }, "no column"],
    ["calibrate", { log: usage, per: "hour" }, "per"],
    ["calibrate", { log: usage, take: ["rag.setup"] }, 'the log says nothing of \\"rag.setup\\"'],
    ["calibrate", { log: usage, values: { queries: "lots" } }, '"field":"queries","code":"unreadable"'],
  ])("%s names what is wrong with %j, without a trace of the program", async (name, given, words) => {
    const said = await ask(client(), name, given as Record<string, unknown>).then(
      ({ isError, text }) => (isError ? text : "no error"),
      (error: Error) => error.message,
    );
    expect(said).toContain(words);
    expect(said).not.toMatch(/\bat .*\(.*:\d+:\d+\)|node_modules|\.ts:\d|\.mjs:\d/);
  });

  test("a tool that there is not is an error with its name", async () => {
    const said = await ask(client(), "delete_everything").then(
      ({ isError, text }) => (isError ? text : "no error"),
      (error: Error) => error.message,
    );
    expect(said).toContain("delete_everything");
  });
});

describe("the address /mcp", () => {
  const post = (body: BodyInit, type = "application/json") =>
    asked(`${site}/mcp`, {
      method: "POST",
      body,
      headers: { "Content-Type": type, Accept: "application/json, text/event-stream" },
    });

  test("takes one message at a time, so that one request is not as dear as a hundred", async () => {
    const call = { jsonrpc: "2.0", method: "tools/call", params: { name: "evaluate", arguments: {} } };
    const refused = await post(
      JSON.stringify([
        { ...call, id: 1 },
        { ...call, id: 2 },
      ]),
    );
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("One message at a time");
  });

  test("reads no body of more than 64 KiB, nor what is no JSON, and shows no program", async () => {
    const large = await post(
      JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping", params: { x: "1".repeat(70_000) } }),
    );
    expect(large.status).toBe(413);
    for (const body of ["{", "[]", "null", '{"jsonrpc":"2.0"}']) {
      const response = await post(body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/node_modules|\.ts:\d/);
    }
    expect((await post("{}", "text/plain")).status).toBe(415);
  });

  test("may be asked by any site, without credentials", () => {
    const { headers } = OPTIONS();
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });
});

test("npm run mcp serves the same tools as npx crossover mcp", async () => {
  const client = await connected(
    new StdioClientTransport({ command: process.execPath, args: ["scripts/mcp.mjs"], stderr: "ignore" }),
  );
  expect((await client.listTools()).tools).toEqual((await stdio.listTools()).tools);
  await client.close();
});

test("llms.txt names every tool, every preset and the description of the API", async () => {
  const text = await llms(new Request(`${site}/llms.txt`, { headers: { host: "crossover.example" } })).text();
  expect(text).toMatch(/^# Crossover\n/);
  for (const each of [...names, ...offeredPresets.map(({ id }) => id), "/api/openapi.json", "/mcp", "/scenario.xlsx"])
    expect(text).toContain(each);
});
