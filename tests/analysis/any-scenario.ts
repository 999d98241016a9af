import fc from "fast-check";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { fields, type QuantityField } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import { readEntries, readLink } from "@/lib/scenario/read/link";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";

/** A preset and what differs from it, as texts by their link names. */
export type Entries = { readonly preset: string; readonly given: ReadonlyMap<string, string> };

export function scenarioOf({ preset, given }: Entries): Scenario {
  const texts = new Map([...given].map(([id, text]) => [id, [text]] as const));
  return interpret(readEntries(new Map([["p", [preset]], ["v", ["1"]], ...texts]), [], false));
}

export const answerOf = (entries: Entries): Evaluation => evaluateScenario(validateScenario(scenarioOf(entries)));

export const change = ({ preset, given }: Entries, changes: Readonly<Record<string, string | number>>): Entries => ({
  preset,
  given: new Map([...given, ...Object.entries(changes).map(([id, text]) => [id, String(text)] as const)]),
});

export const quantityFields: readonly QuantityField[] = [...fields.values()].filter(
  (field) => field.type === "quantity",
);
const adjustable = quantityFields.filter(({ id }) => !["queries", "horizon"].includes(id));

/** What a quantity is in a preset, and a usual size where it is zero there. */
export function defaultSize(preset: string, { name, approach, quantity }: QuantityField): number {
  const untouched = interpret(readLink(`?p=${preset}&v=1`));
  const size = meanOf(resolveInput(untouched, name, quantity, approach).range);
  return size === 0 ? (usual.get(quantity.unit) ?? 1) : size;
}

const usual = new Map([
  ["1", 0.1],
  ["USD", 1500],
  ["USD/month", 150],
  ["USD/query", 0.01],
  ["USD/Mtok", 1],
  ["USD/Mread", 15],
  ["USD/Mwrite", 4],
  ["tok", 500],
  ["month", 4],
]);

/** From a tenth to ten times a size, never outside the field's bounds. */
export function sizeWithin({ quantity }: QuantityField, size: number, share: number): number {
  const value = Number((size * 10 ** (2 * share - 1)).toPrecision(6));
  const bounded = Math.min(Math.max(value, quantity.min), quantity.max);
  return quantity.whole ? Math.round(bounded) : bounded;
}

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
export const anyVolume = fc.double({ min: 1, max: 6.5, noNaN: true }).map((power) => Math.round(10 ** power));

/** A sane scenario: a preset, a volume, a horizon, and up to a dozen figures moved within a tenth and ten times. */
export function anyScenario(ids: readonly string[] = presets.map(({ id }) => id)): fc.Arbitrary<Entries> {
  return fc
    .record({
      preset: fc.constantFrom(...ids),
      queries: anyVolume,
      horizon: fc.integer({ min: 1, max: 36 }),
      serving: fc.constantFrom("tunedPerToken", "hostingFee", "dedicated"),
      training: fc.constantFrom("byToken", "byGpuHour"),
      moved: fc.array(fc.tuple(fc.constantFrom(...adjustable), anyShare), { maxLength: 12 }),
    })
    .map(({ preset, queries, horizon, serving, training, moved }) => ({
      preset,
      given: new Map<string, string>([
        ["queries", String(queries)],
        ["horizon", String(horizon)],
        ["fineTuning.serving", serving],
        ["training", training],
        // Sums are sums whether or not somebody sells such a thing.
        ["possible", "yes"],
        ...moved.map(([field, share]): [string, string] => [
          field.id,
          String(sizeWithin(field, defaultSize(preset, field), share)),
        ]),
      ]),
    }));
}

/** Equal but for rounding. */
export function isNear(found: number, expected: number, tolerance = 1e-9): boolean {
  return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(found), Math.abs(expected), 1e-9);
}
