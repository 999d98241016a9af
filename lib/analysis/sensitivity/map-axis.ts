import type { Quantity } from "../../model/technique";
import { meanOf } from "../../scenario/text/quantity-text";
import { unitLabel } from "../../sheet/units";
import { formatInput, type Input, isRange } from "../base-case/inputs";
import type { MapAxis } from "../uncertainty/types";

/** "Never" stands last: it is the end of "ever more seldom". */
const monthsBetween = [1, 2, 3, 4, 6, 9, 12, 18, 24, 0];
const steps = [1, 2, 5];
/** Steps of 1, 2, 5 on either side of the present value. */
const reach = 6;
const evenSteps = 10;

/** Inputs that can be an axis. A zero says nothing about a usual size, unless it is a share, "never" or a range. */
export const canBeAxis = (input: Input): boolean =>
  meanOf(input.range) !== 0 || isRange(input) || Boolean(input.quantity.percent || input.quantity.never);

/** The values of an axis; the present one is always among them. */
export function axisOf(input: Input): MapAxis {
  const { field, title, quantity, range } = input;
  const now = meanOf(range);
  const spacing = quantity.percent || quantity.whole || now <= 0 ? "linear" : "log";
  const values = withPresent(now, valuesOf(input, spacing), quantity);
  return {
    field,
    title,
    unit: quantity.percent ? "" : unitLabel(quantity.unit),
    values,
    texts: values.map((value) => formatInput(quantity, value)),
    spacing,
    now,
    nearest: values.indexOf(now),
    ...(range.changes && { changes: range.changes }),
  };
}

function valuesOf(input: Input, spacing: MapAxis["spacing"]): readonly number[] {
  const { quantity, range } = input;
  if (quantity.never) return monthsBetween.filter((value) => value <= quantity.max);
  const now = meanOf(range);
  if (spacing === "log") return roundSteps(now, quantity);
  const [from, to] = isRange(input) ? [range.low, range.high] : [quantity.min, Math.min(quantity.max, 2 * now || 1)];
  const values = Array.from({ length: evenSteps + 1 }, (_, index) => clean(from + ((to - from) * index) / evenSteps));
  return [...new Set(quantity.whole ? values.map(Math.round) : values)];
}

/** Puts the present value in its place, or in that of a value it differs from by rounding alone. "Never" stays last. */
function withPresent(now: number, values: readonly number[], { never }: Quantity): readonly number[] {
  const same = values.findIndex((value) => clean(value) === clean(now));
  if (same >= 0) return values.with(same, now);
  const next = values.findIndex((value, index) => value > now || (never && value === 0 && index > 0));
  return next < 0 ? [...values, now] : values.toSpliced(next, 0, now);
}

/** Round numbers around the present value: 1, 2, 5, 10, 20, 50 … */
function roundSteps(now: number, { min, max }: Quantity): readonly number[] {
  const start = Math.round(3 * Math.log10(now)) - reach;
  const values = Array.from({ length: 2 * reach + 1 }, (_, index) => {
    const step = start + index;
    return clean((steps[((step % 3) + 3) % 3] as number) * 10 ** Math.floor(step / 3));
  });
  return values.filter((value) => value >= min && value <= max);
}

const clean = (value: number): number => Number(value.toPrecision(6));
