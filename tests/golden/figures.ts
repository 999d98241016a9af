import { curveAt } from "@/lib/analysis/break-even/curve";
import type { ApproachResult, Pair } from "@/lib/analysis/break-even/types";
import { boughtOrRented } from "@/lib/analysis/evaluation/bought-or-rented";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { reasonWords } from "@/lib/narrative/reason-words";

/** What a golden file may expect: a figure, a name, nothing, or a list of those. */
export type Figure = number | string | boolean | null | readonly Figure[];

/**
 * Reads one figure of an answer by its path: "total.rag", "line.rag.generation.prompt", "perQuery.rag",
 * "crossings.rag.fineTuning", "payback.rag.fineTuning.firstAheadMonth". A pair is its incumbent, then its challenger.
 */
export function figureAt(evaluation: Evaluation, path: string): Figure {
  const [head = "", ...rest] = path.split(".");
  const read = readers.get(head);
  if (!read) throw new Error(`no such figure: ${path}`);
  return read(evaluation, rest);
}

type Reader = (evaluation: Evaluation, path: readonly string[]) => Figure;

const ofApproach =
  (read: (found: ApproachResult, rest: readonly string[], evaluation: Evaluation) => Figure): Reader =>
  (evaluation, [id, ...rest]) => {
    const found = evaluation.approaches.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is not priced`);
    return read(found, rest, evaluation);
  };

const ofPair =
  (read: (found: Pair, rest: readonly string[]) => Figure): Reader =>
  ({ pairs }, [incumbent, challenger, ...rest]) => {
    const found = pairs.find((pair) => pair.incumbent === incumbent && pair.challenger === challenger);
    if (!found) throw new Error(`no such pair: ${incumbent} ${challenger}`);
    return read(found, rest);
  };

/** What one query costs in month 1: all lines per query, or the one named. */
function perQuery({ lines }: ApproachResult, [...path]: readonly string[], { queriesPerMonth }: Evaluation): number {
  const wanted = path.join(".");
  const chosen = lines.filter(({ id, kind }) => kind === "perQuery" && (wanted === "" || id === wanted));
  if (chosen.length === 0) throw new Error(`no such line: ${wanted}`);
  return chosen.reduce((sum, { byMonth }) => sum + (byMonth[1] ?? 0), 0) / queriesPerMonth;
}

function lineTotal({ lines }: ApproachResult, path: readonly string[]): number {
  const found = lines.find(({ id }) => id === path.join("."));
  if (!found) throw new Error(`no such line: ${path.join(".")}`);
  return found.totalUsd;
}

function paybackField({ payback }: Pair, [field]: readonly string[]): Figure {
  if (field === "changes") return payback.changes.map(({ month, ahead }) => [month, ahead]);
  if (field === "reason") return payback.reason && reasonWords(payback.reason);
  return payback[field as Exclude<keyof Pair["payback"], "changes" | "reason">];
}

const boughtFigure = ofApproach(({ id }, [field], evaluation) => {
  const found = boughtOrRented(evaluation, id);
  if (!found) throw new Error(`${id} buys no machines`);
  return field === "month" ? found.payback.aheadForGoodMonth : found.rentedUsd;
});

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["total", ofApproach(({ totalUsd }) => totalUsd)],
  ["setup", ofApproach(({ setupUsd }) => setupUsd)],
  ["perThousandQueries", ofApproach(({ perThousandQueriesUsd }) => perThousandQueriesUsd)],
  ["cumulative", ofApproach(({ cumulativeUsd }, [month]) => cumulativeUsd[Number(month)] ?? null)],
  [
    "month",
    ofApproach(({ lines }, [month]) => lines.reduce((sum, line) => sum + (line.byMonth[Number(month)] ?? 0), 0)),
  ],
  ["retrainMonths", ofApproach(({ retrainMonths }) => retrainMonths)],
  ["line", ofApproach(lineTotal)],
  ["perQuery", ofApproach(perQuery)],
  ["curve", ofApproach(({ curve }, [queries]) => curveAt(curve, Number(queries)))],
  [
    "crossings",
    ofPair(({ crossings }) => crossings.map(({ queriesPerMonth, cheaperAbove }) => [queriesPerMonth, cheaperAbove])),
  ],
  [
    "crossingsBelow",
    ofPair(({ crossings }, [end]) => crossings.filter(({ queriesPerMonth }) => queriesPerMonth < Number(end)).length),
  ],
  ["boughtOrRented", boughtFigure],
  ["always", ofPair(({ always }) => always)],
  ["reason", ofPair(({ reason }) => reason && reasonWords(reason))],
  ["setupGapOverQueryGap", ofPair((pair) => pair.setupGapOverQueryGap)],
  ["payback", ofPair(paybackField)],
  ["because", ({ absent }, [id]) => absent.find((each) => each.id === id)?.because ?? null],
  ["envelope", ({ envelope }) => envelope.map(({ from, cheapest }) => [from, cheapest])],
  ["split", ({ split }, [field]) => (field && split ? split[field as "modelUsd" | "methodUsd"] : split && "split")],
  ["cheapest", ({ cheapest }) => cheapest],
  ["runnerUp", ({ runnerUp }) => runnerUp],
  ["queriesServed", ({ queriesServed }) => queriesServed],
]);
