import { describe, expect, test } from "vitest";
import { calibrate } from "@/lib/logs/apply/calibrate";
import { listPrice, tidyModel } from "@/lib/logs/bill/list-price";
import { billSentences, proofSentences } from "@/lib/logs/bill/words";
import { dayNumber, dayText } from "@/lib/logs/bytes/time";
import { readLog } from "./log";

/** Its prompting is on Llama 3.3 70B at $1.04 a million, in and out, with 4,800 tokens of instructions. */
const link = "/?p=support-bot.2026-11&v=1";
const model = "meta-llama/Llama-3.3-70B-Instruct-Turbo";
const options = { per: "call", running: "prompting" } as const;
const header = "timestamp,model,prompt_tokens,completion_tokens,cost";

type Day = { readonly calls: number; readonly prompt: number; readonly answer: number };

/** A log from 1 August to 31 October 2026, and the first hours of November. */
function log(day: (number: number) => Day, usdPerMtok = 1.04): string {
  const rows: string[] = [];
  for (let number = 0; number < 92; number++) {
    const { calls, prompt, answer } = day(number);
    const date = dayText(dayNumber(2026, 8, 1) + number);
    for (let call = 0; call < calls; call++) {
      const minute = Math.floor((call * 1_440) / calls);
      const time = `${date}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00Z`;
      rows.push([time, model, prompt, answer, (((prompt + answer) * usdPerMtok) / 1e6).toFixed(9)].join(","));
    }
  }
  return [header, ...rows, `2026-11-01T00:10:00Z,${model},6000,100,0.006344`].join("\n");
}

const steady = log(() => ({ calls: 40, prompt: 6_000, answer: 100 }));
const answerTo = (text: string) => calibrate(link, readLog(text).totals, options);
/** Billed at half of the list price. */
const half = answerTo(log(() => ({ calls: 40, prompt: 6_000, answer: 100 }), 0.52));

describe("fitted on all but the last month, the scenario says the last month's bill", () => {
  /**
   * 61 days of 40 calls: 1,216.67 a month, written as 1,220. 6,100 tokens at $1.04 a million: $0.006344 a call; the preset's 2%
   * that are sent again are in the log already. October is 31 days of 30.4167: $7.8881.
   */
  test("of calls that are all alike, by hand", () => {
    const { proof } = answerTo(steady);
    expect(proof).toMatchObject({ month: "2026-10", fittedDays: 61, running: "prompting" });
    expect(proof?.billedUsd).toBeCloseTo(40 * 31 * 0.006344, 9);
    expect(proof?.predictedUsd.mid).toBeCloseTo((1_220 * 0.006344 * 31) / (730 / 24), 6);
  });

  /** Days of the week differ, days differ by chance, calls by day, and all grow by 6% a month. */
  test.each([1, 2])("of traffic that grows and varies, within its band (%i)", (seed) => {
    let state = seed;
    const share = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const { proof } = answerTo(
      log((number) => ({
        calls: Math.round(30 * 1.06 ** (number / 30.4) * (number % 7 < 2 ? 0.6 : 1.1) * (0.8 + 0.4 * share())),
        prompt: Math.round(5_500 + 1_000 * share()),
        answer: Math.round(80 + 60 * share()),
      })),
    );
    const { low = 0, high = 0 } = proof?.predictedUsd ?? {};
    expect(proof?.billedUsd).toBeGreaterThan(low);
    expect(proof?.billedUsd).toBeLessThan(high);
    expect(high / low).toBeLessThan(3);
  });

  test("at what calls were billed, where that is not what the scenario's model costs", () => {
    const { proof } = half;
    expect(proof?.atBilledPricesUsd.mid).toBeCloseTo((1_220 * 0.003172 * 31) / (730 / 24), 1);
    const [first, second] = proof ? proofSentences(proof) : [];
    expect(first).toBe(
      "Fitted on the 61 days before alone, the scenario would have billed $7.89 to $7.89 in October 2026, in 90 of 100 cases; $3.93 were billed, which is $3.95 below.",
    );
    expect(second).toContain(
      "At what a call was billed in those days, it would have been $3.93 to $3.93: the bill is within.",
    );
  });

  test("and nothing where there are fewer than four weeks before it", () => {
    const [head = "", ...rows] = steady.split("\n");
    const late = rows.filter((row) => row > "2026-09-05");
    expect(answerTo([head, ...late].join("\n")).proof).toBeNull();
  });
});

describe("a bill against the scenario", () => {
  /** $3.86 a month of 1,216.67 calls at $0.003172, against $7.74 of 1,220 at $0.006344. */
  test("is told apart into prices, models and tokens, which add to the difference", () => {
    const { bill } = half;
    expect(bill?.billedUsd).toBeCloseTo(1216.67 * 0.003172, 2);
    expect(bill?.pricedUsd).toBeCloseTo(1_220 * 0.006344, 6);
    expect(bill?.models).toMatchObject([{ model, reason: "half of what is listed, as for batches" }]);
    const [lists = 0, models = 0, tokens = 0] = bill?.parts.map(({ usd }) => usd) ?? [];
    expect(lists).toBeCloseTo(-1216.67 * 0.003172, 1);
    expect(models).toBeCloseTo(0, 9);
    expect(lists + models + tokens).toBeCloseTo((bill?.billedUsd ?? 0) - (bill?.pricedUsd ?? 0), 9);
    expect(bill?.lines.map(({ title }) => title)).toEqual(["Prompt tokens", "Answer tokens"]);
    expect(bill?.months.map(({ month, isWhole }) => [month, isWhole])).toEqual([
      ["2026-08", true],
      ["2026-09", true],
      ["2026-10", true],
      ["2026-11", false],
    ]);
    expect(bill?.months[2]?.pricedUsd).toBeCloseTo(40 * 31 * 0.006344 * (1_220 / 1216.67), 3);
  });

  test("says of each model what it cannot price", () => {
    const rows = [
      `2026-10-01T00:00:00Z,gpt-4o-mini-2024-07-18,10000,1000,0.0021`,
      `2026-10-02T00:00:00Z,azure/gpt-4o-mini,10000,1000,0.0042`,
      `2026-10-03T00:00:00Z,our-own-model,1000,1000,0.5`,
      `2026-10-03T01:00:00Z,gpt-5,0,0,0.5`,
    ];
    const { bill } = answerTo([header, ...rows].join("\n"));
    expect(bill?.models.map(({ model: name, listedUsd, reason }) => [name, listedUsd, reason])).toEqual([
      ["gpt-5", null, "no tokens are said, so none can be priced"],
      ["our-own-model", null, "the catalogue has no price of it"],
      [
        "azure/gpt-4o-mini",
        0.0021,
        "100% more than listed: thinking or cache writes that the log does not say, or another price",
      ],
      ["gpt-4o-mini-2024-07-18", 0.0021, "as listed"],
    ]);
  });

  test("names of models are found with their provider, their date and other dividers", () => {
    expect(tidyModel("openai/gpt-5.4-mini-2026-03-01")).toBe("gpt-5-4-mini");
    expect(listPrice("Anthropic/Claude-Haiku-4-5-20251001", "2026-10-01")?.name).toBe("claude-haiku-4-5");
    expect(listPrice("", "2026-10-01")).toBeUndefined();
  });
});

describe("an invoice", () => {
  const invoice = [
    "Billing month,Line item,Amount (USD)",
    "2026-08,gpt-4o-mini,310.00",
    "2026-08,gpt-5,62.00",
    "2026-09,gpt-4o-mini,300.00",
    "2026-09,credit,-10.50",
    "Sep 2026,gpt-5,",
  ].join("\n");

  /** 372.00 and 289.50 over 61 days, times 30.4167 days: 329.85. */
  test("is set against a month of the scenario, and takes no field", () => {
    const { totals, format, rejected } = readLog(invoice);
    expect([format.id, rejected.count]).toEqual(["invoice", 0]);
    const { bill, proposals, proof, before, after } = calibrate(link, totals, options);
    expect([proposals, proof, after.link]).toEqual([[], null, before.link]);
    expect(bill?.billedUsd).toBeCloseTo(((372 + 289.5) / 61) * (730 / 24), 9);
    expect(bill?.months.map(({ month, isWhole, billedUsd }) => [month, isWhole, billedUsd])).toEqual([
      ["2026-08", true, 372],
      ["2026-09", true, 289.5],
    ]);
    expect(bill?.months[0]?.pricedUsd).toBeCloseTo(((bill?.pricedUsd ?? 0) * 31) / (730 / 24), 9);
    expect(bill?.models.map(({ model: name, billedUsd }) => [name, billedUsd])).toEqual([
      ["gpt-4o-mini", 610],
      ["gpt-5", 62],
    ]);
    expect(bill && billSentences(bill)[0]).toBe(
      "Billed $329.85 a month; the scenario bills $806.90 by the query: −$477.05.",
    );
  });

  test("of days is one, too, and a log of calls is none", () => {
    const daily = ["date,model,cost_usd", "2026-09-01,gpt-5,3", "2026-09-02,gpt-5,4"].join("\n");
    expect(readLog(daily).format.id).toBe("invoice");
    expect(readLog("date,model,cost,prompt_tokens\n2026-09-01,gpt-5,3,4").format.id).toBe("table");
  });
});
