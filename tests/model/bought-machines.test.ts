import fc from "fast-check";
import { expect, test } from "vitest";
import { curveAt } from "@/lib/analysis/break-even/curve";
import { at as readAt } from "@/lib/sheet/values";
import { answerOf, anyScenario, change, type Entries, isNear } from "../analysis/any-scenario";
import { law } from "../law";

const onMachines = {
  "fineTuning.basis": "built",
  "fineTuning.serving": "dedicated",
  "fineTuning.purchasePrice": 20_000,
  "fineTuning.minimumReplicas": 1,
};
const free = { serverPremium: 0, machineLife: 240, "fineTuning.ownership": "bought" };

const tunedOf = (entries: Entries) => answerOf(entries).approaches.find(({ id }) => id === "fineTuning");
const rentIn = (lines: readonly { readonly id: string; readonly totalUsd: number }[]): number =>
  lines.find(({ id }) => id === "dedicatedGpus.gpus")?.totalUsd ?? 0;

test("bought machines take the place of the rent, and of nothing else", () => {
  fc.assert(
    fc.property(anyScenario(), (entries) => {
      const rented = tunedOf(change(entries, { ...onMachines, "fineTuning.ownership": "none" }));
      const bought = tunedOf(change(entries, { ...onMachines, "fineTuning.ownership": "bought" }));
      expect(bought?.id).toBe(rented?.id);
      if (!rented || !bought) return;
      expect(rentIn(bought.lines)).toBe(0);
      const ownLines = bought.lines.filter(({ id }) => id.startsWith("boughtMachines."));
      const ours = ownLines.reduce((sum, { totalUsd }) => sum + totalUsd, 0);
      expect(isNear(bought.totalUsd - ours, rented.totalUsd - rentIn(rented.lines), 1e-6)).toBe(true);
    }),
    law(8),
  );
});

test("over any months what was bought holds every copy that runs, and twice the price buys for twice as much", () => {
  fc.assert(
    fc.property(anyScenario(), fc.double({ min: 0, max: 0.2, noNaN: true }), (entries, growth) => {
      const apart = { adapters: "merged", customers: 3 };
      const at = (price: number) =>
        answerOf(change(entries, { ...onMachines, ...free, ...apart, growth, "fineTuning.purchasePrice": price }));
      const paid = (price: number) =>
        at(price)
          .approaches.find(({ id }) => id === "fineTuning")
          ?.lines.reduce((sum, { id, totalUsd }) => (/\.(buy|grow)$/.test(id) ? sum + totalUsd : sum), 0);
      const sheet = at(1).baseCases.get("fineTuning");
      if (!sheet) return;
      const horizon = Number(entries.given.get("horizon"));
      const read = (name: string) =>
        readAt(sheet.bill.sheetValues.value(name), { month: horizon - 1 }, sheet.bill.sheetValues.sizes);
      // At 1 USD a GPU the sum of all purchases is the number of GPUs there are in the end.
      expect(isNear(paid(1) ?? Number.NaN, read("replicas") * read("replicaGpus"), 1e-6)).toBe(true);
      expect(isNear(paid(2) ?? Number.NaN, 2 * (paid(1) ?? 0))).toBe(true);
    }),
    law(8),
  );
});

test("the curve by volume says what another volume would cost", () => {
  fc.assert(
    fc.property(anyScenario(), fc.double({ min: 0.2, max: 5, noNaN: true }), (entries, times) => {
      const bought = change(entries, { ...onMachines, "fineTuning.ownership": "bought" });
      const here = tunedOf(bought);
      const queries = Math.round(Number(entries.given.get("queries")) * times);
      const there = tunedOf(change(bought, { queries }));
      if (!here || !there || queries > here.curve.exactTo) return;
      expect(isNear(curveAt(here.curve, queries), there.totalUsd, 1e-6)).toBe(true);
    }),
    law(8),
  );
});

test("a machine that is replaced is no retraining", () => {
  const rag = {
    "rag.basis": "built",
    "rag.serving": "dedicated",
    "rag.purchasePrice": "20000",
    "rag.ownership": "bought",
  };
  const given = new Map(Object.entries({ ...rag, horizon: "60", machineLife: "24" }));
  const found = answerOf({ preset: "support-bot.2026-11", given }).approaches.find(({ id }) => id === "rag");
  expect(found?.stepUsdByMonth.filter((usd) => usd > 0)).toHaveLength(2);
  expect(found?.retrainMonths).toEqual([]);
});
