import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import sqlParser from "node-sql-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filePieces } from "@/components/calibrate/file-pieces";
import type { Mapping } from "@/lib/logs/formats/guess";
import { LogReader } from "@/lib/logs/read/log-reader";
import { readTotals } from "@/lib/logs/read/read-totals";
import { type DialectId, dialectIds } from "@/lib/logs/sql/dialects";
import { warehouseQuery } from "@/lib/logs/sql/query";
import type { Totals } from "@/lib/logs/totals/totals";
import { clickhousePath } from "../../scripts/clickhouse.mjs";
import { fixture, readLog } from "./log";
import { parquetOf } from "./parquet";

const columns: Mapping = {
  id: "request_id",
  time: "startTime",
  end: "endTime",
  firstAt: "completionStartTime",
  wholeTime: "request_duration_ms",
  prompt: "prompt_tokens",
  answer: "completion_tokens",
  cost: "spend",
  model: "model",
  status: "status",
  session: "session_id",
  retry: "is_retry",
  cached: "cached_tokens",
  trace: "trace_name",
  error: "error_type",
};

/** The LiteLLM log with zones everywhere, some costs, some rows twice, and what other tables say besides. */
function log(): string {
  const [header = "", ...rows] = new TextDecoder().decode(fixture("litellm.csv")).trim().split("\n");
  const zoned = rows.map((row, at) => {
    const cells = row
      .split(",")
      .map((cell) => (/^\d{4}-.*\d$/.test(cell) && !cell.includes("+") ? `${cell}+00:00` : cell));
    cells[11] = at % 3 === 0 ? "" : String((at % 17) / 1_000);
    const [cached, error] = [at % 4 === 0 ? cells[8] : "", ["", "none", "Overloaded"][at % 50 === 7 ? 2 : at % 2]];
    return [...cells, at % 7 === 3, cached, `trace-${at % 13}`, error].join(",");
  });
  return [`${header},is_retry,cached_tokens,trace_name,error_type`, ...zoned, ...zoned.slice(0, 9)].join("\n");
}

/** Every figure within 1e-9 of what the reader of files gives. */
function expectAlike(actual: unknown, expected: unknown, path = "totals"): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      expectAlike((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else expect(actual, path).toBe(expected);
}

describe("the totals of a warehouse", () => {
  let folder = "";
  let expected: Totals;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "crossover-warehouse-"));
    writeFileSync(join(folder, "log.csv"), log());
    expected = readLog(log(), 65_536, columns).totals;
    expect([expected.calls, expected.failed, expected.duplicates, expected.cost.n]).toEqual([400, 30, 9, 266]);
    // Counted in Python: every seventh call is sent again, and every fourth of those in the means is from a cache.
    expect([expected.retried, expected.traces, expected.cached.hits]).toEqual([57, 13, 79]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("DuckDB gives those of the reader", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `create table requests as select * from read_csv('${join(folder, "log.csv")}', header = true, types = {completionStartTime: 'timestamp'})`,
    );
    const found = await connection.runAndReadAll(warehouseQuery("duckdb", "requests", columns));
    const rows = JSON.stringify(found.getRowObjectsJson());
    connection.closeSync();
    expectAlike(readTotals(rows).totals, expected);
  });

  test("a Parquet file that DuckDB writes gives those of the reader, and one that is packed otherwise is refused by name", async () => {
    const read = async (bytes: Uint8Array) => {
      const file = new Blob([new Uint8Array(bytes)]);
      const shares: number[] = [];
      const reader = new LogReader(columns);
      for await (const piece of filePieces(file, (count) => shares.push(count / file.size))) reader.push(piece);
      return { ...reader.end(), shares };
    };
    const options = ["row_group_size 2048", "compression uncompressed", "compression zstd"];
    const [snappy, plain, zstd] = (await parquetOf(log(), ...options)) as [Uint8Array, Uint8Array, Uint8Array];
    const { totals, shares } = await read(snappy);
    expectAlike(totals, expected);
    expect(shares.at(-1)).toBe(1);
    expectAlike((await read(plain)).totals, expected);
    await expect(read(zstd)).rejects.toThrow("packed with ZSTD");
    await expect(read(snappy.subarray(0, snappy.length - 9))).rejects.toThrow("The Parquet file is cut or broken.");
  });

  test("PostgreSQL gives those of the reader", async () => {
    const database = await PGlite.create();
    const types: Readonly<Record<string, string>> = {
      startTime: "timestamptz",
      endTime: "timestamptz",
      completionStartTime: "timestamptz",
      request_duration_ms: "bigint",
      prompt_tokens: "int",
      completion_tokens: "int",
      total_tokens: "int",
      spend: "double precision",
      is_retry: "boolean",
      cached_tokens: "int",
    };
    const [header = ""] = log().split("\n");
    const names = header.split(",");
    await database.exec(
      `create table requests (${names.map((name) => `"${name}" ${types[name] ?? "text"}`).join(", ")})`,
    );
    await database.query("copy requests from '/dev/blob' with (format csv, header true)", [], {
      blob: new Blob([log()]),
    });
    const { rows } = await database.query(warehouseQuery("postgresql", "requests", columns));
    await database.close();
    expectAlike(readTotals(JSON.stringify(rows)).totals, expected);
  }, 60_000);

  test("ClickHouse gives those of the reader", async () => {
    const types: Readonly<Record<string, string>> = {
      startTime: "DateTime64(6, 'UTC')",
      endTime: "DateTime64(6, 'UTC')",
      completionStartTime: "DateTime64(6, 'UTC')",
      request_duration_ms: "Int64",
      prompt_tokens: "Int32",
      completion_tokens: "Int32",
      total_tokens: "Int32",
      spend: "Float64",
      is_retry: "Bool",
      cached_tokens: "Int32",
    };
    const [header = ""] = log().split("\n");
    const columnsOf = header.split(",").map((name) => `\`${name}\` Nullable(${types[name] ?? "String"})`);
    const file = join(folder, "log.csv");
    const queries = [
      `create table requests (${columnsOf.join(", ")}) engine = Memory`,
      `insert into requests from infile '${file}' settings date_time_input_format = 'best_effort' format CSVWithNames`,
      warehouseQuery("clickhouse", "requests", columns),
    ];
    const program = new URL("ask-clickhouse.mjs", import.meta.url).pathname;
    const rows = execFileSync(process.execPath, [program, await clickhousePath()], { input: JSON.stringify(queries) });
    expectAlike(readTotals(String(rows)).totals, expected);
  }, 180_000);

  test("the result is read from a list, from lines and from CSV", () => {
    const rows = [
      { part: "all", name: "", figure: "calls", value: 3 },
      { part: "all", name: "", figure: "rows", value: 3 },
      { part: "model", name: 'a "big", one', figure: "calls", value: 3 },
    ];
    const list = readTotals(JSON.stringify(rows)).totals;
    const csv = [
      "part,name,figure,value",
      ...rows.map(({ part, name, figure, value }) => `${part},"${name.replaceAll('"', '""')}",${figure},${value}`),
    ];
    const capitals = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toUpperCase(), String(value)])),
    );
    expect(list.models[0]).toMatchObject({ model: 'a "big", one', calls: 3 });
    for (const text of [rows.map((row) => JSON.stringify(row)).join("\n"), csv.join("\n"), JSON.stringify(capitals)])
      expect(readTotals(text).totals).toEqual(list);
  });

  test.each([
    ["[1]", "The result must have the columns part, name, figure and value."],
    ["[]", "This is not the result of the query: it has no figure of all calls."],
    ["{", "The result is no JSON."],
    ["hello", "The result must have the columns part, name, figure and value."],
  ])("%s is refused in a sentence", (text, message) => expect(() => readTotals(text)).toThrow(message));
});

describe("the query", () => {
  const parser = new sqlParser.Parser();
  const grammars: Readonly<Record<DialectId, string>> = {
    duckdb: "postgresql",
    postgresql: "postgresql",
    bigquery: "bigquery",
    snowflake: "snowflake",
    clickhouse: "mysql",
  };

  test.each(dialectIds.filter((id) => id === "bigquery" || id === "snowflake"))("is %s's own", (id) => {
    expect(() => parser.parse(warehouseQuery(id, "logs.requests", columns), { database: grammars[id] })).not.toThrow();
  });

  test.each(dialectIds)("of %s holds no name of a column outside quotes", (id) => {
    const hostile = 'x"`; drop table requests; --';
    const query = warehouseQuery(id, hostile, { ...columns, model: hostile });
    const quoted = id === "bigquery" || id === "clickhouse" ? /`(?:\\.|[^`\\])*`/g : /"(?:""|[^"])*"/g;
    expect(query.replaceAll(quoted, "")).not.toContain("drop table");
  });

  test("of Snowflake names what was made without quotes in capitals", () => {
    const query = warehouseQuery("snowflake", "logs.requests", { prompt: "prompt_tokens", time: "startTime" });
    expect(query).toContain('from "LOGS"."REQUESTS"');
    expect(query).toContain('cast("PROMPT_TOKENS" as double) as prompt');
    expect(query).toContain('"startTime"');
    // A part of the query that read from its own name would be a loop.
    expect(warehouseQuery("snowflake", "calls", {})).toMatch(/^with all_calls as .*?from "CALLS"\n\)/s);
    expect(warehouseQuery("postgresql", "logs.requests", { prompt: "prompt_tokens" })).toContain('"prompt_tokens"');
  });
});
