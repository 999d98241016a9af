import type { Quantity } from "../../model/technique";
import { meanOf } from "../../scenario/text/quantity-text";
import { formatInput, type Input, isRange } from "../base-case/inputs";
import { compareCosts } from "../break-even/crossings";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import type { Sensitivity, Swing } from "../uncertainty/types";
import { costsOf, whatIf } from "./what-if";

/** What is tried for an input that is a single figure: a quarter less and a quarter more. */
const assumedShare = 0.25;

/** The difference between the two best when each input in turn goes to its ends. Null when fewer than two are priced. */
export function tornadoOf(evaluation: Evaluation, inputs: readonly Input[]): Sensitivity | null {
  const { cheapest: best, runnerUp: next } = evaluation;
  if (best === null || next === null) return null;
  const tried = inputs.flatMap((input) => {
    const [low, high] = endsOf(input);
    return low < high ? [{ input, low, high }] : [];
  });
  const present = new Map<string, number>();
  const cases = [
    present,
    ...tried.flatMap(({ input, low, high }) => [low, high].map((end) => new Map([[input.field, end]]))),
  ];
  const baseCases = new Map([...evaluation.baseCases].filter(([id]) => id === best || id === next));
  const totals = whatIf({ ...evaluation, baseCases }, inputs, cases);
  const [own, other] = [costsOf(totals, best), costsOf(totals, next)];
  const difference = (index: number) => (other[index] as number) - (own[index] as number);
  const swings = tried.flatMap(({ input, low, high }, index): Swing[] => {
    const [atLow, atHigh] = [difference(1 + 2 * index), difference(2 + 2 * index)];
    if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return [];
    const largest = Math.max(own[0] as number, other[0] as number);
    if (compareCosts(largest + atLow, largest + atHigh) === 0) return [];
    return [
      {
        field: input.field,
        title: input.title,
        low: { value: low, text: formatInput(input.quantity, low), differenceUsd: atLow },
        high: { value: high, text: formatInput(input.quantity, high), differenceUsd: atHigh },
        assumed: !isRange(input),
        changesWinner: Math.min(atLow, atHigh) < 0,
      },
    ];
  });
  return { best, next, differenceUsd: difference(0), swings: swings.sort((a, b) => widthOf(b) - widthOf(a)) };
}

const widthOf = ({ low, high }: Swing): number => Math.abs(high.differenceUsd - low.differenceUsd);

function endsOf(input: Input): readonly [number, number] {
  const { range, quantity } = input;
  if (isRange(input)) return [range.low, range.high];
  const now = meanOf(range);
  const quarter = Math.abs(now) * assumedShare;
  return [inBounds(quantity, now - quarter, Math.floor), inBounds(quantity, now + quarter, Math.ceil)];
}

/** Counts that cannot be split go to the next whole number outwards. */
function inBounds({ min, max, whole }: Quantity, value: number, outwards: (value: number) => number): number {
  return Math.min(max, Math.max(min, whole ? outwards(value) : value));
}
