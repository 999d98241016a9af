/** Shares closer than this to none or all are none or all: sums of draws carry rounding noise. */
const noise = 1e-9;

/** "83%". What happens at all is never "0%" and what can fail is never "100%". */
export function shareText(share: number): string {
  return percentText(share, Math.round(share * 100));
}

/** Shares of one whole, rounded so that what is printed adds up to it where that can be. */
export function shareTexts(shares: readonly number[]): string[] {
  const isTiny = (share: number) => share > noise && share < 0.01;
  const tiny = shares.filter(isTiny);
  const rest = shares.filter((share) => !isTiny(share)).reduce((sum, share) => sum + share, 0) * 100;
  // What is printed as "under 1%" must have room left below the whole.
  const target = tiny.length > 0 ? Math.floor(rest + noise) : Math.round(rest);
  const percents = shares.map((share) => (isTiny(share) ? 0 : Math.floor(share * 100 + noise)));
  const left = Math.max(0, target - percents.reduce((sum, percent) => sum + percent, 0));
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share * 100 - (percents[index] ?? 0) }))
    .filter(({ index, remainder }) => !isTiny(shares[index] ?? 0) && remainder > 0)
    .sort((one, other) => other.remainder - one.remainder);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => percentText(share, (percents[index] ?? 0) + (raised.has(index) ? 1 : 0)));
}

function percentText(share: number, percent: number): string {
  if (share >= 1 - noise) return "100%";
  if (share <= noise) return "0%";
  if (share > 0.99 || percent >= 100) return "over 99%";
  return share < 0.01 || percent <= 0 ? "under 1%" : `${percent}%`;
}
