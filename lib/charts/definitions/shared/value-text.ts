import { inDollars } from "../../../sheet/display";
import { formatCountShort, formatUsdShort } from "../../../sheet/format";

/** A value as a person reads it: "$0.78 per million tokens", "3 months", "5%", "never". */
export type ValueText = { readonly value: number; readonly text: string };

const shape = /^(-?\$?[\d.,]+(?:e[+-]?\d+)?%?)(?: (.+))?$/;

const isNumber = (text: string): boolean => shape.test(text);
const unitOf = (text: string): string => shape.exec(text)?.[2] ?? "";
const numberOf = (text: string): string => shape.exec(text)?.[1] ?? text;

/** The unit all numbers among the texts have; empty when they have none or differ. "1 month" and "3 months" share "months". */
export function sharedUnit(texts: readonly string[]): string {
  const units = [...new Set(texts.filter(isNumber).map(unitOf))];
  const plural = units.reduce((longest, unit) => (unit.length > longest.length ? unit : longest), "");
  return units.every((unit) => unit === plural || `${unit}s` === plural) ? plural : "";
}

/** The values without a unit that is said elsewhere, all of them short when one is longer than `longest`. */
export function bareTexts(values: readonly ValueText[], unit: string, longest: number): string[] {
  const bare = values.map(({ text }) => (unit === "" ? text : numberOf(text)));
  if (bare.every((text) => text.length <= longest)) return bare;
  return values.map(({ value }, index) => shortened(value, bare[index] ?? ""));
}

function shortened(value: number, text: string): string {
  if (!isNumber(text) || text.includes("%")) return text;
  const unit = unitOf(text) === "" ? "" : ` ${unitOf(text)}`;
  return `${text.includes("$") ? inDollars(() => formatUsdShort(value)) : formatCountShort(value)}${unit}`;
}

/** A title with the unit its values are stripped of, unless it says it itself: "Prompt price (per million tokens)". */
export function titleWithUnit(title: string, unit: string): string {
  const words = unit.split(" ").filter((word) => word.length > 2);
  const isSaid = words.every((word) => title.toLowerCase().includes(word.toLowerCase()));
  return unit === "" || isSaid ? title : `${title} (${unit.replaceAll(" ", "\u00a0")})`;
}
