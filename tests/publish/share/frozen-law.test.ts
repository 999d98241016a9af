import fc from "fast-check";
import { expect, test } from "vitest";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type ChoiceField, fields, type QuantityField } from "@/lib/model/registry";
import { presets } from "@/lib/presets";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";
import { someOptions } from "../../scenario/some-options";

const all = [...fields.values()];
const choices = all.filter((field): field is ChoiceField => field.type === "choice");
const priced = all.filter(
  (field): field is QuantityField => field.type === "quantity" && field.quantity.filledBy !== undefined,
);

const anyChoice = fc
  .constantFrom(...choices)
  .chain((field) => fc.constantFrom(...someOptions(field)).map((option) => `${field.id}=${option}`));
const anyPrice = fc
  .tuple(fc.constantFrom(...priced), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }))
  .map(([{ id, quantity }, low, more]) =>
    quantity.whole
      ? `${id}=${low}`
      : `${id}=${quantity.percent ? low / 100 : low}..${quantity.percent ? (low + more) / 100 : low + more}`,
  );

/** A link with models, providers and stores of approaches' own, and ranges of prices and times. */
const anyOwnLink = fc
  .record({
    preset: fc.constantFrom(...presets.map(({ id }) => id)),
    choices: fc.array(anyChoice, { maxLength: 5 }),
    prices: fc.array(anyPrice, { maxLength: 4 }),
  })
  .map(({ preset, choices: made, prices }) => {
    const entries = new Map([...made, ...prices].map((entry) => [entry.slice(0, entry.indexOf("=")), entry]));
    return `?${[`p=${preset}`, ...entries.values(), "v=1"].join("&")}`;
  });

const evaluated = (link: string): Evaluation => evaluateScenario(readScenario(link));

/** Every line's total, and every input with the first input of the approach that is drawn together with it. */
function figuresOf({ approaches, baseCases }: Evaluation) {
  return approaches.map(({ id, lines, totalUsd }) => {
    const { quantities, resolved } = baseCases.get(id) ?? { quantities: new Map(), resolved: () => null };
    const leaders = new Map<string, string>();
    const inputs = [...quantities.keys()].map((name) => {
      const input = resolved(name);
      if (!input || input.range.low === input.range.high) return [name, input?.range];
      const leader = leaders.get(input.drawnAs) ?? name;
      leaders.set(input.drawnAs, leader);
      return [name, input.range, leader];
    });
    return { id, totalUsd, lines: lines.map((line) => [line.id, line.totalUsd]), inputs };
  });
}

test("freezing keeps every figure of every approach, ranges and own models included", () => {
  fc.assert(
    fc.property(anyOwnLink, (link) => {
      expect(figuresOf(evaluated(frozenLink(readScenario(link)).link)), link).toEqual(figuresOf(evaluated(link)));
    }),
    law(15, 11),
  );
});
