import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Rows of CSV as Parquet files that DuckDB writes, one for each of some options of its `copy`. */
export async function parquetOf(
  csv: string | Uint8Array,
  ...options: readonly string[]
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "crossover-parquet-"));
  try {
    writeFileSync(join(folder, "log.csv"), csv);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const path = join(folder, "log.parquet");
    const files: Uint8Array[] = [];
    for (const option of options) {
      const rows = `select * from read_csv('${join(folder, "log.csv")}', header = true)`;
      await connection.run(`copy (${rows}) to '${path}' (format parquet, ${option})`);
      files.push(new Uint8Array(readFileSync(path)));
    }
    connection.closeSync();
    return files;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
