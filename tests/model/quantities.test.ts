import { describe, expect, test } from "vitest";
import { approaches } from "@/lib/model/approaches";
import { choices } from "@/lib/model/choices";
import { approachIds } from "@/lib/model/names";
import { type ChoiceField, fields, type QuantityField } from "@/lib/model/registry";
import { type Preset, presets } from "@/lib/presets";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { optionOf } from "@/lib/scenario/read/options";
import { resolveChoice, resolveSetup } from "@/lib/scenario/resolve/resolve-choice";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { parseUnit } from "@/lib/sheet/units";

const all = [...fields.values()];
const quantities = all.filter((field): field is QuantityField => field.type === "quantity");
const choiceFields = all.filter((field): field is ChoiceField => field.type === "choice");
const untouched = (preset: Preset) => interpret(readLink(`?p=${preset.id}&v=1`));

describe("every quantity", () => {
  test.each(quantities.map((field) => [field.id, field] as const))(
    "%s says what it is and stays within bounds",
    (_, field) => {
      const { title, help, unit, min, max, whole } = field.quantity;
      expect(title).toMatch(/^[A-Z]/);
      expect(help).toMatch(/^[\dA-Z].{8,}\.$/s);
      expect(() => parseUnit(unit)).not.toThrow();
      expect(min).toBeLessThan(max);
      if (whole) expect([min, max].every(Number.isInteger)).toBe(true);
      expect(field.usedBy.length).toBeGreaterThan(0);
    },
  );

  test("that has a default of its own says where and when it was read, or is an assumption", () => {
    for (const { id, quantity } of quantities) {
      const { source, asOf } = quantity.default ?? {};
      if (!source) continue;
      expect(source.url, id).toMatch(/^https:/);
      expect(asOf, id).toMatch(/^20\d\d/);
    }
  });

  test("of the same name means the same in every technique that asks for it", () => {
    for (const id of approachIds)
      for (const { id: field, name, quantity } of quantities.filter(({ approach }) => approach === id))
        for (const other of quantities.filter((each) => each.name === name))
          expect([other.quantity.unit, other.quantity.help], field).toEqual([quantity.unit, quantity.help]);
  });
});

describe.each(presets.map((preset) => [preset.id, preset] as const))("%s", (_, preset) => {
  const scenario = untouched(preset);

  test("gives every quantity of every approach a value within its bounds", () => {
    for (const { id, name, quantity, usedBy } of quantities)
      for (const approach of usedBy) {
        const { range, origin } = resolveInput(scenario, name, quantity, approach);
        const values = [range.low, meanOf(range), range.high];
        const isWithin = values.every((value) => value >= quantity.min && value <= quantity.max);
        const isWhole = values.every((value) => value === Math.round(range.low));
        expect({ id, isWithin, isLabelled: origin.label !== "", isWhole: isWhole || !quantity.whole, values }).toEqual({
          id,
          isWithin: true,
          isLabelled: true,
          isWhole: true,
          values,
        });
      }
  });

  test("gives every choice of every approach an option that exists", () => {
    for (const { choice, usedBy } of choiceFields)
      for (const approach of usedBy) expect(resolveChoice(scenario, choice.id, approach)?.option.title).not.toBe("");
  });

  test("says why an approach is not priced", () => {
    for (const id of approachIds) {
      const { basis, because } = resolveSetup(scenario, id);
      if (basis === "absent") expect(because).toMatch(/\.$/);
    }
  });
});

describe("choices", () => {
  test("an option of a list belongs to its approach", () => {
    const serving = choices.find(({ id }) => id === "serving");
    for (const id of approachIds)
      for (const option of ["perToken", "tunedPerToken", "hostingFee", "dedicated"] as const)
        expect(serving && optionOf(serving, id, option, "2026-11-20") !== undefined).toBe(
          (approaches[id].servings as readonly string[]).includes(option),
        );
  });

  test("a record that lacks the figures a choice fills is not an option of it", () => {
    const tuning = choices.find(({ id }) => id === "tuning");
    expect(tuning && optionOf(tuning, null, "llm-openai-gpt-4o-mini", "2026-11-20")).toBeUndefined();
    expect(tuning && optionOf(tuning, null, "finetune-together-70b-100b", "2026-11-20")?.values).toBeDefined();
    for (const hostile of ["constructor", "__proto__", "toString", ""])
      for (const choice of choices) expect(optionOf(choice, "rag", hostile, "2026-11-20")).toBeUndefined();
  });
});
