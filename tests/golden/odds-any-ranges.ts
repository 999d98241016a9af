import fc from "fast-check";
import { anyScenario, defaultSize, type Entries, quantityFields } from "../analysis/any-scenario";

const spreadable = quantityFields.filter(({ quantity }) => !quantity.whole);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

/** From nothing to three times the usual size, inside the field's bounds, even or with a peak. */
const anyRange = fc.tuple(fc.constantFrom(...spreadable), fc.tuple(anyShare, anyShare, anyShare), fc.boolean());

/** A sane scenario with up to ten of its figures as ranges. */
export function anyRanges(ids?: readonly string[]): fc.Arbitrary<Entries> {
  return fc.tuple(anyScenario(ids), fc.array(anyRange, { minLength: 1, maxLength: 10 })).map(([entries, ranges]) => ({
    preset: entries.preset,
    given: new Map([
      ...entries.given,
      ...ranges.map(([field, shares, peaked]): [string, string] => {
        const { min, max } = field.quantity;
        const end = Math.min(max, Math.max(min, 3 * defaultSize(entries.preset, field)));
        const ends = [...shares]
          .sort((a, b) => a - b)
          .map((share) => Number((min + (end - min) * share).toPrecision(6)));
        const [low, likely, high] = ends.map((value) => Math.min(max, Math.max(min, value)));
        return [field.id, peaked ? `${low}..${likely}..${high}` : `${low}..${high}`];
      }),
    ]),
  }));
}
