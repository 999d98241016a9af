import { drawRange } from "../lib/stats/draw-range";
import { quantilesOf } from "../lib/stats/quantiles";

/** Uniform numbers of an input. */
export type Draw = (name: string) => Float64Array;

/** What a reader is told: the break-even's quantiles and how many draws land where. */
export type Finding = {
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
  readonly insideShare: number;
  readonly neverShare: number;
};

const setups = { "rag.setup": { low: 100, high: 500 }, "fineTuning.setup": { low: 500, high: 5_000 } };
const perQuery = { "rag.perQuery": { low: 0.01, high: 0.05 }, "fineTuning.perQuery": { low: 0.002, high: 0.02 } };
const upkeep = { "rag.hosting": { low: 50, high: 500 }, "fineTuning.retraining": { low: 500, high: 2_000 } };
const inputs = { ...setups, ...perQuery, ...upkeep };

/** Queries after which fine-tuning has paid for itself, as article 001 computes them; inside is its printed 100,000 to 500,000. */
export function articleBreakEven(draw: Draw): Finding {
  const value = (name: keyof typeof inputs) => drawRange(inputs[name], draw(name));
  const setupGap = minus(value("fineTuning.setup"), value("rag.setup"));
  return find(setupGap, minus(value("rag.perQuery"), value("fineTuning.perQuery")), 100_000, 500_000);
}

/** Queries per month at which a year costs the same, with hosting for RAG and three retrainings for fine-tuning. */
export function yearBreakEven(draw: Draw): Finding {
  const value = (name: keyof typeof inputs) => drawRange(inputs[name], draw(name));
  const setupGap = minus(value("fineTuning.setup"), value("rag.setup"));
  const [retraining, hosting] = [value("fineTuning.retraining"), value("rag.hosting")];
  const upkeepGap = minus(
    retraining.map((usd) => 3 * usd),
    hosting.map((usd) => 12 * usd),
  );
  const monthlyGap = setupGap.map((gap, index) => (gap + (upkeepGap[index] as number)) / 12);
  return find(monthlyGap, minus(value("rag.perQuery"), value("fineTuning.perQuery")), 20_000, 50_000);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value - (b[index] as number));
}

/** Draws without a break-even count in the shares and not in the quantiles. */
function find(setupGaps: Float64Array, perQueryGaps: Float64Array, from: number, to: number): Finding {
  const found = new Float64Array(setupGaps.length);
  let [met, inside] = [0, 0];
  perQueryGaps.forEach((gap, index) => {
    const queries = (setupGaps[index] as number) / gap;
    if (gap <= 0 || queries <= 0) return;
    found[met++] = queries;
    if (queries >= from && queries <= to) inside++;
  });
  const quantiles = quantilesOf(found.subarray(0, met));
  if (!quantiles) throw new Error("no draw has a break-even");
  const { p5, p50, p95 } = quantiles;
  return { median: p50, p5, p95, insideShare: inside / setupGaps.length, neverShare: 1 - met / setupGaps.length };
}
