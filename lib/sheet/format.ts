import { shownSign, toShown } from "./display";

/**
 * Money and numbers as text, always in English digits and grouping: the text must not depend on where it is made.
 * What is not a finite number is written as an em dash.
 */
const missing = "—";

const decimals = (least: number, most: number) =>
  new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });

/** By most decimals, each made when it is first used: a page needs a few, and to make one takes as long as a hundred figures. */
const upTo: Intl.NumberFormat[] = [];
const centsUpTo: Intl.NumberFormat[] = [];
const mostPlaces = 12;

const suffixes = [
  { factor: 1e12, suffix: "T" },
  { factor: 1e9, suffix: "B" },
  { factor: 1e6, suffix: "M" },
  { factor: 1e3, suffix: "k" },
] as const;

function plain(value: number, maxDecimals: number): string {
  const places = Math.min(mostPlaces, Math.max(0, maxDecimals));
  upTo[places] ??= decimals(0, places);
  return upTo[places].format(value);
}

function withCents(value: number, maxDecimals: number): string {
  const places = Math.min(mostPlaces, Math.max(2, maxDecimals));
  centsUpTo[places] ??= decimals(2, places);
  return centsUpTo[places].format(value);
}

/** Decimals that leave `digits` significant digits, for a value above zero. */
function decimalsFor(value: number, digits: number): number {
  return digits - 1 - Math.floor(Math.log10(value));
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function signed(value: number, write: (size: number) => string): string {
  if (!Number.isFinite(value)) return missing;
  const text = write(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Cents when there are any; below one down to a hundredth of a cent, below that three significant digits. */
function amount(size: number): string {
  if (size === 0) return "0";
  if (size > 1e15) return formatNumber(size);
  if (size >= 1) return cents(size);
  if (size >= 0.0001) return withCents(size, 4);
  return size < 1e-10 ? "0" : plain(size, decimalsFor(size, 3));
}

/** US dollars in the currency that is shown. */
const money = (usd: number, write: (size: number) => string): string =>
  signed(toShown(usd), (size) => `${shownSign()}${write(size)}`);

function cents(size: number): string {
  const rounded = Math.round(size * 100) / 100;
  return Number.isInteger(rounded) ? plain(rounded, 0) : withCents(rounded, 2);
}

/** Exact, for tables: "$21,600", "$12.35", "$0.0015", "-$5". */
export function formatUsd(value: number): string {
  return money(value, amount);
}

/** To the hundredth of a cent, so that printed parts add up to a printed total: "$4,002.1917", "$600.00". */
export function formatUsdFine(value: number): string {
  return money(value, (size) => withCents(size, 4));
}

/**
 * A rate or price: below a dollar with eight significant digits, above it with ten, so that multiplying it by hand gives the
 * printed cents.
 */
export function formatUsdRate(value: number): string {
  return money(value, (size) => {
    if (size > 0 && size < 1) return plain(size, decimalsFor(size, 8));
    return Number.isInteger(size) ? formatNumber(size) : withCents(size, decimalsFor(size, 10));
  });
}

/** Whole dollars from 100 up, else three significant digits and never less than cents: "$8,500", "$12.30", "$0.0015". */
export function formatUsdSentence(value: number): string {
  return money(value, (size) =>
    size >= 99.95 && size <= 1e15 ? plain(size, 0) : amount(size < 1 ? size : significant(size, 3)),
  );
}

/** A figure counted from draws is good to about three digits: "$4,320", "$21,300", "$0.0152". */
export const formatUsdAbout = (value: number): string =>
  money(value, (size) => {
    const rounded = significant(size, 3);
    return rounded >= 99.95 && rounded <= 1e15 ? plain(rounded, 0) : amount(rounded);
  });

/** Three significant digits for axes and labels: "$21.6k", "$1.2M", "$0". */
export function formatUsdShort(value: number): string {
  return money(value, (size) => (size >= 999.5 ? suffixed(size) : amount(significant(size, 3))));
}

/** A count in full, with up to three decimals when it has them: "50,000", "0.125". */
export function formatCount(value: number): string {
  return signed(value, (size) => plain(size, 3));
}

/** A count from draws, to three digits: "13,800", "1.25". */
export const formatCountAbout = (value: number): string => formatCount(significant(value, 3));

/** Three significant digits: "50k", "1.2M", "950". */
export function formatCountShort(value: number): string {
  return signed(value, (size) => (size >= 999.5 ? suffixed(size) : plain(significant(size, 3), 12)));
}

/** Any number: whole numbers in full, others to six significant digits; an exponent only from 1e15 or below 1e-9. */
export function formatNumber(value: number): string {
  return signed(value, (size) => {
    if (size === 0) return "0";
    if (size >= 1e15 || size < 1e-9) return String(significant(size, 6).toExponential()).replace("e+", "e");
    if (Number.isInteger(size)) return plain(size, 0);
    return plain(size, decimalsFor(size, 6));
  });
}

/** Three significant digits, in seconds from a thousand ms up: "0.4 ms", "12 ms", "941 ms", "1.64 s", "12.4 s". */
export function formatMs(value: number): string {
  return signed(value, (size) => {
    const rounded = significant(size, 3);
    return rounded >= 1000 ? `${plain(rounded / 1000, 2)} s` : `${plain(rounded, 12)} ms`;
  });
}

function suffixed(size: number): string {
  const rounded = significant(size, 3);
  const { factor, suffix } = suffixes.find((step) => rounded >= step.factor) ?? { factor: 1, suffix: "" };
  return `${plain(significant(rounded / factor, 3), 2)}${suffix}`;
}

export const formatMonths = (months: number): string => (months === 1 ? "1 month" : `${formatCount(months)} months`);

/**
 * A crossing in words: "above 15,931" is true of every whole number of queries above it, so the volume is rounded down.
 * Below ten queries it is given as it is.
 */
export const formatVolume = (queries: number): string =>
  formatCount(queries < 10 ? queries : Math.floor(queries + 1e-6));
