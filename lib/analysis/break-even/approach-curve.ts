import type { BillLine } from "../../model/assemble";
import { sumUpTo, timesPaid } from "../../model/bill";
import { type TracePiece, traceLinear } from "../../sheet/piecewise-linear";
import type { BaseCase } from "../base-case/base-case";
import { type Curve, type Local, nearZero, traceCurve } from "./curve";

/**
 * The total over the horizon as a function of the queries per month, right at `asked`. Lines that never bend are added up
 * once; only those with steps are followed from piece to piece.
 */
export function curveFor({ bill }: BaseCase, horizon: number, asked: number): Curve {
  const walk = traceLinear(bill.sheetValues, "queries");
  const formulaOf = (line: BillLine) => line.inMonth ?? line.amount;
  const [moving, still] = partition(bill.lines, ({ line }) => walk.moves(formulaOf(line)));
  const fixed = still.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, horizon), 0);
  const follows = moving.map(({ line }) => {
    const times = Array.from({ length: horizon + 1 }, (_, month) => timesPaid(bill.sheetValues, line, month));
    const follow = walk.follow(formulaOf(line));
    return walk.isSteady(formulaOf(line)) ? steadily(follow, times) : overMonths(follow, times);
  });
  const [straight, stepped] = partition(follows, (follow) => follow(nearZero).until === Number.POSITIVE_INFINITY);
  const base = addUp(straight.map((follow) => follow(nearZero)));
  return traceCurve((queries) => {
    const value = fixed + base.value + base.slope * (queries - nearZero);
    return addUp([{ ...base, value }, ...stepped.map((follow) => follow(queries))]);
  }, asked);
}

/**
 * A line summed over the months in which it is paid, so many times in each, set-up first. Asked at ever larger volumes, it
 * computes only the months whose piece has ended.
 */
function overMonths(follow: TracePiece, times: readonly number[]): (queries: number) => Local {
  const months = times.flatMap((paid, month) => {
    if (paid === 0) return [];
    const amount = pieceByPiece((queries) => follow(queries, Math.max(0, month - 1)));
    return [paid === 1 ? amount : (queries: number) => multiplied(amount(queries), paid)];
  });
  return (queries) => addUp(months.map((month) => month(queries)));
}

/** The same where no month differs from another: one month, as many times as it is paid. */
function steadily(follow: TracePiece, times: readonly number[]): (queries: number) => Local {
  const paid = times.reduce((sum, each) => sum + each, 0);
  const amount = pieceByPiece((queries) => follow(queries, 0));
  return (queries) => multiplied(amount(queries), paid);
}

const multiplied = ({ value, slope, until }: Local, times: number): Local => ({
  value: value * times,
  slope: slope * times,
  until,
});

function pieceByPiece(follow: (queries: number) => Local): (queries: number) => Local {
  let start = 0;
  let piece: Local | undefined;
  return (queries) => {
    if (!piece || queries < start || queries >= start + piece.until) {
      start = queries;
      piece = follow(queries);
    }
    const walked = queries - start;
    return { value: piece.value + piece.slope * walked, slope: piece.slope, until: piece.until - walked };
  };
}

function addUp(parts: readonly Local[]): Local {
  let [value, slope, until] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    value += part.value;
    slope += part.slope;
    until = Math.min(until, part.until);
  }
  return { value, slope, until };
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
