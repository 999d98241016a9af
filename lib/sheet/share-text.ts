/** Shares closer than this to none or all are none or all: sums of draws carry rounding noise. */
const noise = 1e-9;

/** "83%". What happens at all is never "0%" and what can fail is never "100%". */
export function shareText(share: number): string {
  return percentText(share, Math.round(share * 100));
}

/**
 * Shares of one whole, each rounded to the nearest percent unless the sum of what is printed would then be wrong: the
 * fewest with the largest remainders are moved. "Under 1%" has room above or below the rest.
 */
export function shareTexts(shares: readonly number[]): string[] {
  const exact = shares.map((share) => (isTiny(share) ? 0 : share * 100));
  const rest = exact.reduce((sum, percent) => sum + percent, 0);
  const hasTiny = shares.some(isTiny);
  const least = hasTiny ? Math.floor(rest + noise) : Math.round(rest);
  const most = hasTiny ? Math.ceil(rest - noise) : Math.round(rest);
  const nearest = exact.map(Math.round);
  const sum = nearest.reduce((total, percent) => total + percent, 0);
  const moved = sum > most ? moveTo(most - sum, exact, nearest) : moveTo(Math.max(0, least - sum), exact, nearest);
  return shares.map((share, index) => percentText(share, moved[index] ?? 0));
}

const isTiny = (share: number): boolean => share > noise && share < 0.01;

/** Moves as many percents up or down by one as asked for, those first that lose least by it. */
function moveTo(missing: number, exact: readonly number[], percents: readonly number[]): number[] {
  const step = Math.sign(missing);
  const byLoss = exact
    .map((percent, index) => ({ index, loss: Math.abs((percents[index] ?? 0) + step - percent) }))
    .filter(({ index }) => (exact[index] ?? 0) > noise)
    .sort((one, other) => one.loss - other.loss);
  const chosen = new Set(byLoss.slice(0, Math.abs(missing)).map(({ index }) => index));
  return percents.map((percent, index) => (chosen.has(index) ? percent + step : percent));
}

function percentText(share: number, percent: number): string {
  if (share >= 1 - noise) return "100%";
  if (share <= noise) return "0%";
  if (share > 0.99 || percent >= 100) return "over 99%";
  return share < 0.01 || percent <= 0 ? "under 1%" : `${percent}%`;
}
