/**
 * The total cost of one approach over the horizon as an exact function of the queries per month: straight pieces, with
 * jumps where a machine is added or a minimum is passed. Piece i runs from `from[i]` to `from[i + 1]` (the last one to
 * `to`); on it the total is `value[i] + slope[i] * (queries - from[i])`. A piece owns its left end unless it jumps
 * there: at a jump the volume itself still has the old total (ten machines carry exactly ten machines' load).
 */
export type Curve = {
  readonly from: readonly number[];
  readonly value: readonly number[];
  readonly slope: readonly number[];
  readonly to: number;
};
