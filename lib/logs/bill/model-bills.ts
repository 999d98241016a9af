import type { ModelTotals, Totals } from "../totals/totals";
import { listPrice, tokenCost } from "./list-price";

/** What was billed for a model, against its tokens at the price list. */
export type ModelBill = {
  readonly model: string;
  readonly billedUsd: number;
  /** Null where nobody can say. */
  readonly listedUsd: number | null;
  /** The difference, or why there is none to tell, in words. */
  readonly reason: string;
};

/** Below such a difference a bill is what the price list says. */
const alikeShare = 0.02;

/** The prices are those in force on a day (YYYY-MM-DD). */
export function modelBills({ models, cached, prompt }: Totals, day: string): ModelBill[] {
  const cachedShare = prompt.sum > 0 ? Math.min(1, cached.sum / prompt.sum) : 0;
  return models
    .filter(({ costUsd }) => costUsd > 0)
    .map((model) => billOf(model, cachedShare, day))
    .sort((a, b) => b.billedUsd - a.billedUsd);
}

function billOf(model: ModelTotals, cachedShare: number, day: string): ModelBill {
  const { model: name, costUsd: billedUsd, prompt, answer } = model;
  const bill = (listedUsd: number | null, reason: string) => ({ model: name, billedUsd, listedUsd, reason });
  if (prompt + answer === 0) return bill(null, "no tokens are said, so none can be priced");
  const price = listPrice(name, day);
  if (!price) return bill(null, "the catalogue has no price of it");
  const listedUsd = tokenCost(price.values, { prompt, answer, cachedShare });
  return bill(listedUsd, reasonOf(billedUsd / listedUsd, model, cachedShare > 0));
}

function reasonOf(share: number, { failed }: ModelTotals, saysCached: boolean): string {
  if (Math.abs(share - 1) <= alikeShare) return "as listed";
  if (share < 1) {
    const cache = saysCached ? "" : ", or prompts read from a cache, which the log does not say";
    return Math.abs(share - 0.5) <= alikeShare
      ? "half of what is listed, as for batches"
      : `${percent(1 - share)} less than listed: a discount, batches${cache}`;
  }
  const failures = failed > 0 ? "failed calls that were billed, " : "";
  return `${percent(share - 1)} more than listed: ${failures}thinking or cache writes that the log does not say, or another price`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
