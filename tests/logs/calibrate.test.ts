import { describe, expect, test } from "vitest";
import { calibrate } from "@/lib/logs/apply/calibrate";
import { readLink } from "@/lib/scenario/read/link";
import { fixture, readLog } from "./log";

const link = "/?p=support-bot.2026-11&v=1";
const options = { per: "call", running: "prompting" } as const;
const totals = (name: string) => readLog(fixture(name)).totals;

describe("a log applied to a scenario", () => {
  test("names each field with its old and its new value and where that is from", () => {
    const { proposals } = calibrate(link, totals("litellm.csv"), options);
    const by = new Map(proposals.map((each) => [each.field, each]));
    expect(by.get("queries")).toMatchObject({ text: "5800..17000", old: "150,000", new: "5,800 to 17,000" });
    expect(by.get("queries")?.note).toContain("from 400 requests of 19 to 20 April 2026, counting calls");
    expect(by.get("outputTokens")).toMatchObject({ text: "186..233", old: "211" });
    expect(by.has("peakFactor")).toBe(false);
  });

  test("gives a link with exactly those values, and leaves the scenario as it was", () => {
    const { proposals, before, after, refused } = calibrate(link, totals("litellm.csv"), options);
    expect(refused).toEqual([]);
    expect(before.link).toBe(link);
    expect(after.link.length).toBeLessThan(300);
    const { entries, issues } = readLink(after.link.slice(2));
    expect(issues).toEqual([]);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(proposals.map(({ field, text }) => [field, text])));
  });

  test("counts a conversation as one question of several calls", () => {
    const { proposals } = calibrate(link, totals("litellm.csv"), { ...options, per: "session" });
    const by = new Map(proposals.map(({ field, text }) => [field, text]));
    expect([by.get("queries"), by.get("modelCalls")]).toEqual(["160..480", "36.4"]);
  });

  /** The support bot has 4,800 tokens of instructions before 60 of a question; the log's mean prompt has 33,522.8. */
  test("takes the question as what is left of the prompt", () => {
    const { proposals } = calibrate(link, totals("litellm.csv"), options);
    const [low = 0, high = 0] =
      proposals
        .find(({ field }) => field === "questionTokens")
        ?.text.split("..")
        .map(Number) ?? [];
    expect((low + high) / 2).toBeCloseTo(33_522.8 - 4_800, -2);
  });

  test("says why a shorter prompt than the scenario's own is not taken over", () => {
    const { proposals, left } = calibrate(link, totals("azure-conversation.csv"), options);
    expect(proposals.some(({ field }) => field === "questionTokens")).toBe(false);
    expect(left).toEqual([
      "The prompt's length is not taken over: the mean prompt of the log has 1,155 tokens, and the scenario's instructions, examples and passages alone have 4,800. Set those first.",
    ]);
  });

  test("takes only what is ticked", () => {
    const { after } = calibrate(link, totals("litellm.csv"), options, (field) => field === "outputTokens");
    expect(after.link).toBe("/?p=support-bot.2026-11&outputTokens=186..233&v=1");
  });

  describe("of which calls were sent again", () => {
    /** A call a minute over 299 minutes: 299 / 299 * 60 * 730 = 43,800 calls a month. */
    const retries = (again: number, cells = (_at: number) => "") =>
      [
        "timestamp,prompt_tokens,completion_tokens,attempt,session_id,cost",
        ...Array.from({ length: 300 }, (_, at) => {
          const time = new Date(Date.UTC(2026, 9, 3, 0, at)).toISOString();
          return `${time},6000,100,${at < again ? 2 : 1},${at % 20},${cells(at)}`;
        }),
      ].join("\n");
    const calibrated = (log: string, per: "call" | "session" = "call") =>
      calibrate(link, readLog(log).totals, { ...options, per });
    const text = (log: string, field: string, per?: "call" | "session") =>
      calibrated(log, per).proposals.find((each) => each.field === field)?.text;

    /** 43,800 * 160 / 300 = 23,360, less and more by half; 140 / 160 = 0.875. Together 43,800 again. */
    test("the volume leaves them out and the share is of the others", () => {
      expect(text(retries(140), "queries")).toBe("12000..35000");
      expect(text(retries(140), "retryShare")).toBe("0.875");
      expect(text(retries(0), "queries")).toBe("22000..66000");
      // The preset has 2%; those of the log are in its volume.
      expect(text(retries(0), "retryShare")).toBe("0");
    });

    /** 160 calls in 20 conversations. */
    test("so do the calls of a conversation", () => {
      expect(text(retries(140), "modelCalls", "session")).toBe("8");
    });

    test("more of them than others are not taken over, and that is said", () => {
      const { proposals, left } = calibrated(retries(200));
      expect(proposals.some(({ field }) => field === "retryShare")).toBe(false);
      expect(left).toEqual([
        "How many requests are sent again is not taken over: 200 of 300 calls repeat an earlier one, and the scenario knows at most one repeat of each.",
      ]);
    });

    /** 300 calls of 0.02 USD are 6 USD; 43,800 of them a month are 876 USD. */
    test("a month is billed only where every call says its cost", () => {
      expect(calibrated(retries(0, () => "0.02")).bill?.billedUsd).toBeCloseTo(876, 9);
      expect(calibrated(retries(0, (at) => (at === 0 ? "5" : ""))).bill).toBeNull();
      expect(calibrated(retries(0, (at) => (at === 0 ? "" : "0.02"))).bill).toBeNull();
    });
  });

  /** Answers of 260 tokens, 60 of them thinking, and a model that counts two for each of the scenario's: (260 - 60) / 2. */
  test("takes the answer in the tokens that the scenario counts", () => {
    const log = [
      "timestamp,prompt_tokens,completion_tokens,reasoning_tokens",
      ...Array.from(
        { length: 300 },
        (_, at) => `${new Date(1_791_018_000_000 + at).toISOString()},20000,${at < 150 ? 160 : 360},60`,
      ),
    ].join("\n");
    const proposed = (from: string) =>
      new Map(calibrate(from, readLog(log).totals, options).proposals.map(({ field, text }) => [field, text]));
    const [one, two] = [proposed(link), proposed("/?p=support-bot.2026-11&tokenizerFactor=2&v=1")];
    const middle = (text = "") => text.split("..").reduce((sum, each) => sum + Number(each) / 2, 0);
    expect(middle(one.get("outputTokens"))).toBeCloseTo(200, 0);
    expect(middle(two.get("outputTokens"))).toBeCloseTo(100, 0);
    expect([two.get("thinkingTokens"), two.get("outputSpread")]).toEqual([one.get("thinkingTokens"), "1.38"]);
    expect(one.get("outputSpread")).toBe("1.38");
  });
});
