import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberAt } from "@/lib/logs/bytes/number";
import { bytesOf } from "@/lib/logs/bytes/text";
import { type Moment, momentAt, readMoment } from "@/lib/logs/bytes/time";
import { readDecimal, wholeAt } from "@/lib/logs/bytes/words";
import { law } from "../law";
import { readLog } from "./log";

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{0,${most}}$`));
const number = fc.oneof(
  { weight: 4, arbitrary: digits(9) },
  { weight: 2, arbitrary: fc.tuple(digits(4), digits(9)).map(([whole, behind]) => `${whole}.${behind}`) },
  fc.constantFrom(
    "",
    "-",
    "null",
    "-3",
    "1e3",
    " 12",
    "1 2",
    "$5",
    "1,5",
    "12a",
    "é",
    "0x1",
    "9".repeat(30),
    ".",
    "1.2.3",
  ),
);
const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));
const moment = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(two(13), two(32), two(24), two(60), fc.constantFrom(":", ":", ":", "-"), two(60), digits(10))
      .chain(([month, day, hour, minute, between, second, behind]) =>
        fc
          .constantFrom("Z", "", "+00:00", "+05:30", "-0800", " UTC", "z", "Zz")
          .map((zone) => `2026-${month}-${day}T${hour}:${minute}${between}${second}${behind && `.${behind}`}${zone}`),
      ),
  },
  fc.constantFrom(
    "",
    "2026-10-03",
    "1791018000",
    "1791018000123",
    "2026-10-03 09:00:00",
    "no time",
    "2024-02-29T01:02:03Z",
  ),
);

/** Bytes of a text with others behind them, as a cell of a line has. */
function cell(text: string) {
  const bytes = bytesOf(`,${text}\n12345678`);
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset), from: 1, to: bytes.length - 9 };
}

describe("four letters at once say what each by itself says", () => {
  test("a number", () => {
    fc.assert(
      fc.property(number, (text) => {
        const { bytes, view, from, to } = cell(text);
        const one = numberAt(bytes, from, to);
        const whole = wholeAt(view, from, to);
        if (whole >= 0) expect(whole).toBe(one);
        const into = new Float64Array(1);
        if (readDecimal(view, from, to, 1, into, 0)) expect(into[0]).toBe(one);
        if (/^\d{1,8}$/.test(text)) expect(whole).toBe(Number(text));
        if (/^\d{0,3}\.\d{1,8}$/.test(text)) expect(into[0]).toBe(Number(text));
      }),
      law(150),
    );
  });

  test("a moment", () => {
    fc.assert(
      fc.property(moment, (text) => {
        const { view, from, to } = cell(text);
        const [quick, slow]: [Moment, Moment] = [
          { ms: 0, hasZone: false },
          { ms: 0, hasZone: false },
        ];
        readMoment(text, slow);
        if (momentAt(view, from, to, quick)) expect(quick).toEqual(slow);
        if (/^2026-0[1-9]-0[1-9]T0\d:0\d:0\d(?:\.\d{1,9})?Z$/.test(text)) expect(quick).toEqual(slow);
      }),
      law(150),
    );
  });
});

/** A cell between quotes is cut letter by letter, and its line is added by itself. */
test("a table gives the same figures and the same refusals with quotes around some of its lines", () => {
  const row = fc.tuple(
    moment,
    fc.constantFrom("small", "large", "größer", "a name that is rather long"),
    number,
    number,
    number,
    number,
    fc.constantFrom("200", "500", "ok", "timeout", ""),
    fc.constantFrom("", "s1", "s1234", "s12345678"),
    fc.constantFrom("", "a", "b"),
  );
  const header = "timestamp,model,prompt_tokens,completion_tokens,latency_ms,cost,status,session_id,request_id";
  const quoted = (cells: readonly string[]) => cells.map((text) => `"${text}"`).join(",");
  const plain = (cells: readonly string[]) => cells.map((text) => text.replaceAll(",", "")).join(",");
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, 2, 3),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom("\n", "\r\n"),
      (rows, every, piece, end) => {
        const cells = rows.map((each) => each.map((text) => text.replaceAll(",", "")));
        const [all, some] = [
          cells.map(plain),
          cells.map((each, at) => (at % every === 0 ? quoted(each) : plain(each))),
        ];
        const expected = readLog([header, ...all].join(end), piece);
        const found = readLog([header, ...some, ""].join(end), piece);
        expect(found.rejected).toEqual(expected.rejected);
        expect({ ...found.totals, duplicates: 0 }).toEqual({ ...expected.totals, duplicates: 0 });
      },
    ),
    law(30),
  );
});
