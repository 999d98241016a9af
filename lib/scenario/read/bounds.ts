import type { QuantityField } from "../../model/registry";
import { formatNumber } from "../../sheet/format";
import { parseUnit, toBase, unitLabel } from "../../sheet/units";
import type { Range } from "../text/quantity-text";
import type { IssueCode } from "./issue";

const hourInMonths = toBase(1, parseUnit("h"));

/** Why a range is no value of a quantity. */
export function outOfBounds(
  { quantity }: QuantityField,
  range: Range,
): { readonly code: IssueCode; readonly message: string } | undefined {
  const say = (value: number) =>
    quantity.percent
      ? `${formatNumber(value * 100)}%`
      : [formatNumber(value), value === 1 && quantity.unit === "month" ? "month" : unitLabel(quantity.unit)]
          .filter(Boolean)
          .join(" ");
  const later = (range.changes ?? []).map(({ to }) => to);
  if (Math.min(range.low, ...later) < quantity.min || Math.max(range.high, ...later) > quantity.max)
    return { code: "out_of_range", message: `Must be between ${say(quantity.min)} and ${say(quantity.max)}.` };
  // What is done again after less than an hour would be done without end.
  if (
    quantity.never &&
    quantity.unit === "month" &&
    [range.low, range.high].some((months) => months > 0 && months < hourInMonths)
  )
    return { code: "out_of_range", message: "Must be never, or at least an hour (0.0014 month)." };
  if (!quantity.whole) return;
  if (range.low !== range.high) return { code: "range_not_allowed", message: "Takes one number, not a range." };
  if (!Number.isInteger(range.low)) return { code: "not_whole", message: "Must be a whole number." };
}
