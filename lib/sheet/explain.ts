import type { SheetValues } from "./evaluate";
import { formatNumber, formatUsd, formatUsdRate } from "./format";
import { type Operator, operators } from "./operators";
import { formatNode, type Node, namesIn } from "./parse";
import { conversionWords, fromBase, type Unit, unitLabel } from "./units";
import { at, hasAxis } from "./values";

/** Where a given number comes from. */
export type Origin = {
  /** "you", a source's title, or "assumption". */
  readonly label: string;
  readonly url?: string;
  readonly asOf?: string;
  /** That it was read long ago: "more than 120 days before 2026-11-20". */
  readonly old?: string;
  readonly note?: string;
  /** What was typed, when it is a range. */
  readonly given?: string;
  /** The link name of the field behind it. */
  readonly field?: string;
};

/** A number with the reasons for it. `parts` of a sum add up to it; parts of any other formula are its ingredients. */
export type Explanation = {
  readonly label: string;
  readonly value: number;
  /** The value with its unit, as text. */
  readonly result: string;
  /** The formula in words, and again with its values filled in. */
  readonly words?: string;
  readonly filled?: string;
  readonly combine: "sum" | "formula" | "given";
  readonly parts: readonly Explanation[];
  readonly origin?: Origin;
};

/** A value in its own unit as text: "0.02 USD per million tokens", "$1,825.00". */
export function valueText(value: number, unitText: string): string {
  if (unitText === "USD") return formatUsd(value);
  if (unitText.startsWith("USD/")) return `${formatUsdRate(value)}${unitLabel(unitText).slice("USD".length)}`;
  const label = value === 1 ? unitLabel(unitText).replace(/^(\w+)s\b/, "$1") : unitLabel(unitText);
  return label ? `${formatNumber(value)} ${label}` : formatNumber(value);
}

/**
 * Why `name` has its value. What changes by month is shown for month `month` (0-based). `origin` describes the given
 * quantities.
 */
export function explain(
  sheetValues: SheetValues,
  name: string,
  origin: (quantity: string) => Origin | undefined,
  month = 0,
): Explanation {
  const { sheet, sizes, value } = sheetValues;
  const formula = sheet.formulas.get(name);
  const quantity = sheet.quantities.get(name);
  const unitText = formula?.unitText ?? quantity?.unit ?? "1";
  const unit = formula?.unit ?? (quantity?.parsed as Unit);
  const number = fromBase(at(value(name), { month }, sizes), unit);
  const title = formula?.title ?? quantity?.title ?? name;
  const label = hasAxis(value(name), "month") && name !== "month" ? `${title}, in month ${month + 1}` : title;
  const result = valueText(number, unitText);
  if (!formula) return { label, value: number, result, combine: "given", parts: [], origin: origin(name) };
  if (formula.node.type === "name" && unitOf(sheetValues, formula.node.name) === unitText)
    return { ...explain(sheetValues, formula.node.name, origin, month), label };
  const parts = [...namesIn(formula.node)].map((part) => explain(sheetValues, part, origin, month));
  const byName = new Map([...namesIn(formula.node)].map((part, index) => [part, parts[index]]));
  const filled = formatNode(formula.node, (part) => byName.get(part)?.result ?? part, formatNumber);
  const asShown = shownValue(formula.node, (part) => byName.get(part)?.value ?? 0);
  const conversion = conversionWords(number / asShown);
  return {
    label,
    value: number,
    result,
    words: formatNode(formula.node, (part) => lowerFirst(titleOf(sheetValues, part)), formatNumber),
    filled: [filled, conversion, `= ${result}`].filter(Boolean).join(" "),
    combine: "formula",
    parts,
  };
}

/** What the formula gives with the numbers as they are shown, units left out. */
function shownValue(node: Node, shown: (name: string) => number): number {
  if (node.type === "number") return node.value;
  if (node.type === "name") return shown(node.name);
  const { variadic, apply } = operators.get(node.operator) as Operator;
  const args = node.args.map((arg) => shownValue(arg, shown));
  const [a = 0, b = 0, c = 0] = args;
  return variadic ? args.reduce((x, y) => apply(x, y, 0)) : apply(a, b, c);
}

const unitOf = ({ sheet }: SheetValues, name: string): string | undefined =>
  sheet.formulas.get(name)?.unitText ?? sheet.quantities.get(name)?.unit;

const titleOf = ({ sheet }: SheetValues, name: string): string =>
  sheet.formulas.get(name)?.title ?? sheet.quantities.get(name)?.title ?? name;

/** Lower-cases a title inside a sentence, leaving "GPU" and the like alone. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
