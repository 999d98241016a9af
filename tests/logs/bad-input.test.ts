import { describe, expect, test } from "vitest";
import { remarksOn } from "@/lib/logs/summary/remarks";
import { summaryOf } from "@/lib/logs/summary/summary";
import { readLog } from "./log";

const header = "timestamp,model,prompt_tokens,completion_tokens,latency_ms,cost,status";
const row = (minute: number, rest = "small,100,20,900,0.001,200") =>
  `2026-10-03T09:${String(minute).padStart(2, "0")}:00Z,${rest}`;
const rows = Array.from({ length: 12 }, (_, minute) => row(minute));
const table = [header, ...rows].join("\n");
const plain = readLog(table).totals;

const reasons = (log: string | Uint8Array, piece?: number) => readLog(log, piece).rejected;
const refusal = (log: string | Uint8Array) => {
  try {
    readLog(log);
  } catch (error) {
    return (error as Error).message;
  }
};

describe("a table is read the same", () => {
  const utf16 = (text: string, isLittle: boolean, mark: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    const bytes = new Uint8Array(view.buffer);
    return mark ? new Uint8Array([...(isLittle ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes]) : bytes;
  };

  test.each([
    ["with CRLF", table.replaceAll("\n", "\r\n")],
    ["with CR alone", table.replaceAll("\n", "\r")],
    ["with a mark of UTF-8", `\ufeff${table}`],
    ["with semicolons", table.replaceAll(",", ";")],
    ["with tabs", table.replaceAll(",", "\t")],
    ["with quotes around each cell", table.replace(/[^,\n]+/g, '"$&"')],
    ["with empty lines", table.replaceAll("\n", "\n\n")],
    ["with an end of line at its end", `${table}\n`],
    ["in UTF-16, low byte first", utf16(table, true, true)],
    ["in UTF-16, high byte first", utf16(table, false, true)],
    ["in UTF-16 without a mark", utf16(table, true, false)],
    ["with rows out of order", [header, ...rows.toReversed()].join("\n")],
    [
      "with times in seconds",
      table.replace(/2026-10-03T09:(\d\d):00Z/g, (_, minute) => String(1_791_018_000 + Number(minute) * 60)),
    ],
    [
      "with times in milliseconds",
      table.replace(/2026-10-03T09:(\d\d):00Z/g, (_, minute) => `${1_791_018_000 + Number(minute) * 60}000`),
    ],
    ["with times of another zone", table.replace(/2026-10-03T09:(\d\d):00Z/g, "2026-10-03T14:$1:00+05:00")],
    ["with durations in seconds", table.replace("latency_ms", "latency_s").replaceAll(",900,", ",0.9,")],
  ])("%s", (_, log) => {
    for (const piece of [1, 7, 65_536]) {
      const { totals, rejected } = readLog(log, piece);
      expect(rejected.count).toBe(0);
      expect(totals).toEqual(plain);
    }
  });

  test("as JSON Lines, and as a list, with whole numbers as texts", () => {
    const names = header.split(",");
    const objects = rows.map((each) => Object.fromEntries(each.split(",").map((cell, index) => [names[index], cell])));
    expect(readLog(objects.map((each) => JSON.stringify(each)).join("\n")).totals).toEqual(plain);
    expect(readLog(JSON.stringify(objects, null, 2)).totals).toEqual(plain);
    expect(readLog(JSON.stringify({ data: objects })).totals).toEqual(plain);
  });

  test("with line ends, delimiters and doubled quotes inside quotes", () => {
    const odd = [`${header},note`, ...rows.map((each) => `${each},"a ""note"", of\ntwo lines"`)].join("\n");
    for (const piece of [1, 5, 65_536]) expect(readLog(odd, piece).totals).toEqual(plain);
  });
});

describe("a row that cannot be used is named by its line and its reason", () => {
  test.each([
    [row(1, "small,many,20,900,0.001,200"), 'prompt_tokens is "many", which is no number'],
    [row(1, "small,-5,20,900,0.001,200"), "prompt_tokens is -5, not a whole number of 0 or more"],
    [row(1, "small,1.5,20,900,0.001,200"), "prompt_tokens is 1.5, not a whole number of 0 or more"],
    [row(1, "small,999999999,20,900,0.001,200"), "prompt_tokens is 999999999, more than a call can have"],
    [
      "03/10/2026,small,100,20,900,0.001,200",
      'timestamp is "03/10/2026", which is no time we know; write it like 2026-10-28T09:00:00Z',
    ],
    [
      "2026-02-30,small,100,20,900,0.001,200",
      'timestamp is "2026-02-30", which is no time we know; write it like 2026-10-28T09:00:00Z',
    ],
    [row(1, "small,100,20,900,0.001"), "it has 6 cells where the first line names 7"],
    [row(1, "small,100,20,-900,0.001,200"), "it ends before it starts"],
    [row(1, '"small,100,20,900,0.001,200'), "a quote opens and never closes"],
  ])("%s", (bad, reason) => {
    const { rejected, totals } = readLog([header, rows[0], bad, rows[1]].join("\n"));
    expect(rejected).toEqual({ count: 1, first: [{ line: 3, reason }] });
    expect(totals.calls).toBe(2);
  });

  test("in JSON Lines", () => {
    const good = '{"timestamp":"2026-10-03T09:00:00Z","prompt_tokens":5,"completion_tokens":2}';
    const { rejected, totals } = readLog([good, '{"prompt_tokens": 5,', good, "oops", '{"a": "b}', good].join("\n"));
    expect(rejected.first).toEqual([
      { line: 2, reason: "it does not end on its line" },
      { line: 4, reason: "it is no JSON" },
      { line: 5, reason: "a text in it is not closed" },
    ]);
    expect(totals.calls).toBe(3);
  });

  test("the first 20 are shown and all are counted", () => {
    const { rejected } = readLog(
      [header, ...Array.from({ length: 500 }, () => row(1, "small,x,1,1,1,200"))].join("\n"),
    );
    expect(rejected.count).toBe(500);
    expect(rejected.first.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
  });

  test("a line without an end is passed over and the next one read", () => {
    const long = new TextEncoder().encode(`${header}\n${rows[0]}\n${"x".repeat(9_000_000)}\n${rows[1]}`);
    expect(reasons(long, 1_000_000)).toEqual({
      count: 1,
      first: [{ line: 3, reason: "the line is longer than 4 MB" }],
    });
    expect(readLog(long, 1_000_000).totals.calls).toBe(2);
  });
});

describe("what is odd and not wrong is said", () => {
  const remarks = (log: string) => {
    const reading = readLog(log);
    return remarksOn(summaryOf(reading.totals), reading).join(" ");
  };

  test("a blank cost is no cost of 0", () => {
    const { totals } = readLog([header, row(1), row(2, "small,100,20,900,,200")].join("\n"));
    expect(totals.cost).toEqual({ n: 1, sum: 0.001 });
    expect(remarks([header, row(1), row(2, "small,100,20,900,,200")].join("\n"))).toContain(
      "1 rows say no cost, which is not a cost of 0.",
    );
  });

  test("zero and blank tokens are in no mean", () => {
    const log = [header, row(1), row(2, "small,0,0,900,0,200"), row(3, "small,,,900,0,200")].join("\n");
    const { totals } = readLog(log);
    expect([totals.calls, totals.prompt.n, totals.unmeasured]).toEqual([3, 1, 2]);
    expect(remarks(log)).toContain("2 calls succeeded and say no tokens; they are in no mean.");
  });

  test("failed rows are in no mean and said as a share", () => {
    const log = [header, row(1), row(2, "small,9000,0,30000,0,500"), row(3, "small,9000,0,30000,0,timeout")].join("\n");
    expect(readLog(log).totals.prompt.sum).toBe(100);
    expect(readLog(log).totals.wholeMs.p50).toBe(900);
    expect(remarks(log)).toContain("2 calls failed (66.7%); they are in no mean and no time.");
  });

  test("the same row twice counts once, another with the same id counts", () => {
    const withId = (id: string, rest: string) => `${rest},${id}`;
    const log = [
      `${header},request_id`,
      withId("a", row(1)),
      withId("a", row(1)),
      withId("a", row(2)),
      withId("b", row(1)),
    ].join("\n");
    const { totals } = readLog(log);
    expect([totals.calls, totals.duplicates]).toEqual([3, 1]);
    expect(remarks(log)).toContain("1 row stood there again, and every row is counted once.");
  });

  test("calls that were sent again are counted, and their tokens are in no mean", () => {
    const again = [`${header},attempt`, `${row(1, "small,100,20,900,0,500")},1`, `${row(2, "small,0,0,9,0,500")},2`];
    const { calls, failed, retried } = readLog([...again, `${row(3)},3`].join("\n")).totals;
    expect([calls, failed, retried]).toEqual([3, 2, 2]);
    const log = [`${header},retry_count`, `${row(1)},0`, `${row(2)},1`, `${row(3)},0`].join("\n");
    const { totals } = readLog(log);
    expect([totals.retried, totals.prompt.n, totals.prompt.sum]).toEqual([1, 2, 200]);
  });
});

describe("what is no log is refused in a sentence", () => {
  test.each([
    ["", "The file is empty."],
    ["\n\n", "The file is empty."],
    ["1,2,3\n4,5,6", "The first line must name the columns, and it holds only figures."],
    [
      "name,colour\nrose,red",
      'No column says tokens, cost or times. The columns are "name", "colour". Say which is which.',
    ],
    ['[{"name":"rose"}]', 'No name says tokens, cost or times. The names are "name". Say which is which.'],
    ["[]", "No rows were found in the file."],
    [
      new Uint8Array([0x50, 0x41, 0x52, 0x31, 0]),
      "The file is a Parquet file. Give it as CSV, TSV, JSON or JSON Lines.",
    ],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0]), "The file is a zip archive. Give it as CSV, TSV, JSON or JSON Lines."],
  ])("%j", (log, message) => expect(refusal(log)).toBe(message));

  test("more models than there are is a wrong column", () => {
    const log = [header, ...Array.from({ length: 600 }, (_, at) => row(1, `model-${at},100,20,900,0.001,200`))].join(
      "\n",
    );
    expect(refusal(log)).toBe("There are more than 500 different models. Is the model column the right one?");
  });
});

test("columns can be named by hand", () => {
  const log = "when,words in,words out\n2026-10-03,7,3\n2026-10-04,9,5";
  const { totals, used } = readLog(log, 65_536, { time: "when", prompt: "words in", answer: "words out" });
  expect([totals.prompt.sum, totals.answer.sum, totals.days.length]).toEqual([16, 8, 2]);
  expect(used).toEqual({ time: "when", prompt: "words in", answer: "words out" });
});
