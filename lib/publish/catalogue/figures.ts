import { formatMs, formatNumber, formatUsdRate } from "../../sheet/format";
import { firstUpper } from "../../sheet/words";
import type { Kept } from "./entry";
import { labels, units } from "./labels";

/** A figure of a record as the page shows it. */
export type Figure = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Empty where only the two ends of a range are published. */
  readonly text: string;
  /** Other readings, or the ends of a range. */
  readonly range: string;
  readonly amount: number | null;
  readonly isMoney: boolean;
};

type Reading = {
  readonly label: string;
  readonly unit: string;
  readonly isMoney: boolean;
  readonly say: (value: number) => string;
};

/** What a key means: its ending is its unit, and the rest its name. */
export function readKey(key: string): Reading {
  const unit = units.find(({ ending }) => key.toLowerCase().endsWith(ending.toLowerCase()));
  const stem = unit && !unit.keepsEnding ? key.slice(0, key.length - unit.ending.length) : key;
  const label = labels.get(key) ?? (stem === "" ? "Price" : inWords(stem));
  const how = unit?.how ?? "number";
  return { label, unit: unit?.says ?? "", isMoney: how === "usd", say: sayAs[how] };
}

const sayAs = {
  usd: (value: number) => formatUsdRate(value).replace(/\.\d$/, "$&0"),
  ms: formatMs,
  share: (value: number) => `${formatNumber(value * 100)}%`,
  number: formatNumber,
} as const;

const inWords = (stem: string): string =>
  firstUpper(
    stem
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ")
      .toLowerCase(),
  );

/** Every figure of a state, in the order of the record; one that has only ends of a range comes last. */
export function figuresOf({ values, low = {}, high = {} }: Kept): readonly Figure[] {
  const keys = [...new Set([...Object.keys(values), ...Object.keys(low), ...Object.keys(high)])];
  return keys.map((key) => {
    const { say, ...reading } = readKey(key);
    const value = values[key];
    const ends = [low[key], high[key]].map((end) => (end === undefined ? undefined : say(end)));
    return {
      key,
      ...reading,
      text: value === undefined ? "" : typeof value === "number" ? say(value) : tableText(value, say),
      range: rangeText(ends[0], ends[1]),
      amount: typeof value === "number" ? value : null,
    };
  });
}

const tableText = (table: Readonly<Record<string, number>>, say: (value: number) => string): string =>
  Object.entries(table)
    .map(([at, value]) => `${say(value)} at ${at}`)
    .join(", ");

function rangeText(low: string | undefined, high: string | undefined): string {
  if (low !== undefined && high !== undefined) return `${low} to ${high}`;
  if (low !== undefined) return `also ${low}`;
  return high === undefined ? "" : `also ${high}`;
}
