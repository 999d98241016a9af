import fc from "fast-check";
import { expect, test } from "vitest";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";

type Values = Readonly<Record<string, string>>;

const linkWith = (values: Values): string => `?${new URLSearchParams({ p: "support-bot.2026-11", ...values, v: "1" })}`;
const saidOf = (values: Values) =>
  readScenario(linkWith(values)).scenario.issues.filter(({ code }) => code === "may_not_fit");

/** Documents of 462 tokens are a chunk each: 1 GB holds 10^9 / (1,536 x 4 x 1.5) = 108,506 of them with their index. */
const held = 1e9 / (1536 * 4 * 1.5);

test("a store that holds the mean and not the top of a range says in how many draws it is too small", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 200_000 }), (low, width) => {
      const high = low + width;
      fc.pre((low + high) / 2 <= held);
      const values = { store: "vectordb-qdrant-free", documentTokens: "462", documents: `${low}..${high}` };
      const said = saidOf(values).find(({ message }) =>
        message.startsWith("Qdrant Cloud Free has 1 GB of memory; in "),
      );
      const share = Math.max(0, (high - held) / width);
      if (share === 0) expect(said).toBeUndefined();
      if (share > 2 / 1024) expect(said?.short).toMatch(/, too little in .*% of the cases$/);
      const percent = /in (\d+)% of the cases/.exec(said?.message ?? "")?.[1];
      if (percent) expect(Math.abs(Number(percent) / 100 - share)).toBeLessThan(0.008);
    }),
    law(30),
  );
});

test("a store that answers too few searches says from which month on", () => {
  // 175 a second over a peak of 3 are 153,300,000 searches a month; 1.1^4 x 1.06 is 1.55 times the first month.
  const values = { store: "postgres-supabase-small", growth: "0.1", retryShare: "0", horizon: "12" };
  const first = 100_000_000;
  const month = Math.ceil(Math.log((175 * 730 * 3600) / 3 / first) / Math.log(1.1)) + 1;
  const [said] = saidOf({ ...values, queries: String(first) });
  expect(said?.message).toMatch(
    new RegExp(`^pgvector on Supabase Small answers 175 searches a second; from month ${month} on more is needed`),
  );
  expect(said?.short).toContain(`too little from month ${month} on`);
  expect(saidOf({ ...values, queries: "1000000" })).toEqual([]);
});

test("a prompt that is too long in some draws only is said with their share", () => {
  // A prompt of 500 tokens and 462 to 520 a passage fits 131,072 tokens up to a number of passages within the range.
  const said = saidOf({ "rag.passages": "3..400" }).map(({ message }) => message);
  expect(said.join(" ")).toMatch(/RAG cannot be had in \d+% of the cases: the prompt is longer than the model takes\./);
  expect(saidOf({ "rag.passages": "3..8" })).toEqual([]);
});
