import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readQuantity, writeRange } from "@/lib/scenario/text/quantity-text";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";

const evaluationOf = (query: string) => evaluateScenario(readScenario(`?${query}&v=1`));
const totals = (query: string) => evaluationOf(query).approaches.map(({ id, totalUsd }) => [id, totalUsd]);
const messages = (query: string) => evaluationOf(query).scenario.issues.map(({ message }) => message);

describe("a price that changes on a day", () => {
  const read = (text: string) => readQuantity(text, { unit: "USD/Mtok" });

  test("is read as it is written", () => {
    const range = {
      low: 2,
      high: 2.5,
      changes: [
        { from: "2027-01-01", to: 3 },
        { from: "2028-02-29", to: 0 },
      ],
    };
    expect(writeRange(range)).toBe("2..2.5 then 3 from 2027-01-01 then 0 from 2028-02-29");
    expect(read(writeRange(range))).toEqual({ ok: true, range });
    expect(read("$2.50 / 1M tokens then $0.003 per 1K tokens from 2027-01-01")).toMatchObject({
      range: { low: 2.5, high: 2.5, changes: [{ from: "2027-01-01", to: 3 }] },
    });
  });

  test.each([
    ["2 then 3", "Say it like"],
    ["2 then 3 from 2027-02-29", "Say it like"],
    ["2 then 3 from January", "Say it like"],
    ["2 then 3..4 from 2027-01-01", "one number"],
    ["2 then 3 from 2027-01-01 then 4 from 2027-01-01", "later than the one before"],
    ["2 then -3 from 2027-01-01", ""],
  ])("that is not understood is refused: %s", (text, words) => {
    const reading = read(text);
    if (words) expect(reading).toMatchObject({ ok: false, message: expect.stringContaining(words) });
    else expect(messages(`p=support-bot.2026-11&inputPrice=${text}`).join(" ")).toContain("Must be between");
  });

  test("is for money only", () => {
    expect(readQuantity("5 then 6 from 2027-01-01", { unit: "query/month" })).toMatchObject({
      ok: false,
      message: "Only a price may change on a day. Give one value.",
    });
  });

  test("keeps its figures in a frozen link, as does a model that moves on", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("llm-openai-gpt-4o-mini", "llm-google-gemini-3.8-flash", "llm-openai-gpt-5-nano"),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom("", "&outputPrice=1..2+then+4+from+2027-03-09", "&successor=llm-openai-gpt-6-sol"),
        (model, day, more) => {
          const starts = `2026-12-${String(day).padStart(2, "0")}`;
          const query = `p=support-bot.2026-11&model=${model}&starts=${starts}${more}`;
          const frozen = frozenLink(readScenario(`?${query}&v=1`)).link;
          expect(totals(frozen.slice(1, -4))).toEqual(totals(query));
        },
      ),
      law(13),
    );
  });

  test("and a day that is none is named", () => {
    expect(messages("p=support-bot.2026-11&starts=2026-02-30")).toEqual([
      "First day: 2026-02-30 is no day from 2020-01-01 to 2099-12-31. Write it like 2026-11-20.",
    ]);
  });
});

describe("an approach that ends before the months looked ahead are over", () => {
  const historical = "p=historical-openai.2026-11";

  test("is in no ranking at any volume, and says when it ends", () => {
    for (const queries of [0, 1_000, 1_000_000, 100_000_000]) {
      const { approaches, absent, envelope, pairs } = evaluationOf(`${historical}&queries=${queries}`);
      expect(approaches.map(({ id }) => id)).toEqual(["prompting", "longContext", "rag"]);
      expect(absent.find(({ id }) => id === "fineTuning")).toMatchObject({
        because: "Tuned GPT-4o mini answers until 2027-01-14 and ends; you look 12 months ahead, to 2027-11-20.",
        endsOn: "2027-01-14",
      });
      expect(envelope.some(({ cheapest }) => cheapest === "fineTuning")).toBe(false);
      expect(pairs.some(({ challenger, incumbent }) => [challenger, incumbent].includes("fineTuning"))).toBe(false);
    }
    expect(evaluationOf(`${historical}&horizon=1`).approaches.map(({ id }) => id)).toContain("fineTuning");
  });

  test("has a line that stops on that day", () => {
    const evaluation = evaluationOf(historical);
    const { cheapest } = evaluation;
    if (!cheapest) throw new Error("nothing is priced");
    const { series, table, summary } = overTimeSpec({ ...evaluation, cheapest }, { compact: false });
    const line = series.find(({ id }) => id === "fineTuning");
    // 20 November to 20 December is a month; 25 of the next one's 31 days are over.
    expect(line?.points.at(-1)?.x).toBeCloseTo(1 + 25 / 31, 12);
    expect(line?.endLabel).toBe("Fine-tuning ends 2027-01-14");
    expect(table.rows[2]?.cells.at(-1)).toBe("ended 2027-01-14");
    expect(summary).toContain("Fine-tuning ends on 2027-01-14, after $");
  });

  test("is so for want of a successor, and moves on when one is named", () => {
    const query = "p=support-bot.2026-11&model=llm-openai-gpt-5.1";
    const { absent } = evaluationOf(query);
    const { instead } = absent.find(({ id }) => id === "rag") ?? {};
    expect(instead).toEqual({
      say: "Move on to gpt-6-sol",
      values: [{ field: "rag.successor", value: "llm-openai-gpt-6-sol" }],
    });
    expect(evaluationOf(`${query}&rag.successor=llm-openai-gpt-6-sol`).approaches.map(({ id }) => id)).toContain("rag");
    expect(evaluationOf(`${historical}&successor=none`).approaches).toEqual([]);
  });

  test("a model that moves on is named beside the answer", () => {
    expect(messages(historical)).toContain(
      "GPT-4o mini at OpenAI stops on 2027-01-14: from then on the prices are those of GPT-6 Luna, on which the prompts are tested again.",
    );
  });
});
