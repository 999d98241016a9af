import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type ApproachId, approachIds } from "@/lib/model/names";
import { totalsAlone } from "../golden/odds-draw-by-draw";
import { law } from "../law";
import {
  answerOf,
  anyScenario,
  anyVolume,
  change,
  defaultSize,
  type Entries,
  isNear,
  quantityFields,
  scenarioOf,
} from "./any-scenario";

const articles = ["article-001.2026-11", "article-002.2026-11"];
const totals = ({ approaches }: Evaluation) => new Map(approaches.map(({ id, totalUsd }) => [id, totalUsd]));
/** The same without curves and pairs, which take longer than the bill. */
const totalsIn = (entries: Entries) => totalsAlone(scenarioOf(entries));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("a bill adds up", () => {
  test("months sum to lines, lines to the total, and the running total ends there", () => {
    fc.assert(
      fc.property(anyScenario(), (entries) => {
        const evaluation = answerOf(entries);
        const { approaches, horizonMonths } = evaluation;
        expect(totals(evaluation)).toEqual(totalsIn(entries));
        for (const { totalUsd, setupUsd, lines, cumulativeUsd, perThousandQueriesUsd } of approaches) {
          for (const line of lines) expect(isNear(sum(line.byMonth), line.totalUsd)).toBe(true);
          expect(isNear(sum(lines.map((line) => line.totalUsd)), totalUsd)).toBe(true);
          expect(cumulativeUsd).toHaveLength(horizonMonths + 1);
          expect(isNear(cumulativeUsd.at(-1) ?? Number.NaN, totalUsd)).toBe(true);
          expect(cumulativeUsd[0]).toBe(setupUsd);
          for (const [month, spent] of cumulativeUsd.entries())
            expect(isNear(sum(lines.flatMap(({ byMonth }) => byMonth.slice(0, month + 1))), spent)).toBe(true);
          expect(perThousandQueriesUsd).not.toBeNull();
        }
      }),
      law(10, 1),
    );
  });

  test("the cheapest is the one with the lowest total, the runner-up the next", () => {
    fc.assert(
      fc.property(anyScenario(), (entries) => {
        const evaluation = answerOf(entries);
        const [first, second] = evaluation.approaches.map(({ totalUsd }) => totalUsd).sort((a, b) => a - b);
        const found = totals(evaluation);
        expect(isNear(found.get(evaluation.cheapest ?? "rag") ?? Number.NaN, first ?? Number.NaN)).toBe(true);
        if (second !== undefined)
          expect(isNear(found.get(evaluation.runnerUp ?? "rag") ?? Number.NaN, second)).toBe(true);
      }),
      law(8, 2),
    );
  });
});

describe("money moves the way it must", () => {
  const tokenPrices = quantityFields.filter(({ quantity }) => quantity.unit === "USD/Mtok");

  test("dearer tokens never lower a cost", () => {
    fc.assert(
      fc.property(anyScenario(), fc.constantFrom(...tokenPrices), (entries, field) => {
        const price = defaultSize(entries.preset, field);
        const before = totalsIn(change(entries, { [field.id]: price }));
        const after = totalsIn(change(entries, { [field.id]: price * 3 }));
        for (const [id, total] of before) expect((after.get(id) ?? Number.NaN) >= total * (1 - 1e-12)).toBe(true);
      }),
      law(15, 3),
    );
  });

  test("twice the queries doubles what is billed per query and leaves set-up alone", () => {
    fc.assert(
      fc.property(anyScenario(), anyVolume, (entries, queries) => {
        // A share of warm prompts that nobody types follows from the queries.
        const typed = entries.given.has("cacheHitShare") ? entries : change(entries, { cacheHitShare: 0.8 });
        const [once, twice] = [1, 2].map((times) => answerOf(change(typed, { queries: queries * times })));
        for (const [index, { lines, setupUsd }] of (once?.approaches ?? []).entries()) {
          const other = twice?.approaches[index];
          expect(other?.setupUsd).toBe(setupUsd);
          for (const [at, { kind, totalUsd }] of lines.entries())
            if (kind === "perQuery") expect(isNear(other?.lines[at]?.totalUsd ?? Number.NaN, 2 * totalUsd)).toBe(true);
        }
      }),
      law(8, 4),
    );
  });

  test("twice the queries never leave a prompt cache colder", () => {
    const cachedUsd = (entries: Entries, line: string) =>
      answerOf(entries).approaches.map(({ lines }) => lines.find(({ id }) => id === `promptCaching.${line}`)?.totalUsd);
    fc.assert(
      fc.property(anyScenario(), anyVolume, (entries, queries) => {
        const [once, twice] = [1, 2].map((times) => change(entries, { queries: queries * times })) as [
          Entries,
          Entries,
        ];
        const [read, written] = ["read", "write"].map(
          (line) => [cachedUsd(once, line), cachedUsd(twice, line)] as const,
        );
        for (const [index, usd] of (read?.[0] ?? []).entries())
          if (usd !== undefined) expect((read?.[1][index] ?? Number.NaN) >= 2 * usd * (1 - 1e-9)).toBe(true);
        for (const [index, usd] of (written?.[0] ?? []).entries())
          if (usd !== undefined) expect((written?.[1][index] ?? Number.NaN) <= 2 * usd * (1 + 1e-9)).toBe(true);
      }),
      law(8, 14),
    );
  });

  test("a longer horizon never costs less", () => {
    fc.assert(
      fc.property(anyScenario(), fc.integer({ min: 1, max: 119 }), (entries, horizon) => {
        const [short, long] = [horizon, horizon + 1].map((months) => totalsIn(change(entries, { horizon: months })));
        for (const [id, total] of short ?? []) expect((long?.get(id) ?? Number.NaN) >= total * (1 - 1e-12)).toBe(true);
      }),
      law(8, 5),
    );
  });
});

describe("ranges", () => {
  const uncertain = quantityFields.filter(({ quantity }) => !quantity.whole);
  const given = (entries: Entries, id: string, text: string) => totalsIn(change(entries, { [id]: text }));

  test("a point is a range of no width, and a range counts at its mean", () => {
    fc.assert(
      fc.property(
        anyScenario(),
        fc.constantFrom(...uncertain),
        fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
        (entries, field, shares) => {
          const { id, quantity } = field;
          const span = Math.min(quantity.max, quantity.min + 4 * defaultSize(entries.preset, field)) - quantity.min;
          const [low = 0, likely = 0, high = 0] = [...shares]
            .sort((a, b) => a - b)
            .map((share) => quantity.min + (span * share) / 1000);
          expect(given(entries, id, `${low}..${low}`)).toEqual(given(entries, id, String(low)));
          expect(given(entries, id, `${low}..${high}`)).toEqual(given(entries, id, String((low + high) / 2)));
          if (low < high)
            expect(given(entries, id, `${low}..${likely}..${high}`)).toEqual(
              given(entries, id, String((low + likely + high) / 3)),
            );
        },
      ),
      law(8, 6),
    );
  });
});

describe("quoted approaches", () => {
  const quoted = ["setup", "perQuery", "hosting", "retraining", "retrainEvery"];
  const priced: readonly ApproachId[] = approachIds.filter((id) => id !== "longContext");
  const moneyFields = quantityFields.filter(
    ({ name, approach }) => quoted.slice(0, 4).includes(name) && approach && priced.includes(approach),
  );
  const moneyOf = ({ preset, given }: Entries) =>
    moneyFields.map((field) => [field.id, Number(given.get(field.id) ?? defaultSize(preset, field))] as const);

  test("swapping two approaches mirrors the comparison", () => {
    const sidesOf = (entries: Entries, names: readonly [string, string]) =>
      Object.fromEntries(
        quoted.flatMap((name) =>
          names.map((from, index) => {
            const field = quantityFields.find(({ id }) => id === `${from}.${name}`);
            const text = entries.given.get(`${from}.${name}`) ?? defaultSize(entries.preset, field as never);
            return [`${names[1 - index]}.${name}`, text] as const;
          }),
        ),
      );
    fc.assert(
      fc.property(anyScenario(articles), (entries) => {
        const mirrored = change(entries, sidesOf(entries, ["rag", "fineTuning"]));
        const straight = change(mirrored, sidesOf(mirrored, ["fineTuning", "rag"]));
        const [here, there] = [straight, mirrored].map(answerOf) as [Evaluation, Evaluation];
        const pairIn = ({ pairs }: Evaluation) =>
          pairs.find(({ incumbent, challenger }) => incumbent === "rag" && challenger === "fineTuning");
        const other = { rag: "fineTuning", fineTuning: "rag" } as Record<string, string>;
        expect(totals(here).get("rag")).toBe(totals(there).get("fineTuning"));
        expect(pairIn(there)?.crossings).toHaveLength(pairIn(here)?.crossings.length ?? -1);
        for (const [index, { queriesPerMonth, cheaperAbove }] of (pairIn(here)?.crossings ?? []).entries()) {
          const mirror = pairIn(there)?.crossings[index];
          expect(isNear(mirror?.queriesPerMonth ?? Number.NaN, queriesPerMonth)).toBe(true);
          expect(mirror?.cheaperAbove).toBe(other[cheaperAbove]);
        }
        const always = pairIn(here)?.always ?? null;
        expect(pairIn(there)?.always).toBe(always === null ? null : (other[always] ?? always));
      }),
      law(13, 7),
    );
  });

  test("another currency changes no crossing and no month", () => {
    fc.assert(
      fc.property(anyScenario(articles), fc.constantFrom(0.01, 0.92, 7.1, 150), (entries, rate) => {
        const exchanged = change(entries, Object.fromEntries(moneyOf(entries).map(([id, usd]) => [id, usd * rate])));
        const same = change(entries, Object.fromEntries(moneyOf(entries)));
        const [here, there] = [same, exchanged].map(answerOf) as [Evaluation, Evaluation];
        for (const [index, pair] of here.pairs.entries()) {
          const other = there.pairs[index];
          const { reason: _, ...months } = pair.payback;
          expect(other?.payback).toMatchObject(months);
          expect(other?.always).toBe(pair.always);
          expect(other?.crossings.map(({ cheaperAbove }) => cheaperAbove)).toEqual(
            pair.crossings.map(({ cheaperAbove }) => cheaperAbove),
          );
          for (const [at, { queriesPerMonth }] of pair.crossings.entries())
            expect(isNear(other?.crossings[at]?.queriesPerMonth ?? Number.NaN, queriesPerMonth, 1e-8)).toBe(true);
        }
      }),
      law(10, 8),
    );
  });
});
