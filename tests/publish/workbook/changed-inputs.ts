import { inputsOf } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type InputCell, inputCellsOf } from "@/lib/publish/workbook/input-cells";
import { answerOf, change, type Entries } from "../../analysis/any-scenario";

/** Three other values, by the names of their cells and by the fields of a link, and what the scenario is then. */
export type Changed = {
  readonly cells: Readonly<Record<string, number>>;
  readonly evaluation: Evaluation;
};

/** Changes the volume and two more values that count, the same ones at every run. */
export function changedInputs(entries: Entries, before: Evaluation, seed: number): Changed {
  const cells = changeable(before);
  const queries = cells.find(({ field }) => field === "queries");
  const others = cells.filter(({ field, quantity }) => field !== "queries" && !quantity.whole);
  for (let attempt = 0; attempt < 20 * others.length; attempt++) {
    const stride = 5 + Math.floor(attempt / others.length);
    const some = [0, 1, 2].map((index) => others[(7 * seed + stride * index + attempt) % others.length]);
    const three = new Set([queries, ...some].filter((cell) => cell !== undefined).slice(0, 3));
    const values = [...three].map((cell) => [cell, larger(cell)] as const);
    const evaluation = answerOf(
      change(entries, Object.fromEntries(values.map(([{ field }, value]) => [field, value]))),
    );
    if (three.size < 3 || !hasAllOf(evaluation, before)) continue;
    return { cells: Object.fromEntries(values.map(([{ name }, value]) => [name, value])), evaluation };
  }
  throw new Error(`no three values of ${entries.preset} can be changed: ${[...entries.given].join(" ")}`);
}

/** Yellow cells of one value that move a bill, and are that field for every approach. */
function changeable(evaluation: Evaluation): readonly InputCell[] {
  const { cells } = inputCellsOf(evaluation);
  const counting = new Set(inputsOf(evaluation.baseCases.values()).map(({ field }) => field));
  return cells.filter(({ field, follows, input: { range } }) => {
    const isAlone = cells.filter(({ input }) => input.field === field).length === 1;
    return isAlone && counting.has(field) && !follows && !range.changes && range.low === range.high && range.low > 0;
  });
}

/** A quarter more, as far as the field allows. */
const larger = ({ quantity, input }: InputCell): number =>
  Math.min(quantity.max, Number((input.range.low * 1.25).toPrecision(6)));

const refusedIn = ({ scenario }: Evaluation): string =>
  scenario.issues.flatMap(({ level, field }) => (level === "error" ? field : [])).join();

const hasAllOf = (after: Evaluation, before: Evaluation): boolean =>
  refusedIn(after) === refusedIn(before) &&
  after.approaches.map(({ id }) => id).join() === before.approaches.map(({ id }) => id).join();
