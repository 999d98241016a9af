import { dialectIds } from "../../../lib/logs/sql/dialects";
import { warehouseQuery } from "../../../lib/logs/sql/query";
import { Failure } from "./failure";
import { oneOf, readMapping, readOptions } from "./options";

/** The query that gives a log's totals in a warehouse. */
export async function sqlCommand(given: readonly string[]): Promise<string> {
  const { text, positionals } = readOptions(given, { table: { type: "string" }, map: { type: "string" } }, 1);
  const dialect = oneOf("dialect", positionals[0] ?? "", dialectIds);
  const columns = readMapping(text("map"));
  if (columns.prompt === undefined || columns.answer === undefined)
    throw new Failure(
      "usage",
      "--map must name at least the columns of prompt and answer: --map time=…,prompt=…,answer=…",
    );
  return warehouseQuery(dialect, text("table") ?? "requests", columns);
}
