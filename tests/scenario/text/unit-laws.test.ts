import fc from "fast-check";
import { expect, test } from "vitest";
import { fields, type QuantityField } from "@/lib/model/registry";
import { readOptions } from "@/lib/scenario/read/read-options";
import { readQuantity } from "@/lib/scenario/text/quantity-text";
import { wordsFor } from "@/lib/scenario/text/unit-words";
import { convert, divideUnits, multiplyUnits, namesIn, parseUnit, sameDimensions } from "@/lib/sheet/units";
import { law } from "../../law";

const quantities = [...fields.values()].filter((field): field is QuantityField => field.type === "quantity");
const unitNames =
  "us ms s min h day week month year USD cent tok ktok Mtok query B kB MB GB TB Gflop Tflop gpu kW read Mread write Mwrite".split(
    " ",
  );
const calendar = ["day", "week", "month", "year"];

const sameBase = (a: string, b: string): boolean => sameDimensions(parseUnit(a), parseUnit(b));
/** Days are not hours where people work. */
const mayStandFor = (own: string, other: string): boolean =>
  sameBase(own, other) && calendar.includes(own) === calendar.includes(other);

/** A unit of the field's dimension with each of its names in another size, as people write it, and what one of it is. */
function otherSpelling({ quantity }: QuantityField, picks: readonly number[]) {
  const pick = <Item>(from: readonly Item[], at: number): Item => from[(picks[at] ?? 0) % from.length] as Item;
  let unit = parseUnit("1");
  const parts = [...namesIn(quantity.unit)].map(([own, power], index) => {
    const name = pick(
      unitNames.filter((each) => mayStandFor(own, each)),
      2 * index,
    );
    unit = power > 0 ? multiplyUnits(unit, parseUnit(name)) : divideUnits(unit, parseUnit(name));
    const word = pick(wordsFor(name), 2 * index + 1);
    return power > 0 ? word : pick([` / ${word}`, `/${word}`, ` per ${word}`, ` a ${word}`], 2 * index + 1);
  });
  return { text: parts.join(" "), unit };
}

const anyField = fc.constantFrom(...quantities.filter(({ quantity }) => quantity.unit !== "1"));
const anyNumber = fc.double({ min: 1e-6, max: 1e9, noNaN: true, noDefaultInfinity: true });

test("a number with any spelling of the field's unit reads to the same value", () => {
  fc.assert(
    fc.property(anyField, anyNumber, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (field, number, picks) => {
      const { text, unit } = otherSpelling(field, picks);
      const reading = readQuantity(`${number} ${text}`, readOptions(field));
      expect(reading, `${field.id}: ${number} ${text}`).toMatchObject({ ok: true });
      const expected = convert(number, unit, parseUnit(field.quantity.unit));
      if (reading.ok) expect(Math.abs(reading.range.low / expected - 1)).toBeLessThan(1e-12);
    }),
    law(500, 1),
  );
});

test("a unit of another dimension is refused with the one that is expected", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...quantities),
      anyNumber,
      fc.constantFrom(...unitNames),
      fc.nat(),
      (field, number, name, at) => {
        const hasIt = [...namesIn(field.quantity.unit).keys()].some((own) => sameBase(own, name));
        const words = wordsFor(name);
        const word = words[at % words.length] as string;
        fc.pre(!hasIt && !(field.name === "replicaSlots" && name === "query"));
        const reading = readQuantity(`${number} ${word}`, readOptions(field));
        expect(reading, `${field.id}: ${number} ${word}`).toMatchObject({ ok: false });
        if (!reading.ok) expect(reading.message).toMatch(/ does not fit\. Type it .+\.$/);
      },
    ),
    law(500, 2),
  );
});

const pieces = "1 2.5 1k 5% $ € ¢ / per a x * - + ( ) to .. , likely 1M tok tokens GB day h users %25 \u00ad \t".split(
  " ",
);

test("whatever is pasted, nothing throws, and what is read is a number", () => {
  const anyPaste = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(" ")),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...quantities), anyPaste, (field, text) => {
      const reading = readQuantity(text, readOptions(field));
      if (!reading.ok) expect(reading.message).toMatch(/\w.*\.$/s);
      else expect(Object.values(reading.range).every(Number.isFinite)).toBe(true);
    }),
    law(2_000, 3),
  );
});
