import type { Quantity } from "../model/technique";
import { meanOf } from "../scenario/quantity-text";
import { unitLabel } from "../sheet/units";
import { type Input, isRange, sayInput } from "./inputs";
import type { MapAxis } from "./outlook-types";

/** "Never" stands last: it is the end of "ever more seldom". */
const monthsBetween = [1, 2, 3, 4, 6, 9, 12, 18, 24, 0];
const steps = [1, 2, 5];
/** Steps of 1, 2, 5 on either side of the present value. */
const reach = 6;
const evenSteps = 10;

export function axisOf(input: Input): MapAxis {
  const { field, title, quantity, range } = input;
  const now = meanOf(range);
  const spacing = spacingOf(input);
  const values = valuesOf(input, spacing);
  return {
    field,
    title,
    unit: quantity.percent ? "" : unitLabel(quantity.unit),
    values,
    texts: values.map((value) => sayInput(quantity, value)),
    spacing,
    now,
    nearest: nearestTo(now, values, spacing, quantity),
  };
}

const spacingOf = ({ quantity, range }: Input): MapAxis["spacing"] =>
  quantity.percent || quantity.whole || meanOf(range) <= 0 ? "linear" : "log";

function valuesOf(input: Input, spacing: MapAxis["spacing"]): readonly number[] {
  const { quantity, range } = input;
  const now = meanOf(range);
  if (quantity.never) return monthsBetween.filter((value) => value <= quantity.max);
  if (spacing === "log") return roundSteps(now, quantity);
  const [from, to] = isRange(input) ? [range.low, range.high] : [quantity.min, Math.min(quantity.max, 2 * now || 1)];
  const values = Array.from({ length: evenSteps + 1 }, (_, index) => clean(from + ((to - from) * index) / evenSteps));
  return [...new Set(quantity.whole ? values.map(Math.round) : values)];
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

function nearestTo(now: number, values: readonly number[], spacing: MapAxis["spacing"], { never }: Quantity): number {
  const exact = values.indexOf(now);
  if (exact >= 0) return exact;
  const place = (value: number) => (spacing === "log" ? Math.log(value) : value);
  const distance = (value: number) =>
    never && value === 0 ? Number.POSITIVE_INFINITY : Math.abs(place(value) - place(now));
  return values.reduce((best, value, index) => (distance(value) < distance(values[best] as number) ? index : best), 0);
}
