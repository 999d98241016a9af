/**
 * Article 001's break-even worked out without drawing: set-up gap G over gap per query Q, each the difference of two
 * numbers drawn evenly and independently (fine-tuning 500 to 5,000 less RAG 100 to 500; RAG 0.01 to 0.05 less fine-tuning
 * 0.002 to 0.02). A difference of two even draws has a trapezoid density; P(G / Q <= x) is one integral over Q.
 */
type Even = readonly [low: number, high: number];

/** P(a - b <= x) for even a and b. */
function differenceBelow([aLow, aHigh]: Even, [bLow, bHigh]: Even, x: number): number {
  const width = aHigh - aLow;
  const [from, to] = [(x + bLow - aLow) / width, (x + bHigh - aLow) / width];
  return (areaOfClamp(to) - areaOfClamp(from)) / (to - from);
}

/** The area under clamp(t, 0, 1) up to t. */
function areaOfClamp(t: number): number {
  if (t <= 0) return 0;
  return t <= 1 ? (t * t) / 2 : t - 0.5;
}

const setupGapBelow = (x: number): number => differenceBelow([500, 5000], [100, 500], x);
const queryGapBelow = (x: number): number => differenceBelow([0.01, 0.05], [0.002, 0.02], x);

export const neverShare = queryGapBelow(0);

/** P(0 < G / Q <= x), by the midpoint rule. */
export function closedBelow(x: number, steps = 20_000): number {
  const widest = 0.048;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const [from, to] = [(widest * step) / steps, (widest * (step + 1)) / steps];
    sum += (queryGapBelow(to) - queryGapBelow(from)) * setupGapBelow(x * ((from + to) / 2));
  }
  return sum;
}

/** The quantile among the cases that break even at all, by bisection. */
export function quantileOfRest(share: number): number {
  let [low, high] = [0, 1e8];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (closedBelow(middle, 2_000) / (1 - neverShare) < share) low = middle;
    else high = middle;
  }
  return low;
}
