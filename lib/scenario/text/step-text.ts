import { hasTwoReadings, numberSource } from "./number-text";
import { formatRange, readQuantity } from "./quantity-text";

/** Up or down. */
export type Direction = 1 | -1;
export type StepOptions = {
  /** Ten steps at once. */
  readonly shift?: boolean;
  /** A tenth of a step. */
  readonly alt?: boolean;
  /** The unit and the name of the field, whose words may stand in the text. */
  readonly unit?: string;
  readonly name?: string;
  /** No step leads beyond these. */
  readonly bounds?: { readonly min: number; readonly max: number };
};

/**
 * The text after one press of an arrow key. A number moves at its last significant digit (0.020 to 0.021, 50,000 to 60,000;
 * whole numbers below 100 by one), ten times that with shift, a tenth with alt. A range keeps its shape: the larger end
 * moves so, and the others by the same factor. Signs, suffixes and units stay. Never below 0; what cannot be read stays.
 */
export function stepText(text: string, direction: Direction, options: StepOptions = {}): string {
  const { unit, name, bounds } = options;
  const [first = "", ...later] = text.split(/(?=\s+then\s)/i);
  if (later.length > 0) return [stepText(first, direction, options), ...later].join("");
  const reading = readQuantity(text, { percent: true, unit, name });
  if (!reading.ok) return text;
  if (reading.range.low < 0) return "0";
  const isPlain = !reading.note?.startsWith("=") && !text.includes("[");
  const stepped = stepNumbers(isPlain ? text : formatRange(reading.range), direction, options, reading.range.high);
  const after = readQuantity(stepped, { percent: true, unit, name });
  if (!after.ok) return text;
  return bounds && (after.range.low < bounds.min || after.range.high > bounds.max) ? text : stepped;
}

type Typed = { readonly digits: string; readonly value: number };

function stepNumbers(text: string, direction: Direction, options: StepOptions, high: number): string {
  const numbers = [...text.matchAll(new RegExp(numberSource, "gi"))].map(([typed]) => mantissaOf(typed));
  const largest = numbers.reduce<Typed>((most, one) => (one.value > most.value ? one : most), {
    digits: "0",
    value: 0,
  });
  const moved = moveLastDigit(largest, direction, options, largest.value === high);
  const factor = Number(moved) / largest.value;
  if (numbers.length > 1 && !(factor > 0 && Number.isFinite(factor))) return text;
  return text.replace(new RegExp(numberSource, "gi"), (typed) => {
    const one = mantissaOf(typed);
    return withDigits(typed, one.value === largest.value ? moved : scaleBy(one, factor));
  });
}

function mantissaOf(typed: string): Typed {
  const digits =
    typed
      .toLowerCase()
      .replace(/[ ,'’_]|\.$/g, "")
      .split("e")[0] ?? "";
  return { digits, value: Number(digits) };
}

function moveLastDigit(
  { digits, value }: Typed,
  direction: Direction,
  { shift, alt }: StepOptions,
  mayReachZero: boolean,
): string {
  const decimals = digits.split(".")[1]?.length ?? 0;
  const zeros = value < 100 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  let place = (decimals > 0 ? -decimals : zeros) + (shift ? 1 : 0) - (alt ? 1 : 0);
  // 1,000 goes down to 900 and not to 0; only a plain 1 goes to 0, and 1k to 0.9k.
  const isLast = () => mayReachZero && place === 0 && value >= 1;
  while (direction < 0 && value > 0 && Number(`1e${place}`) >= value && !isLast()) place--;
  const next = Math.max(0, value + direction * Number(`1e${place}`));
  return next === 0 ? "0" : unmistakable(next.toFixed(Math.min(100, Math.max(decimals, -place, 0))));
}

/** "2.500" would be asked about. */
const unmistakable = (digits: string): string => (hasTwoReadings(digits) ? digits.slice(0, -1) : digits);

/** Four significant digits, or as many as were typed. */
function scaleBy({ digits, value }: Typed, factor: number): string {
  const typed = digits.replace(/^[0.]+|\./g, "").length;
  return String(Number((value * factor).toPrecision(Math.min(15, Math.max(4, typed)))));
}

/** New digits in the old dress: the same thousands separator and the same exponent. */
function withDigits(typed: string, digits: string): string {
  const separator = /\d([ ,'’_])\d{3}/.exec(typed)?.[1] ?? "";
  const exponent = /e.*$/i.exec(typed)?.[0] ?? "";
  const [whole = "", ...fraction] = digits.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, separator), ...fraction].join(".") + exponent;
}
