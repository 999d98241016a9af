import type { SwingEnd } from "../decide/outlook-types";
import { formatCountShort, formatUsdShort } from "../sheet/format";

/** A value as short as it can be said: "$1.2M" for "$1,200,000", "never" as it is; in full up to `longest` characters. */
export function shortValue({ value, text }: Pick<SwingEnd, "value" | "text">, longest = 7): string {
  if (text.length <= longest) return text;
  const unit = /^-?\$?[\d.,e+-]+(.*)$/.exec(text)?.[1];
  if (unit === undefined || text.includes("%")) return text;
  return `${text.includes("$") ? formatUsdShort(value) : formatCountShort(value)}${unit}`;
}
