import type { Issue } from "./issue";
import { givenText } from "./issue";

/** How many draws the API makes unless asked for more; 0 leaves the odds out. */
export const defaultDraws = 2_000;
export const minDraws = 100;
export const maxDraws = 100_000;
/** Draws times months that are kept at once: 100,000 draws over 39 months. */
const maxKept = 4_000_000;

export type DrawsAsked = { readonly draws: number } | { readonly issue: Issue };

/** Reads how many draws are asked for. */
export function readDraws(given: unknown, horizonMonths: number): DrawsAsked {
  if (given === undefined) return { draws: defaultDraws };
  const draws =
    typeof given === "number"
      ? given
      : typeof given === "string" && /^\d{1,9}$/.test(given)
        ? Number(given)
        : Number.NaN;
  if (draws === 0) return { draws };
  const bound = Math.min(maxDraws, Math.floor(maxKept / (horizonMonths + 1)));
  if (Number.isInteger(draws) && draws >= minDraws && draws <= bound) return { draws };
  return { issue: drawsIssue(given, bound, `${horizonMonths} months`) };
}

/** Says how many draws may be asked for, and what for. */
export function drawsIssue(given: unknown, bound: number, what: string): Issue {
  const message = `Draws: Give a whole number from ${minDraws} to ${bound.toLocaleString("en-US")}, the most for ${what}, or 0 for no odds.`;
  return { field: "draws", code: "out_of_range", level: "error", message, given: givenText(String(given)) };
}
