import type { Assembled } from "../../model/assemble";
import { fields } from "../../model/registry";
import { type Quantity, zeroWord } from "../../model/technique";
import { titleOf } from "../../scenario/read/interpret";
import type { Range } from "../../scenario/text/quantity-text";
import { inDollars } from "../../sheet/display";
import { formatCount, formatNumber, formatUsd } from "../../sheet/format";
import { dependencies } from "../../sheet/sheet";
import { unitLabel } from "../../sheet/units";
import type { BaseCase } from "./base-case";

/** A field whose value moves the bill, or a condition, of at least one priced approach. */
export type Input = {
  readonly field: string;
  readonly title: string;
  readonly quantity: Quantity;
  readonly range: Range;
};

export function inputsOf(baseCases: Iterable<BaseCase>): readonly Input[] {
  const found = new Map<string, Input>();
  for (const { assembled, resolved, quantities } of baseCases)
    for (const name of namesThatCount(assembled)) {
      const quantity = quantities.get(name);
      if (!quantity) continue;
      const { drawnAs: field, range } = resolved(name);
      const own = fields.get(field);
      if (own && !found.has(field))
        found.set(field, { field, title: `${titleOf(own)}${untilWords(range)}`, quantity, range });
    }
  return [...found.values()];
}

/** Of a price that changes, what is tried is the one up to its first change. */
const untilWords = ({ changes: [first] = [] }: Range): string => (first ? ` until ${first.from}` : "");

export const isRange = ({ range }: Input): boolean => range.low !== range.high;

const known = new WeakMap<Assembled, readonly string[]>();

/** The names that lines and conditions depend on, in the order the techniques give them. */
function namesThatCount(assembled: Assembled): readonly string[] {
  const before = known.get(assembled);
  if (before) return before;
  const { sheet, lines, rules } = assembled;
  const asked = [...lines.map(({ amount, inMonth }) => inMonth ?? amount), ...rules.map(({ formula }) => formula)];
  const used = new Set(asked.flatMap((name) => [...dependencies(sheet, name)]));
  for (const { months } of lines) if (months) used.add(months);
  const names = [...sheet.quantities.keys()].filter((name) => used.has(name));
  known.set(assembled, names);
  return names;
}

/** A value of an input as a person reads it: "$0.01 a query", "5%", "3 months", "never". */
export function formatInput(quantity: Quantity, value: number): string {
  const { unit, percent } = quantity;
  const zero = zeroWord(quantity);
  if (zero && value === 0) return zero;
  if (percent) return `${formatNumber(significant(value * 100))}%`;
  const label = unitLabel(unit);
  const money =
    Math.abs(value) < 1 ? `$${formatNumber(significant(value))}` : inDollars(() => formatUsd(significant(value)));
  if (label.startsWith("USD")) return `${money}${label.slice("USD".length)}`;
  const shown = value >= 100 ? formatCount(Math.round(value)) : formatNumber(significant(value));
  if (unit === "month" && value === 1) return "1 month";
  return [shown, label].filter(Boolean).join(" ");
}

/** Four significant digits; whole numbers keep all of theirs. */
const significant = (value: number): number =>
  Number.isInteger(value) ? value : Math.abs(value) >= 10_000 ? Math.round(value) : Number(value.toPrecision(4));
