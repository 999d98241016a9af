import fc from "fast-check";
import { approachIds } from "@/lib/model/names";
import { type Field, fields, type QuantityField } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import type { Scenario } from "@/lib/scenario/read/interpret";
import { writeLink } from "@/lib/scenario/read/link";
import { titleKey } from "@/lib/scenario/read/title";
import { resolveChoice } from "@/lib/scenario/resolve/resolve-choice";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { type Range, writeRange } from "@/lib/scenario/text/quantity-text";
import { defaultSize } from "../analysis/any-scenario";
import { someOptions } from "../scenario/some-options";

const allFields = [...fields.values()];
const sizes = new Map<string, number>();

function sizeOf(preset: string, field: QuantityField): number {
  const key = `${preset} ${field.id}`;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const size = defaultSize(preset, field);
  sizes.set(key, size);
  return size;
}

/** A value near the usual one, or exactly the preset's: what equals it must not be lost either. */
const anyValue = fc.record({
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom("near", "near", "usual", "zero", "edge"),
  option: fc.nat(),
});
type AnyValue = typeof anyValue extends fc.Arbitrary<infer Value> ? Value : never;

function textOf(preset: string, field: Field, { shares, kind, option }: AnyValue): string {
  if (field.type === "choice") {
    const ids = optionIdsOf(field);
    return ids[option % ids.length] ?? "";
  }
  const { min, max, whole = false } = field.quantity;
  const bounded = (value: number) => Math.min(max, Math.max(min, whole ? Math.round(value) : value));
  const size = sizeOf(preset, field);
  if (kind === "usual") return String(bounded(size));
  if (kind === "zero") return String(bounded(0));
  if (kind === "edge") return String(shares[0] === undefined || shares[0] < 0.5 ? min : max);
  const [low = 0, likely, high] = shares.map((share) => bounded(size * 4 ** (2 * share - 1))).sort((a, b) => a - b);
  if (whole) return String(low);
  return writeRange(high === undefined ? { low, high: likely ?? low } : { low, likely: likely as number, high });
}

const known = new Map<string, readonly string[]>();
function optionIdsOf(field: Extract<Field, { type: "choice" }>): readonly string[] {
  const ids = known.get(field.id) ?? someOptions(field);
  known.set(field.id, ids);
  return ids;
}

/** A link as somebody may have made it: any preset, and up to so many fields of any kind. */
export const anyLink = (most = 14): fc.Arbitrary<string> =>
  fc
    .record({
      preset: fc.constantFrom(...presets.map(({ id }) => id)),
      title: fc.option(fc.string({ unit: "binary", maxLength: 90 }), { freq: 4 }),
      given: fc.uniqueArray(fc.tuple(fc.constantFrom(...allFields), anyValue), {
        selector: ([{ id }]) => id,
        maxLength: most,
      }),
    })
    .map(({ preset, title, given }) => {
      const entries = given.map(([field, value]) => [field.id, textOf(preset, field, value)] as const);
      const all = [[titleKey, title ?? ""] as const, ...entries];
      return writeLink(
        preset,
        all.filter(([, text]) => text !== ""),
      );
    });

/** Every value and option in force, for everyone who may use it: what an answer is made from. */
export function inForce(scenario: Scenario): string {
  const users = [null, ...approachIds];
  const parts: string[] = [scenario.preset.id, scenario.title];
  for (const field of allFields)
    if (field.type === "choice")
      for (const user of field.approach === null ? users : [field.approach])
        parts.push(resolveChoice(scenario, field.name, user)?.option.id ?? "-");
    else
      for (const user of field.approach === null ? field.usedBy : [field.approach]) {
        const { range, drawnAs } = resolveInput(scenario, field.name, field.quantity, user);
        parts.push(`${field.id} ${formatRange(range)} ${range.low < range.high ? drawnAs : ""}`);
      }
  return parts.join("\n");
}

const formatRange = ({ low, likely, high }: Range): string => `${low} ${likely ?? ""} ${high}`;
