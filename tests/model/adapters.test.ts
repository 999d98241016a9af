import fc from "fast-check";
import { expect, test } from "vitest";
import { numberIn } from "@/lib/analysis/latency/stage-steps";
import { answerOf, anyScenario, change, type Entries } from "../analysis/any-scenario";
import { law } from "../law";

const onMachines = { "fineTuning.basis": "built", "fineTuning.serving": "dedicated", "fineTuning.minimumReplicas": 1 };

function copiesOf(entries: Entries, adapters: string, customers: number) {
  const answer = answerOf(change(entries, { ...onMachines, adapters, customers }));
  const values = answer.baseCases.get("fineTuning")?.bill.sheetValues;
  return values && { total: answer.approaches.find(({ id }) => id === "fineTuning")?.totalUsd, values };
}

test("one customer with a merged adapter costs what one model costs, to the last bit", () => {
  fc.assert(
    fc.property(anyScenario(), (entries) => {
      expect(copiesOf(entries, "merged", 1)?.total).toBe(copiesOf(entries, "none", 1)?.total);
    }),
    law(6),
  );
});

test("customers with copies apart have as many each, and beside the weights share them at less speed", () => {
  fc.assert(
    fc.property(anyScenario(), fc.integer({ min: 2, max: 40 }), (entries, customers) => {
      const [none, merged, shared] = ["none", "merged", "unmerged"].map((each) => copiesOf(entries, each, customers));
      if (!none || !merged || !shared) return;
      const copies = ({ values }: NonNullable<typeof none>) => numberIn(values, "replicas");
      expect(copies(merged) % customers).toBe(0);
      expect(copies(merged)).toBeGreaterThanOrEqual(Math.max(customers, copies(none)));
      expect(copies(shared)).toBeGreaterThanOrEqual(copies(none));
    }),
    law(8, 2),
  );
});
