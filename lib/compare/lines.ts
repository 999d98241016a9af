import type { Curve } from "../analysis/break-even/curve";
import type { ApproachResult } from "../analysis/break-even/types";
import { inTime } from "../analysis/latency/limits/in-time";
import { approaches } from "../model/approaches";
import { formatVolume } from "../sheet/format";
import { joinWords } from "../sheet/words";
import type { LineChoice } from "./address";
import type { Compared } from "./compared";
import { approachIn } from "./result-rows";

/** One approach of one scenario, which is one line in the charts. */
export type CostLine = Pick<Compared, "id" | "letter"> & {
  readonly approach: ApproachResult;
  /** "RAG in A". */
  readonly name: string;
  readonly horizonMonths: number;
  readonly queriesPerMonth: number;
};

export function linesOf(compared: readonly Compared[], of: LineChoice): CostLine[] {
  return compared.flatMap((one) => {
    const approach = approachIn(one, of === "cheapest" ? inTime(one.evaluation).evaluation.cheapest : of);
    if (!approach) return [];
    const { id, letter, evaluation } = one;
    const { horizonMonths, queriesPerMonth } = evaluation;
    return [
      {
        id,
        letter,
        approach,
        name: `${approaches[approach.id].inSentence} in ${letter}`,
        horizonMonths,
        queriesPerMonth,
      },
    ];
  });
}

/** The scenarios that have no such line, in a sentence; empty when each has one. */
export function missingWords(compared: readonly Compared[], of: LineChoice): string {
  const lines = linesOf(compared, of);
  const missing = compared.filter(({ id }) => lines.every((line) => line.id !== id)).map(({ letter }) => letter);
  if (missing.length === 0) return "";
  const what = of === "cheapest" ? "anything" : approaches[of].inSentence;
  const isOne = missing.length === 1;
  return `${joinWords(missing)} ${isOne ? "does" : "do"} not price ${what}, so ${isOne ? "it has" : "they have"} no line.`;
}

/** "At 50,000 queries a month", or each one's. */
export function volumesWords(lines: readonly CostLine[]): string {
  const [first] = lines;
  if (!first) return "";
  if (lines.every(({ queriesPerMonth }) => queriesPerMonth === first.queriesPerMonth))
    return `at ${formatVolume(first.queriesPerMonth)} queries a month`;
  return `at ${joinWords(lines.map(({ letter, queriesPerMonth }) => `${formatVolume(queriesPerMonth)} (${letter})`))} queries a month`;
}

export const haveOneLength = (lines: readonly CostLine[]): boolean =>
  new Set(lines.map(({ horizonMonths }) => horizonMonths)).size <= 1;

/** Totals over different horizons do not share an axis; costs a month do. */
export function curveOn(lines: readonly CostLine[], { approach: { curve }, horizonMonths }: CostLine): Curve {
  if (haveOneLength(lines)) return curve;
  const aMonth = (usd: number) => usd / horizonMonths;
  return { ...curve, value: curve.value.map(aMonth), slope: curve.slope.map(aMonth) };
}
