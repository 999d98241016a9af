import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixture } from "../logs/log";
import { parquetOf } from "../logs/parquet";

const bin = fileURLToPath(new URL("../../packages/cli/bin.mjs", import.meta.url));
const link = "/?p=support-bot.2026-11&v=1";

type Ran = { readonly status: number; readonly out: string; readonly errors: string };

/** Runs the command as a shell would, in a process of its own. */
function run(given: readonly string[], input?: Uint8Array): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...given], { maxBuffer: 1 << 26 }, (error, out, errors) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, errors }),
    );
    child.stdin?.end(input);
  });
}

/** The archive, saying in its list that its file has a password. */
function locked(zip: Uint8Array): Uint8Array {
  const at = Buffer.from(zip).lastIndexOf("PK\x01\x02");
  const marked = zip.slice();
  marked[at + 8] = (marked[at + 8] ?? 0) | 1;
  return marked;
}

describe("the command", () => {
  let folder = "";
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crossover-cli-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("calibrates from a file, from gzip, from the largest file of a zip and from standard input alike", async () => {
    const log = fixture("litellm.csv");
    const zip = zipSync({ "read-me.txt": strToU8("Spend of April"), "spend.csv": log });
    const answers = await Promise.all([
      run(["calibrate", file("log.csv", log), "--link", link]),
      run(["calibrate", file("log.csv.gz", gzipSync(log)), "--link", link]),
      run(["calibrate", file("log.zip", zip), "--link", link]),
      run(["calibrate", "--link", link], log),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
    expect(answers[0]?.out).toMatch(
      /Queries per month \(queries\) +150,000 +5,800 to 17,000 +from 400 requests of 19 to 20 April 2026/,
    );
    expect(answers[0]?.out).toContain("22 calls failed (5.5%); they are in no mean and no time.");
    expect(answers[0]?.out).toContain("/?p=support-bot.2026-11&queries=5800..17000&");
  });

  test("calibrates from a file of Parquet, which cannot come over standard input", async () => {
    const [bytes] = (await parquetOf(fixture("litellm.csv"), "compression snappy")) as [Uint8Array];
    const [read, refused] = await Promise.all([
      run(["calibrate", file("log.parquet", bytes), "--link", link]),
      run(["calibrate"], bytes),
    ]);
    expect(read.out).toMatch(/Queries per month \(queries\) +150,000 +5,800 to 17,000 +from 400 requests/);
    expect(refused).toMatchObject({ status: 3, out: "" });
    expect(refused.errors).toContain("The file is a Parquet file.");
  });

  test.each([
    ["cut", (zip: Uint8Array) => zip.subarray(0, zip.length - 30), "The zip archive is cut or broken."],
    ["with a password", (zip: Uint8Array) => locked(zip), "The file in the archive has a password."],
    ["without a file", () => zipSync({ "nothing.csv": new Uint8Array(0) }), "The zip archive has no file in it."],
  ])("a zip %s ends with status 3 and a sentence", async (name, change, message) => {
    const zip = change(zipSync({ "spend.csv": fixture("litellm.csv") }));
    expect(await run(["calibrate", file(`${name}.zip`, zip)])).toEqual({ status: 3, out: "", errors: `${message}\n` });
  });

  test("gives JSON for scripts", async () => {
    const { out } = await run(
      ["calibrate", "--link", link, "--json", "--per", "session", "--take", "queries"],
      fixture("litellm.csv"),
    );
    const answer = JSON.parse(out);
    expect(answer.format.id).toBe("litellm");
    expect(answer.after.link).toBe("/?p=support-bot.2026-11&queries=160..480&v=1");
    expect(answer.rejected).toEqual({ count: 0, first: [] });
  });

  test("names the rows it could not use", async () => {
    const log = `timestamp,prompt_tokens,completion_tokens\n2026-10-01,1,2\n2026-10-01,x,2\n`;
    const { out, status } = await run(["calibrate"], new TextEncoder().encode(log));
    expect(status).toBe(0);
    expect(out).toContain('Rows that could not be used: 1\n  Line 3: prompt_tokens is "x", which is no number');
  });

  test("evaluates a link, in words and as the API does", async () => {
    const [words, json] = await Promise.all([
      run(["evaluate", link]),
      run(["evaluate", `https://example.com${link}`, "--json"]),
    ]);
    expect(words.out).toContain("RAG costs $1,604 less than prompting");
    expect(JSON.parse(json.out).cheapest.id).toBe("rag");
  });

  test.each([
    [["calibrate", "/no/such/file.csv"], 3, "The file cannot be read: ENOENT"],
    [["calibrate", "--per", "hour"], 2, '--per: "hour" is none of call, session, trace.'],
    [["calibrate", "--colour"], 2, "Unknown option '--colour'"],
    [["calibrate", "--link", "/?p=support-bot.2026-11&queries=many&v=1"], 4, "The link cannot be used: "],
    [["mcp", "x"], 2, "Too many arguments: x"],
    [["evaluate"], 2, "evaluate needs a link"],
    [["guess"], 2, 'There is no command "guess". Try: crossover help'],
    [["sql", "oracle"], 2, '--dialect: "oracle" is none of duckdb, postgresql, bigquery, snowflake, clickhouse.'],
  ] as const)("%j ends with status %i", async (given, status, message) => {
    const ran = await run(given, new Uint8Array());
    expect(ran.errors).toContain(message);
    expect([ran.status, ran.out]).toEqual([status, ""]);
  });

  test("a column that is named and not there ends with status 3 and its name", async () => {
    const log = new TextEncoder().encode("time,prompt_tokens,completion_tokens\n2026-10-01,1,2\n");
    const ran = await run(["calibrate", "--map", "prompt=tokens"], log);
    expect(ran).toMatchObject({ status: 3, out: "" });
    expect(ran.errors).toContain('The log has no column "tokens" for prompt. It has time, prompt_tokens');
  });

  test("a file that is no log ends with status 3 and a sentence", async () => {
    const ran = await run(["calibrate"], new TextEncoder().encode("name,colour\nrose,red\n"));
    expect(ran).toEqual({
      status: 3,
      out: "",
      errors: 'No column says tokens, cost or times. The columns are "name", "colour". Say which is which.\n',
    });
  });
});
