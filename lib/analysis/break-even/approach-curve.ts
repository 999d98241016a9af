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
    const paid = Array.from({ length: horizon + 1 }, (_, month) => ({
      month,
      times: timesPaid(bill.sheetValues, line, month),
    })).filter(({ times }) => times !== 0);
    const follow = walk.follow(formulaOf(line));
    // Where no month differs from another, one is followed for all.
    const all = paid.reduce((sum, { times }) => sum + times, 0);
    return overMonths(follow, walk.isSteady(formulaOf(line)) ? [{ month: 0, times: all }] : paid);
  });
  const [straight, stepped] = partition(follows, (follow) => follow(nearZero).until === Number.POSITIVE_INFINITY);
  const base = addUp(straight.map((follow) => follow(nearZero)));
  return traceCurve((queries) => {
    const value = fixed + base.value + base.slope * (queries - nearZero);
    return addUp([{ ...base, value }, ...stepped.map((follow) => follow(queries))]);
  }, asked);
}

type PaidMonth = { readonly month: number; readonly times: number };

/**
 * A line summed over the months in which it is paid, so many times in each, set-up first. Asked at ever larger volumes, it
 * computes only the months whose piece has ended.
 */
function overMonths(follow: TracePiece, paid: readonly PaidMonth[]): (queries: number) => Local {
  const starts = new Float64Array(paid.length);
  const pieces: (Local | undefined)[] = paid.map(() => undefined);
  return (queries) => {
    let value = 0;
    let slope = 0;
    let until = Number.POSITIVE_INFINITY;
    for (let index = 0; index < paid.length; index++) {
      const { month, times } = paid[index] as PaidMonth;
      let piece = pieces[index];
      let start = starts[index] as number;
      if (!piece || queries < start || queries >= start + piece.until) {
        piece = follow(queries, Math.max(0, month - 1));
        start = queries;
        pieces[index] = piece;
        starts[index] = start;
      }
      const walked = queries - start;
      value += (piece.value + piece.slope * walked) * times;
      slope += piece.slope * times;
      until = Math.min(until, piece.until - walked);
    }
    return { value, slope, until };
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
