import fc from "fast-check";
import { expect, test } from "vitest";
import { law } from "../law";
import { answerOf, anyScenario, change, type Entries } from "./any-scenario";

const totals = (entries: Entries) => new Map(answerOf(entries).approaches.map(({ id, totalUsd }) => [id, totalUsd]));

type Changes = Readonly<Record<string, string>>;

const pairs: readonly (readonly [less: Changes, more: Changes])[] = [
  [{ thinkingTokens: "0" }, { thinkingTokens: "300" }],
  [{ region: "anywhere" }, { region: "eu" }],
  [{ regionSurcharge: "0" }, { regionSurcharge: "0.1" }],
  [{ trainingMinimum: "0" }, { trainingMinimum: "500" }],
  [{ validationPasses: "0" }, { validationPasses: "3" }],
  [{ noSearchShare: "0.5" }, { noSearchShare: "0" }],
  [{ cacheStoragePrice: "0" }, { cacheStoragePrice: "1" }],
];
const dearer = fc.constantFrom(...pairs);

test("whatever is billed besides never lowers a cost", () => {
  let compared = 0;
  fc.assert(
    fc.property(anyScenario(), dearer, (entries, [less, more]) => {
      const [one, other] = [totals(change(entries, less)), totals(change(entries, more))];
      for (const [id, usd] of one) {
        const now = other.get(id);
        if (now === undefined) continue;
        compared++;
        expect(now, `${id} ${JSON.stringify(more)}`).toBeGreaterThanOrEqual(usd * (1 - 1e-12));
      }
    }),
    law(20),
  );
  expect(compared).toBeGreaterThan(40);
});
