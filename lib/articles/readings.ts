import {
  formatCount,
  formatMs,
  formatNumber,
  formatUsd,
  formatUsdRate,
  formatUsdSentence,
  formatVolume,
} from "../sheet/format";
import type { Figured } from "./claim";
import type { ArticleFigure } from "./figures";
import { gapQuantiles } from "./odds-figures";

const reading =
  (write: (value: number) => string) =>
  (label: string, figure: ArticleFigure, none = "never"): Figured => ({
    label,
    text: (found) => {
      const value = figure(found);
      return value === null ? none : write(value);
    },
  });

/** Three digits are what draws can give. */
const rough = (value: number): string => formatCount(Number(value.toPrecision(3)));

/** Whole percents are what draws can give; and draws never show that something cannot happen. */
function percent(part: number): string {
  if (part < 0.005) return "under 1%";
  return part < 0.995 ? `${formatNumber(Math.round(part * 100))}%` : "over 99%";
}

/** Cents below a thousand dollars, so that small amounts can be multiplied by hand. */
const dollars = (value: number): string => (value < 1000 ? formatUsd(value) : formatUsdSentence(value));

export const usd = reading(dollars);
/** Four digits, so that two models' costs of a query can be told apart. */
export const usdPerQuery = reading((value) => formatUsdRate(Number(value.toPrecision(4))));
export const percentage = reading(percent);
export const ms = reading(formatMs);
export const queries = reading((value) => `${formatVolume(value)} queries`);
export const perMonth = reading((value) => `${formatVolume(value)} a month`);
export const roughQueries = reading((value) => `${rough(value)} queries`);
export const roughPerMonth = reading((value) => `${rough(value)} a month`);
export const month = reading((value) => `month ${value}`);

export const day = (label: string, figure: ArticleFigure<string>): Figured => ({
  label,
  text: (found) => figure(found) ?? "no date set",
});

/** Where nine in ten of the draws lie that break even at all. */
export const gapBand = (label: string): Figured => ({
  label,
  text: (found) => {
    const quantiles = gapQuantiles(found);
    return quantiles ? `${rough(quantiles.p5)} to ${rough(quantiles.p95)}` : "never";
  },
});
