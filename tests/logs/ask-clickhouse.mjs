/**
 * Asks ClickHouse, in a process of its own: what it loads would stay in one that runs tests.
 * node ask-clickhouse.mjs MODULE: standard input has the queries, as a list in JSON; the rows of the last are written as JSON.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , path = ""] = process.argv;
const { Session } = createRequire(import.meta.url)(path);
const session = new Session();
let rows = "";
for (const query of JSON.parse(readFileSync(0, "utf8"))) rows = session.query(query, "JSONEachRow");
session.cleanup();
process.stdout.write(rows);
