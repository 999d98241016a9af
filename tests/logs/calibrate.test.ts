import { describe, expect, test } from "vitest";
import { calibrate } from "@/lib/logs/apply/calibrate";
import { summaryOf } from "@/lib/logs/summary/summary";
import { readLink } from "@/lib/scenario/read/link";
import { fixture, readLog } from "./log";

const link = "/?p=support-bot.2026-11&v=1";
const options = { per: "call", running: "prompting" } as const;
const summary = (name: string) => summaryOf(readLog(fixture(name)).totals);

describe("a log applied to a scenario", () => {
  test("names each field with its old and its new value and where that is from", () => {
    const { proposals } = calibrate(link, summary("litellm.csv"), options);
    const by = new Map(proposals.map((each) => [each.field, each]));
    expect(by.get("queries")).toMatchObject({ text: "5800..17000", old: "150,000", new: "5,800 to 17,000" });
    expect(by.get("queries")?.note).toContain("from 400 requests of 19 to 20 April 2026, counting calls");
    expect(by.get("outputTokens")).toMatchObject({ text: "186..233", old: "211" });
    expect(by.has("peakFactor")).toBe(false);
  });

  test("gives a link with exactly those values, and leaves the scenario as it was", () => {
    const { proposals, before, after, refused } = calibrate(link, summary("litellm.csv"), options);
    expect(refused).toEqual([]);
    expect(before.link).toBe(link);
    expect(after.link.length).toBeLessThan(300);
    const { entries, issues } = readLink(after.link.slice(2));
    expect(issues).toEqual([]);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(proposals.map(({ field, text }) => [field, text])));
  });

  test("counts a conversation as one question of several calls", () => {
    const { proposals } = calibrate(link, summary("litellm.csv"), { ...options, per: "session" });
    const by = new Map(proposals.map(({ field, text }) => [field, text]));
    expect([by.get("queries"), by.get("modelCalls")]).toEqual(["160..480", "36.4"]);
  });

  /** The support bot has 4,800 tokens of instructions before 60 of a question; the log's mean prompt has 33,522.8. */
  test("takes the question as what is left of the prompt", () => {
    const { proposals } = calibrate(link, summary("litellm.csv"), options);
    const [low = 0, high = 0] =
      proposals
        .find(({ field }) => field === "questionTokens")
        ?.text.split("..")
        .map(Number) ?? [];
    expect((low + high) / 2).toBeCloseTo(33_522.8 - 4_800, -2);
  });

  test("says why a shorter prompt than the scenario's own is not taken over", () => {
    const { proposals, left } = calibrate(link, summary("azure-conversation.csv"), options);
    expect(proposals.some(({ field }) => field === "questionTokens")).toBe(false);
    expect(left).toEqual([
      "The prompt's length is not taken over: the mean prompt of the log has 1,155 tokens, and the scenario's instructions, examples and passages alone have 4,800. Set those first.",
    ]);
  });

  test("takes only what is ticked", () => {
    const { after } = calibrate(link, summary("litellm.csv"), options, new Set(["outputTokens"]));
    expect(after.link).toBe("/?p=support-bot.2026-11&outputTokens=186..233&v=1");
  });
});
