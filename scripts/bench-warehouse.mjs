/** `npm run bench -- warehouse [rows]`: our query on a table of so many calls in DuckDB, 100 million unless said: time and memory. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { bundleFile } from "./bundle.mjs";

const columns = {
  time: "created_at",
  model: "model",
  prompt: "prompt_tokens",
  answer: "completion_tokens",
  wholeTime: "latency_ms",
  cost: "cost",
  status: "status",
  session: "session_id",
};

/** Calls over ninety days, of three models, two in a hundred of which fail. */
const table = (/** @type {number} */ rows) => `create table requests as select
  timestamp '2026-07-01' + to_milliseconds(cast(call * (7776000000.0 / ${rows}) as bigint)) as created_at,
  ['small', 'middle', 'large'][1 + call % 3] as model,
  cast(200 + hash(call) % 4000 as integer) as prompt_tokens,
  cast(20 + hash(call + 1) % 800 as integer) as completion_tokens,
  cast(300 + hash(call + 2) % 9000 as integer) as latency_ms,
  (1 + hash(call + 3) % 10000) / 1e6 as cost,
  case when hash(call + 4) % 100 < 2 then 500 else 200 end as status,
  's' || cast(call // 7 as varchar) as session_id
  from range(${rows}) as calls(call)`;

/** @returns {Promise<string[]>} */
export async function benchWarehouse(rows = 100_000_000) {
  const bundle = await bundleFile("lib/logs/sql/query.ts");
  const folder = mkdtempSync(join(tmpdir(), "crossover-warehouse-"));
  try {
    const { warehouseQuery } = await import(bundle.url);
    const file = join(folder, "calls.duckdb");
    const instance = await DuckDBInstance.create(file, { threads: "2", memory_limit: "8GB" });
    const connection = await instance.connect();
    const seconds = async (/** @type {string} */ query) => {
      const started = performance.now();
      const found = await connection.runAndReadAll(query);
      console.error(`${((performance.now() - started) / 1000).toFixed(1)} s`);
      return { took: `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(9), rows: found.getRowsJson() };
    };
    const made = await seconds(table(rows));
    await connection.run("checkpoint");
    const asked = await seconds(warehouseQuery("duckdb", "requests", columns));
    const calls = asked.rows.find(([part, , figure]) => part === "all" && figure === "calls")?.[3];
    if (Number(calls) !== rows) throw new Error(`${calls} of ${rows} calls were counted`);
    connection.closeSync();
    const memory = `${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB`.padStart(9);
    return [
      `${rows.toLocaleString("en-US")} calls in DuckDB, ${(statSync(file).size / 1e9).toFixed(1)} GB, two threads, at most 8 GB`,
      `  to make them           ${made.took}`,
      `  our query              ${asked.took}`,
      `  most memory            ${memory}`,
    ];
  } finally {
    bundle.remove();
    rmSync(folder, { recursive: true });
  }
}
